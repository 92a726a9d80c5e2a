import { findClosingDays, isWorkingDay } from "#municipality";
import type { Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import type { Staff } from "../roles.js";
import { type Away, actingFor, awayOn, type Colleague, type Staffing, successorOf } from "./absence.js";
import { findAway, findColleague, findReserve } from "./queries.js";

/** Who acts for somebody today. The person stays the owner of what is theirs; whoever acts has the same rights as long. */
export type Acting = {
  readonly person: Staff;
  /** The person, unless they are away and somebody else is there. */
  readonly who: Staff;
  readonly away: Away | undefined;
  /** Only on a day on which the town hall works and this person does not: when they do again. Nobody takes over then. */
  readonly worksAgainOn: Temporal.PlainDate | undefined;
};

/**
 * Who acts for somebody on a day.
 * @returns undefined when the person is unknown here
 */
export async function findActing(read: Read, personId: string, day: Temporal.PlainDate): Promise<Acting | undefined> {
  const staffing = await readStaffing(read, personId, day, (one) => awayOn(one, day) === undefined);
  const person = staffing.people.get(personId);
  const found = actingFor(staffing, personId, day);
  if (!person || !found) return undefined;
  const dayOff = !found.away && !person.workingDays.includes(day.dayOfWeek);
  const worksAgainOn = dayOff ? await findAgain(read, person, day) : undefined;
  return { person: person.staff, who: found.who.staff, away: found.away, worksAgainOn };
}

async function findAgain(read: Read, person: Colleague, day: Temporal.PlainDate) {
  const closed = await findClosingDays(read);
  return isWorkingDay(day, closed) ? nextDayOf(person, day, closed) : undefined;
}

/** For whom somebody acts on a day: everybody who is away then and of whom they are the one who takes over. */
export async function findActedFor(read: Read, personId: string, day: Temporal.PlainDate): Promise<string[]> {
  const ids: string[] = [];
  for (const id of await findAway(read, day))
    if (id !== personId && (await findActing(read, id, day))?.who.personId === personId) ids.push(id);
  return ids;
}

/** Who gets the questions of somebody who leaves; undefined when nobody here can own any. */
export async function findSuccessor(read: Read, personId: string, day: Temporal.PlainDate): Promise<Staff | undefined> {
  const isIt = ({ staff, hasLeft }: Colleague) => staff.personId !== personId && !hasLeft;
  return successorOf(await readStaffing(read, personId, day, isIt), personId)?.staff;
}

/** Reads no further than the first who fits: mostly that is the person. */
async function readStaffing(
  read: Read,
  personId: string,
  day: Temporal.PlainDate,
  isIt: (colleague: Colleague) => boolean,
): Promise<Staffing> {
  const people = new Map<string, Colleague>();
  /** Adds somebody. @returns whether the search is over */
  const meet = async (id: string) => {
    const found = people.get(id) ?? (await findColleague(read, id, day));
    if (found) people.set(id, found);
    return found !== undefined && isIt(found);
  };
  for (let id: string | undefined = personId; id !== undefined && !people.has(id); id = people.get(id)?.deputyId) {
    if (await meet(id)) return { people, reserve: [] };
    if (!people.has(id)) break;
  }
  const reserve = await findReserve(read);
  for (const id of reserve) if (await meet(id)) break;
  return { people, reserve };
}

/**
 * The first day after one on which somebody works here by their days of the week. That they were noted to be away then makes no
 * difference: somebody else acts for them.
 * @returns undefined for somebody unknown, and for whoever never works on a day on which the town hall does
 */
export async function findNextDay(
  read: Read,
  personId: string,
  day: Temporal.PlainDate,
): Promise<Temporal.PlainDate | undefined> {
  const person = await findColleague(read, personId, day);
  return person && nextDayOf({ ...person, absences: [] }, day, await findClosingDays(read));
}

const FURTHEST = 60;

/** The first day after one on which somebody works and is not away. */
function nextDayOf(
  person: Colleague,
  today: Temporal.PlainDate,
  closed: ReadonlySet<string>,
): Temporal.PlainDate | undefined {
  for (let ahead = 1; ahead <= FURTHEST; ahead += 1) {
    const day = today.add({ days: ahead });
    const works = person.workingDays.includes(day.dayOfWeek) && isWorkingDay(day, closed);
    if (works && !awayOn(person, day)) return day;
  }
  return undefined;
}
