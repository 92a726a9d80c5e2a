import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import { caseMoves } from "#cases";
import { municipalityRegister } from "#municipality";
import { type Actor, workWithoutForm } from "#platform/access";
import { type Clock, systemClock } from "#platform/clock";
import type { Database } from "#platform/db";
import { csvOf, type FoundTable, readTables, Unreadable } from "#platform/documents";
import type { Tenant } from "#platform/tenancy";
import { type Command, endsBadly, WrongInput } from "../command.js";
import { inDatabase } from "../joined.js";
import { chooseColumns, chooseTable, headsOf, onOneLine, toldColumns } from "./choosing.js";
import { type ImportOptions, readImportOptions } from "./options.js";
import { type Flaw, type Report, reasons } from "./reasons.js";
import { type Terminal, terminal } from "./terminal.js";

const SYSTEM: Actor = { kind: "system", name: "cases import" };
const { importing } = caseMoves;

/** So many bad rows are shown at once; all of them stand in the file beside. */
const SHOWN = 10;

/** cases import FILE: takes the questions over that a municipality has already, in a list. */
export const importCasesCommand: Command = async (args, say, env) => {
  const options = readImportOptions(args);
  const chosen = await chooseFrom(options, terminal);
  await inDatabase(env, (db) => importInto(db, systemClock, options, chosen, { say, terminal }));
};

type Chosen = {
  readonly table: FoundTable;
  readonly columns: Awaited<ReturnType<typeof chooseColumns>>;
  readonly encoding: string | undefined;
};

/** Reads the file, and finds out what is what in it. @throws WrongInput */
export async function chooseFrom(options: ImportOptions, terminal: Terminal): Promise<Chosen> {
  const { tables, encoding } = await readTables(options.path).catch((error) => {
    throw error instanceof Unreadable ? new WrongInput(error.message) : error;
  });
  const table = await chooseTable(tables, options, terminal);
  return { table, columns: await chooseColumns(table, options, terminal), encoding };
}

type Talk = { readonly say: (line: string) => void; readonly terminal: Terminal };

/** Takes the list over into a running database, and says what became of it. @throws WrongInput */
export async function importInto(
  db: Database,
  clock: Clock,
  options: ImportOptions,
  { table, columns, encoding }: Chosen,
  { say, terminal }: Talk,
): Promise<void> {
  const { isDry, isSure, masksBsn, path } = options;
  const municipality = await findTown(db, clock, options.slug);
  const below = table.rows.filter(({ at }) => at > columns.head.at);
  const hidden = below.filter(({ isHidden }) => isHidden).length;
  const sheet = table.name === "" ? "" : `, sheet "${onOneLine(table.name)}"`;
  say(
    `${onOneLine(basename(path))}${sheet}${encoding ? ` (${encoding})` : ""}: ${below.length} rows below the head in row ${columns.head.at}.`,
  );
  for (const line of toldColumns(columns)) say(line);
  say("Of a day such as 3/11/2026 the day comes first. Nobody gets a mail because of this.");
  if (hidden > 0) say(`${hidden} rows are hidden in the spreadsheet; they are read too.`);
  if (!isDry && !isSure && terminal.asks && !(await isAgreed(terminal, municipality))) {
    say("Nothing was written.");
    return;
  }
  const list = { file: basename(path), source: options.source, ownerEmail: options.owner, language: options.language };
  const beside = `${path}.report.csv`;
  const file = await openReport(beside);
  try {
    const work = workWithoutForm(db, { municipality, actor: SYSTEM, clock });
    const report = await importing.importList(work, { list, table, columns, isDry, masksBsn }, (done) =>
      terminal.progress(done, below.length),
    );
    const flaws = flawsIn(report, columns);
    await writeReport(file, flaws);
    tell(report, isDry, flaws, beside, say);
  } catch (error) {
    throw inWords(error, options.owner);
  } finally {
    await file.close();
  }
}

async function isAgreed(terminal: Terminal, { title }: Tenant): Promise<boolean> {
  const typed = await terminal.ask(`Take them over into ${title.en}? (y/n)`);
  return ["y", "yes", "j", "ja"].includes(typed.toLowerCase());
}

async function findTown(db: Database, clock: Clock, slug: string | undefined): Promise<Tenant> {
  const all = await municipalityRegister(db, clock).all();
  const [only, ...others] = slug === undefined ? all : all.filter((one) => one.slug === slug);
  if (only && others.length === 0) return only;
  const slugs = all.map((one) => one.slug).join(", ");
  throw new WrongInput(
    slug === undefined && all.length > 0
      ? `Say for which municipality, with --municipality: ${slugs}.`
      : `There is no municipality "${slug ?? ""}" here. There are: ${slugs || "none yet"}.`,
  );
}

function inWords(error: unknown, owner: string | undefined): unknown {
  if (error instanceof importing.NoSuchOwner)
    return new WrongInput(`Nobody with the role desk or aanjager has the address ${owner}. See Beheer, Medewerkers.`);
  if (error instanceof importing.DeskNotOpen)
    return new WrongInput("Nobody can own these questions: the municipality has no aanjager and nobody at the desk.");
  return error;
}

function tell(report: Report, isDry: boolean, flaws: readonly string[][], beside: string, say: (line: string) => void) {
  const { read, added, closed, known, bad } = report;
  const would = isDry ? "would be new" : "new";
  say(
    `Read ${read}: ${added} ${would} (${closed} with their answer, ${added - closed} open), ${known} there already, ${bad} bad.`,
  );
  if (isDry) say("Nothing was written (--dry-run).");
  for (const [row, head, reason] of flaws.slice(0, SHOWN)) say(`  row ${row}, ${head}: ${reason}.`);
  if (bad === 0) return;
  say(`Mend them and run it again; what is there already stays as it is. All of them: ${beside}`);
  endsBadly();
}

/** Row, column and reason of everything that is wrong; nothing of what stands in the rows. */
function flawsIn({ flaws }: Report, columns: Chosen["columns"]): string[][] {
  const heads = headsOf(columns);
  const headOf = (flaw: Flaw) => heads[columns.at.get(flaw.field) ?? -1] || flaw.field;
  return flaws.map((flaw) => [String(flaw.row), headOf(flaw), reasons[flaw.reason]]);
}

/** Opened before anything is written, so that nobody gets a half answer; only for whoever runs this. */
async function openReport(path: string) {
  return open(path, "w", 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new WrongInput(`The report cannot be written to ${path} (${error.code ?? "unknown"}).`);
  });
}

async function writeReport(file: FileHandle, flaws: readonly string[][]): Promise<void> {
  const columns = ["row", "column", "what is wrong"].map((title) => ({ title, width: 20 }));
  async function* some() {
    yield flaws.map(([row, ...others]) => [Number(row), ...others]);
  }
  for await (const piece of csvOf({ name: "report", lang: "en", columns, rows: some() })) await file.write(piece);
}
