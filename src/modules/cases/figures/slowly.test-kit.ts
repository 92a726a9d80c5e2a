import { isWorkingDay } from "#municipality";
import { Temporal } from "#platform/clock";
import type { FigureKey } from "./measures.js";

/** What happened to a question on a day, and which days the town hall was known to be closed then. */
export type Happened = {
  readonly kind: string;
  readonly day: Temporal.PlainDate;
  readonly calendar: ReadonlySet<string>;
  readonly to?: Temporal.PlainDate;
  readonly outcome?: string;
  readonly solved?: string;
  readonly helped?: string;
};

/** A question from beginning to end. */
export type Life = { readonly caseId: string; readonly linkId: string; readonly happened: readonly Happened[] };

type Days = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };
type Counted = { readonly n: number; readonly value: number | undefined };

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0;
const REACTION = 2;
const ANSWER = 10;

/** The n-th working day after a day, with a finger on the calendar. */
function walk(from: Temporal.PlainDate, n: number, calendar: ReadonlySet<string>): Temporal.PlainDate {
  let day = from;
  for (let left = n; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

function between(from: Temporal.PlainDate, to: Temporal.PlainDate, calendar: ReadonlySet<string>): number {
  let count = 0;
  for (let day = from.add({ days: 1 }); !isAfter(day, to); day = day.add({ days: 1 }))
    if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

/**
 * A promise, and whether it has been broken: looked at each day of a life anew.
 * @param keepsFirst whether a date that the owner moves leaves it as it is
 */
export function isKept({ happened }: Life, keepsFirst: boolean, today: Temporal.PlainDate): boolean | undefined {
  const [submitted] = happened;
  if (!submitted) return undefined;
  let due = walk(submitted.day, ANSWER, submitted.calendar);
  let state: "open" | "waiting" | "answered" | "ended" = "open";
  let since = submitted.day;
  let isOfficial = false;
  let isLate = false;
  for (let day = submitted.day; !isAfter(day, today); day = day.add({ days: 1 })) {
    if ((state === "open" || (state === "waiting" && isOfficial)) && isAfter(day, due)) isLate = true;
    for (const one of happened.filter((each) => each.day.equals(day))) {
      const ends = ["answer", "withdraw", "forward", "drop-out"].includes(one.kind);
      if (state === "waiting" && (one.kind === "write" || ends)) {
        if (!isOfficial) due = walk(due, between(since, day, one.calendar), one.calendar);
        state = "open";
        if (isAfter(day, due)) isLate = true;
      }
      if (one.kind === "ask" && state === "open") [state, since] = ["waiting", day];
      // A date that is promised while the clock stands still is moved by the days from then on only.
      if (one.kind === "move" && !keepsFirst) [due, since] = [one.to ?? due, day];
      if (one.kind === "official") [due, isOfficial] = [one.to ?? due, true];
      if (one.kind === "reopen") [state, due, isOfficial] = ["open", walk(day, ANSWER, one.calendar), false];
      if (ends) state = one.kind === "answer" ? "answered" : "ended";
    }
  }
  if (isLate) return false;
  return state === "answered" ? true : undefined;
}

/** Working days to the first word of a human being; infinity when it should have come; undefined when it is too early to say. */
export function reactionOf({ happened }: Life, today: Temporal.PlainDate): number | undefined {
  const [submitted] = happened;
  if (!submitted) return undefined;
  const first = happened.find(({ kind }) => ["react", "ask", "answer", "forward", "official"].includes(kind));
  if (first) return between(submitted.day, first.day, first.calendar);
  const end = happened.find(({ kind }) => kind === "withdraw")?.day ?? today;
  return isAfter(end, walk(submitted.day, REACTION, submitted.calendar)) ? Number.POSITIVE_INFINITY : undefined;
}

/** How it ended, as far as it has. */
function endOf({ happened }: Life): string {
  const kinds = ["submit", "answer", "close", "withdraw", "forward", "drop-out", "reopen"];
  return happened.findLast(({ kind }) => kinds.includes(kind))?.kind ?? "submit";
}

/** A figure over the questions of some days, one question after the other. */
export function countSlowly(
  lives: readonly Life[],
  key: FigureKey,
  { from, to }: Days,
  today: Temporal.PlainDate,
): { readonly total: Counted; readonly beside?: Counted } {
  const own = lives.filter(({ happened: [first] }) => first && !isAfter(from, first.day) && !isAfter(first.day, to));
  const over = own.filter((life) => !["submit", "reopen"].includes(endOf(life)));
  const answered = over.filter((life) => ["answer", "close"].includes(endOf(life)));
  const hopsOf = ({ happened }: Life) => happened.filter(({ kind }) => kind === "hand-over").length;
  const saidOf = ({ happened }: Life) => happened.findLast(({ kind }) => kind === "look-back");
  switch (key) {
    case "first-reaction": {
      const days = own.flatMap((life) => reactionOf(life, today) ?? []).sort((a, b) => a - b);
      return { total: enough(days.length, days[Math.ceil(days.length / 2) - 1] ?? 0) };
    }
    case "in-time": {
      const verdicts = (keepsFirst: boolean) => own.flatMap((life) => isKept(life, keepsFirst, today) ?? []);
      return { total: shareOf(verdicts(true)), beside: shareOf(verdicts(false)) };
    }
    case "handovers": {
      const hops = over.map(hopsOf);
      const mean = hops.reduce((sum, n) => sum + n, 0) / hops.length;
      return { total: enough(hops.length, mean), beside: shareOf(hops.map((n) => n === 0)) };
    }
    case "first-desk":
      return { total: shareOf(answered.map((life) => hopsOf(life) === 0)) };
    case "dropped-out":
      return {
        total: shareOf(
          over
            .filter((life) => endOf(life) !== "forward")
            .map((life) => endOf(life) === "drop-out" || outcomeOf(life) === "dropped-out"),
        ),
      };
    case "felt-helped": {
      const said = own.flatMap((life) => saidOf(life) ?? []);
      return {
        total: shareOf(said.map(({ helped }) => helped === "very-well" || helped === "well")),
        beside: shareOf(said.map(({ solved }) => solved !== "no")),
      };
    }
  }
}

const outcomeOf = ({ happened }: Life) => {
  const last = happened.findLast(({ kind }) => kind === "close" || kind === "reopen");
  return last?.outcome;
};

const shareOf = (yes: readonly boolean[]) => enough(yes.length, yes.filter(Boolean).length / yes.length);

const enough = (n: number, value: number): Counted => ({ n, value: n < 5 ? undefined : value });
