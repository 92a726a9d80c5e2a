import { CsvError, type Options, parse } from "csv-parse/sync";
import { decoded, type Encoding } from "./encoding.js";
import { type FoundRow, longer, Rows, Unreadable } from "./found.js";

const separators = [";", ",", "\t", "|"];

/** So much of a file tells what separates its columns. */
const LOOK_ROWS = 25;
const LOOK_SIGNS = 200_000;

/** Files in the wild: rows of different lengths, and quotes in the middle of a text. */
const lenient: Options = { relax_column_count: true, relax_quotes: true, skip_empty_lines: false };

/** The rows of a file with separators, and how it is written. @throws Unreadable */
export function readSeparated(bytes: Uint8Array): { readonly rows: FoundRow[]; readonly encoding: Encoding } {
  const { text, encoding } = decoded(bytes);
  const said = /^sep=(.)\r?\n/.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const rows = new Rows();
  let at = said ? 1 : 0;
  parseWith(said?.[1] ?? separatorOf(body), body, (record) => {
    at += 1;
    rows.add(
      at,
      record.map((cell) => ({ kind: "text", text: longer("", cell, at) }) as const),
    );
  });
  return { rows: rows.take(), encoding };
}

function parseWith(delimiter: string, text: string, take: (record: readonly string[]) => void, more: Options = {}) {
  try {
    parse(text, {
      ...lenient,
      ...more,
      delimiter,
      on_record: (record: string[]) => {
        take(record);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Unreadable(
      error.code === "CSV_QUOTE_NOT_CLOSED"
        ? `The text between quotes that begins before line ${error.lines} does not end.`
        : `The file cannot be read as CSV: ${error.code}.`,
    );
  }
}

/** Nothing separates the columns: there is one, and the commas in it are those of sentences. */
const NONE = "\u001f";

/** The separator that gives most rows as many columns as the first one, and more than one. */
function separatorOf(text: string): string {
  const look = text.slice(0, LOOK_SIGNS);
  let best = { separator: NONE, score: 0 };
  for (const separator of separators) {
    const widths: number[] = [];
    try {
      parseWith(separator, look, (record) => widths.push(record.length), { to: LOOK_ROWS });
    } catch (error) {
      // A text that is cut in the middle of a quote has told enough.
      if (!(error instanceof Unreadable)) throw error;
    }
    const score = scoreOf(widths);
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

function scoreOf(widths: readonly number[]): number {
  const [first = 0, ...others] = widths;
  const alike = (width: number) => widths.filter((one) => one === width).length;
  if (first > 1) return alike(first) * 1000 + first;
  // A title may stand above the list; then all the rest is alike, as sentences with commas are not.
  const rest = others.filter((width) => width > 1);
  const width = rest[0] ?? 0;
  return width > 2 && alike(width) > 2 && alike(width) === rest.length ? alike(width) * 1000 : 0;
}
