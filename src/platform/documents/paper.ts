import type { Temporal } from "#platform/clock";
import type { Lang } from "#platform/i18n";

/** A stretch of text. A `blank` is what whoever uses the paper still has to fill in; it stands out until then. */
export type Run = string | { readonly bold: string } | { readonly blank: string };

export type Text = string | readonly Run[];

export type Table = {
  readonly kind: "table";
  /** What the table is about; read out before it. */
  readonly title: string;
  readonly head: readonly string[];
  /** The first cell of a row is what the row is about. A row is never broken over two pages. */
  readonly rows: readonly (readonly Text[])[];
  /** How wide the columns are beside each other. */
  readonly widths: readonly number[];
};

export type Picture = {
  readonly kind: "picture";
  readonly file: { readonly body: Buffer; readonly ending: "png" | "jpg" };
  /** In the middle, unless said otherwise. */
  readonly at?: "left";
  /** What is to be seen, for who cannot see it. */
  readonly alt: string;
  readonly widthMm: number;
  readonly heightMm: number;
};

/** What stands below each other on a paper. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: Text; readonly look?: "lead" | "note" }
  | { readonly kind: "list"; readonly items: readonly Text[]; readonly isNumbered?: boolean }
  /** Sender, addressee, date: short lines without room between them. */
  | { readonly kind: "lines"; readonly lines: readonly Text[] }
  /** For a wall: large, in the middle, in the colour of the town; the first on the page is its title. */
  | { readonly kind: "banner"; readonly text: string; readonly under?: string }
  | { readonly kind: "display"; readonly text: string; readonly look: "large" | "middle" | "small" }
  | Picture
  | Table;

/** One paper, before anybody has chosen the kind of file. */
export type Paper = {
  readonly title: string;
  readonly lang: Lang;
  /** Who sends it. */
  readonly author: string;
  readonly madeOn: Temporal.PlainDate;
  /** Of headings and bands, as #rrggbb; dark enough for white text on it. */
  readonly colour: string;
  /** At the foot of each page, before its number; a poster has none. */
  readonly foot?: string;
  /** How the pages are counted at the foot. */
  readonly pageOf?: (page: number, pages: number) => string;
  readonly blocks: readonly Block[];
};

/** The runs of a text, with its bare strings. */
export function runsOf(text: Text): readonly Run[] {
  return typeof text === "string" ? [text] : text;
}

/** How a run reads: a blank stands between square brackets. */
export function wordsOf(run: Run): string {
  if (typeof run === "string") return run;
  return "bold" in run ? run.bold : `[${run.blank}]`;
}
