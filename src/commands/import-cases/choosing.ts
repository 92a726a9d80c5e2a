import { caseMoves } from "#cases";
import type { FoundTable } from "#platform/documents";
import { WrongInput } from "../command.js";
import type { ImportField, ImportOptions } from "./options.js";
import type { Terminal } from "./terminal.js";

const { importing } = caseMoves;
type Columns = NonNullable<ReturnType<typeof importing.recogniseColumns>>;

/** More columns than these nobody chooses from. */
const MOST_SHOWN = 40;

/** The sheet with the questions. @throws WrongInput where nobody can say which that is */
export async function chooseTable(
  tables: readonly FoundTable[],
  { sheet }: Pick<ImportOptions, "sheet">,
  terminal: Terminal,
): Promise<FoundTable> {
  const [first, ...others] = tables;
  const names = tables.map(({ name }) => `"${onOneLine(name)}"`).join(", ");
  if (!first) throw new WrongInput("Nothing stands in this file.");
  if (sheet !== undefined) {
    const named = tables.find(({ name }) => name === sheet);
    if (!named) throw new WrongInput(`There is no sheet "${sheet}" with something in it; there are: ${names}.`);
    return named;
  }
  if (others.length === 0) return first;
  if (!terminal.asks) throw new WrongInput(`There is more than one sheet; say which with --sheet: ${names}.`);
  const at = await choose(
    terminal,
    "Which sheet has the questions?",
    tables.map(({ name, rows }) => `${onOneLine(name)} (${rows.length} rows)`),
  );
  return tables[at ?? -1] ?? fail("No sheet was chosen.");
}

/** What the columns hold: as their heads tell, as the options say, and where that is not clear as the person says. @throws WrongInput */
export async function chooseColumns(
  table: FoundTable,
  { said }: Pick<ImportOptions, "said">,
  terminal: Terminal,
): Promise<Columns> {
  const found = importing.recogniseColumns(table, said);
  if (!found) throw new WrongInput("Nothing stands in this sheet.");
  const heads = headsOf(found);
  const { at, missing } = found;
  if (missing.length > 0)
    throw new WrongInput(
      `There is no column "${said.get(missing[0] ?? "question")}" for ${missing[0]}; there are: ${listed(heads)}.`,
    );
  const chosen = new Map(at);
  for (const { field, columns } of found.unclear) {
    if (!terminal.asks)
      throw new WrongInput(
        `More than one column is called "${heads[columns[0] ?? 0]}"; give them names of their own, or leave it out with --column ${field}=`,
      );
    const place = await choose(
      terminal,
      `Which column is the ${field}? (Enter for none)`,
      columns.map((column) => shownColumn(table, found, column)),
    );
    if (place !== undefined) chosen.set(field, columns[place] ?? 0);
  }
  if (!chosen.has("question")) chosen.set("question", await askQuestion(table, found, terminal));
  return { ...found, at: chosen };
}

async function askQuestion(table: FoundTable, found: Columns, terminal: Terminal): Promise<number> {
  const heads = headsOf(found);
  if (!terminal.asks)
    throw new WrongInput(
      `No column is recognised as the question; say which with --column question="${heads.find(Boolean) ?? ""}": there are ${listed(heads)}.`,
    );
  const columns = heads.flatMap((head, column) => (head === "" ? [] : [column])).slice(0, MOST_SHOWN);
  const place = await choose(
    terminal,
    "Which column has the question?",
    columns.map((column) => shownColumn(table, found, column)),
  );
  return columns[place ?? -1] ?? fail("No column was chosen.");
}

/** What is written where, and what is left out, in two sentences. */
export function toldColumns(found: Columns): string[] {
  const heads = headsOf(found);
  const used = new Set(found.at.values());
  const pairs = [...found.at].map(([field, column]): [ImportField, string] => [field, heads[column] ?? ""]);
  const left = heads.filter((head, column) => head !== "" && !used.has(column));
  return [
    `Columns: ${pairs.map(([field, head]) => `${field} = "${head}"`).join(", ")}.`,
    ...(left.length > 0 ? [`Left out: ${listed(left)}.`] : []),
  ];
}

/** A text of a file as a terminal can show it: no sign in it moves the cursor or changes a colour. */
export const onOneLine = (text: string): string =>
  text
    .replace(/\s+/gu, " ")
    .replace(/\p{Cc}/gu, "")
    .trim();

/** The heads of the columns, on one line each. */
export const headsOf = ({ head }: Columns): string[] => Array.from(head.cells, (cell) => onOneLine(cell?.text ?? ""));

/** A column with the beginning of what stands first in it: only ever shown to the person at the keyboard. */
function shownColumn({ rows }: FoundTable, found: Columns, column: number): string {
  const first = rows.find(({ at, cells }) => at > found.head.at && cells[column])?.cells[column]?.text ?? "";
  const sample = [...onOneLine(first)].slice(0, 50).join("");
  return `${headsOf(found)[column]}${sample === "" ? "" : `: ${sample}`}`;
}

async function choose(terminal: Terminal, question: string, from: readonly string[]): Promise<number | undefined> {
  const lines = from.map((one, at) => `  ${at + 1}  ${one}`);
  const typed = await terminal.ask(`${question}\n${lines.join("\n")}\nNumber:`);
  const place = Number(typed);
  return Number.isInteger(place) && place >= 1 && place <= from.length ? place - 1 : undefined;
}

const listed = (heads: readonly string[]) =>
  heads
    .filter(Boolean)
    .slice(0, MOST_SHOWN)
    .map((head) => `"${head}"`)
    .join(", ");

function fail(sentence: string): never {
  throw new WrongInput(sentence);
}
