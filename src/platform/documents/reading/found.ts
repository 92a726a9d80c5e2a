/** What stands in a cell: a text as it was, a number, or a moment as `2026-11-03` or `2026-11-03T10:30:00`. */
export type FoundCell = { readonly kind: "text" | "number" | "moment"; readonly text: string };

/** A row that holds something. */
export type FoundRow = {
  /** Its number, as a spreadsheet shows it: from 1. */
  readonly at: number;
  readonly cells: readonly (FoundCell | undefined)[];
  /** A filter or a person hid it. */
  readonly isHidden: boolean;
};

/** A sheet, or a file of which that is all. */
export type FoundTable = { readonly name: string; readonly rows: readonly FoundRow[] };

/** What a file of a table can hold; more is refused before it fills the memory. */
export const MOST = {
  fileBytes: 50 * 1024 * 1024,
  partBytes: 160 * 1024 * 1024,
  rows: 50_000,
  columns: 500,
  cells: 2_000_000,
  signs: 100_000,
} as const;

/** The file cannot be read as a table: the message is one sentence on why, for whoever brought it. */
export class Unreadable extends Error {}

/** Collects the rows of one file, and refuses more than can be held. */
export class Rows {
  #cells = 0;
  #count = 0;
  #rows: FoundRow[] = [];

  /** Adds a row, unless nothing stands in it. */
  add(at: number, given: readonly (FoundCell | undefined)[], isHidden = false): void {
    const cells = given.map((cell) => (cell?.text === "" ? undefined : cell));
    const last = cells.findLastIndex((cell) => cell !== undefined);
    if (last < 0) return;
    if (last >= MOST.columns)
      throw new Unreadable(`Row ${at} has more than ${MOST.columns} columns; that is not a list of questions.`);
    this.#cells += last + 1;
    this.#count += 1;
    if (this.#count > MOST.rows + 1 || this.#cells > MOST.cells)
      throw new Unreadable(`The file has more than ${MOST.rows.toLocaleString("en")} rows; divide it over more files.`);
    this.#rows.push({ at, cells: cells.slice(0, last + 1), isHidden });
  }

  /** What was collected since the last time. */
  take(): FoundRow[] {
    const taken = this.#rows;
    this.#rows = [];
    return taken;
  }
}

/** Adds to the text of a cell. @throws Unreadable for one that is longer than anybody types */
export function longer(text: string, more: string, at: number): string {
  if (text.length + more.length > MOST.signs)
    throw new Unreadable(`Row ${at} has a cell of more than ${MOST.signs.toLocaleString("en")} characters.`);
  return text + more;
}
