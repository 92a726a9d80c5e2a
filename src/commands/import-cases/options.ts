import { parseArgs } from "node:util";
import { caseMoves } from "#cases";
import type { Lang } from "#platform/i18n";
import { WrongInput } from "../command.js";

export type ImportField = (typeof caseMoves.importing.fields)[number];

/** What somebody asked of the command. */
export type ImportOptions = {
  readonly path: string;
  readonly slug: string | undefined;
  readonly owner: string | undefined;
  readonly sheet: string | undefined;
  readonly source: string;
  readonly language: Lang;
  /** The head of the column of a field; empty for a field that should be left out. */
  readonly said: ReadonlyMap<ImportField, string>;
  readonly isDry: boolean;
  readonly masksBsn: boolean;
  /** Asks nothing before it begins. */
  readonly isSure: boolean;
};

const USE = "Use it like this: bin/rode-loper cases import questions.xlsx --municipality utrecht --dry-run";

const options = {
  municipality: { type: "string" },
  owner: { type: "string" },
  sheet: { type: "string" },
  source: { type: "string" },
  language: { type: "string" },
  column: { type: "string", multiple: true },
  "dry-run": { type: "boolean" },
  "mask-bsn": { type: "boolean" },
  yes: { type: "boolean" },
} as const;

/** @throws WrongInput */
export function readImportOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = parsed(args);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new WrongInput(USE);
  const { language = "nl" } = values;
  if (language !== "nl" && language !== "en") throw new WrongInput("--language must be nl or en.");
  return {
    path,
    slug: values.municipality,
    owner: values.owner,
    sheet: values.sheet,
    source: values.source ?? "",
    language,
    said: saidIn(values.column ?? []),
    isDry: values["dry-run"] ?? false,
    masksBsn: values["mask-bsn"] ?? false,
    isSure: values.yes ?? false,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new WrongInput(`${error.message.split("\n", 1)[0]}. See: bin/rode-loper help`);
  }
}

/** From `question=Vraag`. */
function saidIn(given: readonly string[]): Map<ImportField, string> {
  const { fields } = caseMoves.importing;
  const said = new Map<ImportField, string>();
  for (const one of given) {
    const [name = "", ...head] = one.split("=");
    const field = fields.find((known) => known === name.trim());
    if (!field || head.length === 0)
      throw new WrongInput(
        `--column ${one} is not clear: write --column question="Vraag", with one of ${fields.join(", ")}.`,
      );
    if (said.has(field)) throw new WrongInput(`--column ${field} stands there twice.`);
    said.set(field, head.join("=").trim());
  }
  return said;
}
