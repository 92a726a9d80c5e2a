import type { Temporal } from "#platform/clock";
import type { Lang } from "#platform/i18n";

/** What stands in a cell: a text is a text whatever it begins with, a number counts, a day is a day. */
export type Cell = string | number | Temporal.PlainDate | undefined;

/** A column: its name, and about how many characters wide it is. */
export type Column = { readonly title: string; readonly width: number };

/** A table that is written while it is read: never whole in memory, however many rows it has. */
export type TableFile = {
  /** The name of the sheet, and the title of the document. */
  readonly name: string;
  readonly lang: Lang;
  readonly columns: readonly Column[];
  /** The rows, some at a time. */
  readonly rows: AsyncIterable<readonly (readonly Cell[])[]>;
};

/** Writes a table, piece by piece. */
export type TableWriter = (table: TableFile) => AsyncGenerator<Uint8Array, void, undefined>;
