import { Temporal } from "#platform/clock";
import type { Case } from "../case.js";

/** So long somebody may say nothing before they are asked once more. */
const REMIND_AFTER = { weeks: 6 };

/** So long after that the question is closed. */
const CLOSE_AFTER = { weeks: 2 };

/** What silence leads to. */
export type SilenceMove = "remind-asker" | "drop-out";

/** The last day on which a reaction keeps a question open. @param remindedOn when its asker was asked once more */
export const closesAfter = (remindedOn: Temporal.PlainDate): Temporal.PlainDate => remindedOn.add(CLOSE_AFTER);

/** The first day since which somebody is silent who must be asked once more today. */
export const silentSince = (today: Temporal.PlainDate): Temporal.PlainDate => today.subtract(REMIND_AFTER);

/** The first day on which somebody was asked once more whose question is not yet closed today. */
export const remindedSince = (today: Temporal.PlainDate): Temporal.PlainDate => today.subtract(CLOSE_AFTER);

/** Whether it ended in silence: without an answer. */
export const isDroppedOut = ({ status, outcome, answer }: Pick<Case, "status" | "outcome" | "answer">): boolean =>
  status === "closed" && outcome === "dropped-out" && answer === undefined;

/**
 * What has to be done about a question whose asker says nothing. Somebody without a mail address cannot be asked from here, so
 * their question stays open: its owner is told to call. Of an official case the law says what a silence means, not we.
 * @param today a working day
 * @returns undefined when there is nothing to do yet
 */
export function dueToSilence(
  {
    waitingSince,
    remindedOn,
    official,
    asker,
    isErased,
  }: Pick<Case, "waitingSince" | "remindedOn" | "official" | "asker" | "isErased">,
  today: Temporal.PlainDate,
): SilenceMove | undefined {
  if (waitingSince === undefined || official) return undefined;
  if (remindedOn === undefined)
    return Temporal.PlainDate.compare(waitingSince, silentSince(today)) <= 0 ? "remind-asker" : undefined;
  if (asker.email === undefined || isErased) return undefined;
  return Temporal.PlainDate.compare(remindedOn, remindedSince(today)) < 0 ? "drop-out" : undefined;
}
