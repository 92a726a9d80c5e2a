import type { Temporal } from "#platform/clock";
import type { Words } from "../letter.js";
import { words } from "../mails/words.js";
import { type Need, sections } from "./needs.js";

/** So many lines of one kind stand in a mail; where the others are, it says. */
const MOST_LINES = 20;

const text = words.daily;

/** The daily mail of one reader. @param needs at least one @param list where the others are read */
export function writeDaily(needs: readonly Need[], today: Temporal.PlainDate, list: string): Words {
  const named = sections.map((name) => ({
    heading: text.headings[name],
    needs: needs.filter(({ section }) => section === name),
  }));
  const departments = new Set(needs.flatMap(({ section }) => (typeof section === "object" ? [section.lateAt] : [])));
  const byDepartment = [...departments].sort().map((department) => ({
    heading: text.headings.lateParts(department),
    needs: needs.filter(({ section }) => typeof section === "object" && section.lateAt === department),
  }));
  const paragraphs = [...named, ...byDepartment]
    .filter((part) => part.needs.length > 0)
    .map((part) => {
      const more = part.needs.length - MOST_LINES;
      const links = part.needs.slice(0, MOST_LINES).map(({ label, href }) => ({ label, href }));
      return { heading: part.heading, links: more > 0 ? [...links, { label: text.more(more), href: list }] : links };
    });
  return { subject: text.subject(needs.length, today), paragraphs: [text.lead, ...paragraphs] };
}
