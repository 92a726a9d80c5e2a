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

/** A job title within a sentence: "aanjager", but "MVO-adviseur". */
export const within = (jobTitle: string): string =>
  /^\p{Lu}\p{Ll}/u.test(jobTitle) ? jobTitle.charAt(0).toLowerCase() + jobTitle.slice(1) : jobTitle;

/** A day of the settings, in full. @param day as ISO date */
export const dayOf = (day: string, lang: Facts["lang"]): string =>
  formatDay(Temporal.PlainDate.from(day), lang, { style: "long", year: "always" });

/** The day on which the paper was made, in full. */
export const dayIn = ({ lang, today }: Facts): string => formatDay(today, lang, { style: "long", year: "always" });
