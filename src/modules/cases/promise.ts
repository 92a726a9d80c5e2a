import { addWorkingDays, workingDaysBetween } from "#municipality";
import { dayOf, Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import type { Case, Status } from "./case.js";
import { findSteps } from "./queries.js";

/** What a move does to the promise; nothing where it stays as it is. */
export type PromiseChange = {
  readonly waitingSince?: Temporal.PlainDate | undefined;
  readonly answerDue?: Temporal.PlainDate;
  readonly firstDue?: Temporal.PlainDate;
};

/**
 * The promise clock: it stands still while the asker has to say something first, and then goes on where it stopped. As many
 * working days as the asker took are added to the promised date; to a date that was promised meanwhile, those from that day on. No
 * other move touches it, unless its own use case does.
 * The date of an official case is that of the law, and stays: waiting does not stop that clock (`official/term.ts`).
 * @param next the status to which the case moves
 * @param promisedOn the day on which the date was promised that holds now, where that is known
 */
export function promiseAfter(
  found: Pick<Case, "status" | "waitingSince" | "answerDue"> & Partial<Pick<Case, "official" | "firstDue">>,
  next: Status,
  today: Temporal.PlainDate,
  closed: ReadonlySet<string>,
  promisedOn?: Temporal.PlainDate,
): PromiseChange {
  if (next === "waiting") return found.status === "waiting" ? {} : { waitingSince: today };
  if (found.waitingSince === undefined) return {};
  if (found.official) return { waitingSince: undefined };
  const { waitingSince } = found;
  const isNewer = promisedOn !== undefined && Temporal.PlainDate.compare(promisedOn, waitingSince) > 0;
  const later = (due: Temporal.PlainDate, since: Temporal.PlainDate) =>
    addWorkingDays(due, Math.max(0, workingDaysBetween(since, today, closed)), closed);
  return {
    waitingSince: undefined,
    answerDue: later(found.answerDue, isNewer ? promisedOn : waitingSince),
    // What was promised before the date was moved stood still the whole time.
    ...(found.firstDue ? { firstDue: later(found.firstDue, waitingSince) } : {}),
  };
}

/** The same for a case as it is kept: its steps say when the date was promised that holds now. */
export async function findPromiseAfter(
  read: Read,
  found: Case,
  next: Status,
  { today, closed }: { readonly today: Temporal.PlainDate; readonly closed: ReadonlySet<string> },
): Promise<PromiseChange> {
  const stoodStill = found.waitingSince !== undefined && next !== "waiting" && !found.official;
  const steps = stoodStill ? await findSteps(read, found.id) : [];
  const promised = steps.findLast(({ due }) => due?.to.equals(found.answerDue));
  return promiseAfter(found, next, today, closed, promised && dayOf(promised.at));
}
