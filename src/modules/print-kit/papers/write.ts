import { Temporal } from "#platform/clock";
import type { Block, Run, Text } from "#platform/documents";
import { formatDay } from "#platform/i18n";
import type { Facts } from "../facts.js";

/** Short ways to write a paper down, so that its text reads as text. */
export const h1 = (text: string): Block => ({ kind: "heading", level: 1, text });
export const h2 = (text: string): Block => ({ kind: "heading", level: 2, text });
export const p = (...text: Run[]): Block => ({ kind: "paragraph", text });
export const lead = (...text: Run[]): Block => ({ kind: "paragraph", text, look: "lead" });
export const note = (...text: Run[]): Block => ({ kind: "paragraph", text, look: "note" });
export const list = (...items: Text[]): Block => ({ kind: "list", items });
export const steps = (...items: Text[]): Block => ({ kind: "list", items, isNumbered: true });
export const lines = (...all: Text[]): Block => ({ kind: "lines", lines: all });
export const blank = (what: string): Run => ({ blank: what });
export const bold = (text: string): Run => ({ bold: text });

/** What is known, or a blank that says what to fill in. */
export const known = (value: string | undefined, what: string): Run => value ?? blank(what);

/** The day on which the paper was made, in full. */
export const dayIn = ({ lang, today }: Facts): string => formatDay(today, lang, { style: "long", year: "always" });

/** Another day, in full. @param day as ISO date */
export const dayOn = (day: string, { lang }: Facts): string =>
  formatDay(Temporal.PlainDate.from(day), lang, { style: "long", year: "always" });
