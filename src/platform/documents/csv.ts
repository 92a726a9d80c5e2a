import type { Cell, TableWriter } from "./table.js";

export const CSV_TYPE = "text/csv; charset=utf-8";

/** With the mark of UTF-8 in front, and semicolons: so that a spreadsheet that is set to Dutch opens it as it is. */
export const csvOf: TableWriter = async function* ({ columns, rows }) {
  yield Buffer.from(`\ufeff${lineOf(columns.map(({ title }) => title))}`);
  for await (const some of rows) if (some.length > 0) yield Buffer.from(some.map(lineOf).join(""));
};

const lineOf = (cells: readonly Cell[]) => `${cells.map(cellOf).join(";")}\r\n`;

/**
 * What a spreadsheet takes for the beginning of a formula, also behind blanks and quotes. A file of this kind has no way to
 * say that something is text, so it gets an apostrophe in front.
 */
const alive = /^[\s"'\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r]/u;

function cellOf(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  const text = alive.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
