import { Temporal } from "#platform/clock";
import type { Staff } from "../roles.js";

export const absenceStatuses = ["noted", "withdrawn", "ended"] as const;
export type AbsenceStatus = (typeof absenceStatuses)[number];
export type AbsenceMove = "note" | "withdraw" | "end";

type Transition = {
  readonly name: AbsenceMove;
  readonly from: readonly AbsenceStatus[];
  readonly to: AbsenceStatus;
  readonly by: readonly string[];
};

/**
 * Every move that an absence can make, and who can make it: the only source, as `transitions` of a case. That the last
 * day passes is no move: it simply has been. Longer away is another absence; stretches that touch count as one.
 */
export const absenceTransitions: readonly Transition[] = [
  { name: "note", from: [], to: "noted", by: ["self", "aanjager", "administrator"] },
  { name: "withdraw", from: ["noted"], to: "withdrawn", by: ["self", "aanjager", "administrator"] },
  { name: "end", from: ["noted"], to: "ended", by: ["self", "aanjager", "administrator"] },
];

/** The status after a move; undefined when there is no such move from here. */
export function moveAbsence(from: AbsenceStatus | undefined, name: AbsenceMove): AbsenceStatus | undefined {
  const found = absenceTransitions.find((move) => move.name === name);
  const allowed = from === undefined ? found?.from.length === 0 : found?.from.includes(from);
  return allowed ? found?.to : undefined;
}

export type Absence = {
  readonly id: string;
  readonly status: AbsenceStatus;
  readonly firstDay: Temporal.PlainDate;
  /** Included; undefined when nobody knows yet. */
  readonly lastDay: Temporal.PlainDate | undefined;
  /** The first day on which they were here again, when that was earlier than noted. */
  readonly backOn: Temporal.PlainDate | undefined;
  readonly notedBy: string;
  readonly notedAt: Temporal.Instant;
};

/** Somebody who works or worked here, with what tells whether they are there. */
export type Colleague = {
  readonly staff: Staff;
  /** ISO weekdays: 1 is Monday. */
  readonly workingDays: readonly number[];
  /** Whom they chose to act for them, as long as that one has a role with which they may. */
  readonly deputyId: string | undefined;
  readonly hasLeft: boolean;
  /** Goes up when days or deputy change, so that two editors cannot overwrite each other. */
  readonly version: number;
  /** Those that are not over yet; in any order. */
  readonly absences: readonly Absence[];
};

const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate) => Temporal.PlainDate.compare(one, other) < 0;

/** The last day on which an absence counts; undefined when it is open, `none` when no day is left of it. */
function lastDayOf({ status, firstDay, lastDay, backOn }: Absence): Temporal.PlainDate | "none" | undefined {
  if (status === "withdrawn") return "none";
  if (backOn === undefined || (lastDay && !isBefore(backOn, lastDay.add({ days: 1 })))) return lastDay;
  return isBefore(firstDay, backOn) ? backOn.subtract({ days: 1 }) : "none";
}

function covers(absence: Absence, day: Temporal.PlainDate): boolean {
  const last = lastDayOf(absence);
  return last !== "none" && !isBefore(day, absence.firstDay) && (last === undefined || !isBefore(last, day));
}

export type Away =
  | { readonly reason: "left" }
  | { readonly reason: "absent"; readonly until: Temporal.PlainDate | undefined };

/**
 * Whether somebody is away on a day, and until when: absences that touch or overlap count as one stretch.
 * @returns undefined when they are there; `until` is the last day away, undefined when nobody knows
 */
export function awayOn({ hasLeft, absences }: Colleague, day: Temporal.PlainDate): Away | undefined {
  if (hasLeft) return { reason: "left" };
  if (!absences.some((absence) => covers(absence, day))) return undefined;
  let until = day;
  // Each round reaches further or ends, and no absence reaches further twice.
  for (let reached = true; reached; ) {
    reached = false;
    for (const absence of absences) {
      if (!covers(absence, until) && !covers(absence, until.add({ days: 1 }))) continue;
      const last = lastDayOf(absence);
      if (last === undefined) return { reason: "absent", until: undefined };
      if (last === "none" || !isBefore(until, last)) continue;
      until = last;
      reached = true;
    }
  }
  return { reason: "absent", until };
}

/** Everybody who may have to be looked at to know who acts for somebody. */
export type Staffing = {
  readonly people: ReadonlyMap<string, Colleague>;
  /** Who takes over when no deputy can: aanjagers by length of service, then the desk by length of service. */
  readonly reserve: readonly string[];
};

/** The person, their deputy, the deputy of that one, and so on; each once, so it always ends. */
function chainFrom({ people }: Staffing, personId: string): Colleague[] {
  const chain = new Map<string, Colleague>();
  for (let id: string | undefined = personId; id !== undefined && !chain.has(id); ) {
    const found = people.get(id);
    if (!found) break;
    chain.set(id, found);
    id = found.deputyId;
  }
  return [...chain.values()];
}

function candidates(staffing: Staffing, personId: string): Colleague[] {
  const reserve = staffing.reserve.flatMap((id) => staffing.people.get(id) ?? []);
  return [...chainFrom(staffing, personId), ...reserve];
}

/**
 * Who acts for somebody on a day: they themselves unless they are away, else the first of their deputies who is there,
 * else the first of the reserve who is there. Nobody else: a chain partner or the council's office must not read
 * questions because somebody is ill. When all of them are away, the first who still works here.
 *
 * A day that is not one of somebody's working days is no absence: a question can wait until tomorrow, and its promised
 * date does not move.
 * @returns undefined when the person is unknown
 */
export function actingFor(
  staffing: Staffing,
  personId: string,
  day: Temporal.PlainDate,
): { readonly who: Colleague; readonly away: Away | undefined } | undefined {
  const person = staffing.people.get(personId);
  if (!person) return undefined;
  const all = candidates(staffing, personId);
  const who = all.find((one) => !awayOn(one, day)) ?? all.find((one) => !one.hasLeft) ?? person;
  return { who, away: awayOn(person, day) };
}

/** Who gets the questions of somebody who leaves: the first of their deputies who works here, else of the reserve. */
export function successorOf(staffing: Staffing, personId: string): Colleague | undefined {
  return candidates(staffing, personId).find(({ staff, hasLeft }) => staff.personId !== personId && !hasLeft);
}
