import { dayOf, type Temporal } from "#platform/clock";
import { choose } from "#platform/i18n";
import type { Visit } from "#platform/web";
import type { Case, Status } from "../case.js";
import { isDroppedOut } from "../silence/silence.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";

/** @returns on which day a question was answered, or ended without that, and the words before it; undefined while it is promised */
export function endOf(
  { lang }: Pick<Visit, "lang">,
  found: Case,
): { label: string; day: Temporal.PlainDate } | undefined {
  const text = choose(lang, { nl, en });
  const endedOn: Partial<Record<Status | "droppedOut", string>> = text.endedOn;
  const ended = endedOn[isDroppedOut(found) ? "droppedOut" : found.status];
  if (ended && found.closedAt) return { label: ended, day: dayOf(found.closedAt) };
  return found.answeredAt && { label: text.answeredOn, day: dayOf(found.answeredAt) };
}
