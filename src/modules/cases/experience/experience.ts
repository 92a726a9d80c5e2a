import { workingDaysBetween } from "#municipality";
import { dayOf, type Temporal } from "#platform/clock";
import type { Case } from "../case.js";

/** Whether a question was solved, as whoever asked it sees that. */
export const solvedAnswers = ["yes", "partly", "no"] as const;
export type Solved = (typeof solvedAnswers)[number];

/** How well somebody felt helped: five steps with a word each, so that a later monitor can ask the same. */
export const helpedAnswers = ["very-well", "well", "neither", "badly", "very-badly"] as const;
export type Helped = (typeof helpedAnswers)[number];

/** How whoever asked a question looks back on one answer. */
export type Experience = {
  /** The answer that it is about: how often the question had been taken up again. */
  readonly round: number;
  readonly solved: Solved;
  readonly helped: Helped;
  readonly remark: string | undefined;
  readonly givenAt: Temporal.Instant;
};

/** So many working days after the answer somebody is asked how it was. */
const ASK_AFTER = 5;

/** Whether there is an answer to look back on, and somebody to do so. */
export const canLookBack = ({ status, answer, isErased }: Pick<Case, "status" | "answer" | "isErased">): boolean =>
  (status === "answered" || status === "closed") && answer !== undefined && !isErased;

/**
 * Whether whoever asked has to be asked by mail today how it was. What they have already said, and whether they were asked
 * before, the caller knows.
 * @param today a working day
 */
export function isToBeAsked(
  found: Pick<Case, "status" | "answer" | "isErased" | "answeredAt" | "outcome" | "asker">,
  today: Temporal.PlainDate,
  closed: ReadonlySet<string>,
): boolean {
  if (!canLookBack(found) || found.answeredAt === undefined || found.outcome === "dropped-out") return false;
  if (found.asker.email === undefined) return false;
  return workingDaysBetween(dayOf(found.answeredAt), today, closed) >= ASK_AFTER;
}
