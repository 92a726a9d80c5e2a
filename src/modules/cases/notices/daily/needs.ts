import type { Acting } from "#identity";
import type { Temporal } from "#platform/clock";

/** The parts of a daily mail, in the order in which they stand in it. */
export const sections = [
  "late",
  "first",
  "soon",
  "offers",
  "parts",
  "mentions",
  "happened",
  "outcome",
  "escalations",
] as const;
export type SectionName = (typeof sections)[number];

/** One line of a daily mail: what needs its reader, and where it is done. */
export type Need = {
  /** Late sub-questions stand by department, under its name. */
  readonly section: SectionName | { readonly lateAt: string };
  readonly readerId: string;
  readonly label: string;
  readonly href: string;
  /** The notice that is told by it. */
  readonly noticeId?: string;
  /** The question in which its reader was named: it tells all that they were not told of that yet. */
  readonly namedIn?: string;
};

/** Finds out once until when somebody is not back after today: what is due by then has to be told now. */
export type FindUntil = (personId: string) => Promise<Temporal.PlainDate>;

/** Finds out once who acts for somebody today. */
export type FindActing = (personId: string) => Promise<Acting | undefined>;
