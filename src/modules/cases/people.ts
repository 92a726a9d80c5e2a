import { type Acting, findActing, findStaff, staffing } from "#identity";
import { choices } from "#municipality";
import { Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import type { Lang } from "#platform/i18n";
import type { Case, Step } from "./case.js";
import { findNumbers } from "./doubles/queries.js";

/** The people of a case: its owner, who acts for them today, and everybody who made a step of it. */
export type People = {
  readonly acting: Acting;
  /** The name of somebody in the case; undefined for the system and for visitors. */
  nameOf(personId: string | undefined): string | undefined;
  /** What another municipality in the case is called within a sentence: "gemeente Dorn". */
  townOf(townId: string | undefined, lang: Lang): string;
  /** The number of another case in the case; empty where that one was destroyed. */
  numberOf(caseId: string | undefined): string;
};

/**
 * Reads who is who in a case; undefined when its owner is unknown, which the database does not allow.
 * @param lang in which whoever left long ago is called a former colleague
 */
export async function readPeople(
  read: Read,
  found: Case,
  steps: readonly Step[],
  today: Temporal.PlainDate,
  lang: Lang,
): Promise<People | undefined> {
  const known = await findActing(read, found.ownerId, today);
  if (!known) return undefined;
  const acting = { ...known, person: staffing.calledStaff(known.person, lang) };
  const names = new Map([acting.person, acting.who].map(({ personId, name }) => [personId, name]));
  for (const id of steps.flatMap(({ by, owners }) => [by, owners?.from, owners?.to])) {
    if (id === undefined || names.has(id)) continue;
    const staff = await findStaff(read, id);
    if (staff) names.set(id, staffing.called(staff, lang));
  }
  const towns = await choices.neighbours.findTold(
    read,
    steps.flatMap(({ townId }) => townId ?? []),
  );
  const numbers = await findNumbers(
    read,
    steps.flatMap(({ aboutId }) => aboutId ?? []),
  );
  return {
    acting,
    nameOf: (personId) => (personId === undefined ? undefined : names.get(personId)),
    townOf: (townId, lang) => towns.find(({ id }) => id === townId)?.named[lang] ?? "",
    numberOf: (caseId) => numbers.get(caseId ?? "") ?? "",
  };
}

/** Who will give the answer, as far as anybody knows: the owner, unless they are away until after the promised date. */
export function answererOf({ answerDue }: Case, { person, who, away }: Acting): string {
  if (!away) return person.name;
  const backInTime = away.reason === "absent" && away.until && Temporal.PlainDate.compare(away.until, answerDue) < 0;
  return backInTime ? person.name : who.name;
}

/** Who gave the answer; the owner for a case that has none. */
export function authorOf(steps: readonly Step[], { acting, nameOf }: People): string {
  return nameOf(steps.findLast(({ kind }) => kind === "answer")?.by) ?? acting.person.name;
}

/** Who owned a case when a step was made. */
export function ownerAt(found: Case, steps: readonly Step[], at: Step): string {
  const later = steps.slice(steps.indexOf(at)).find(({ owners }) => owners !== undefined);
  return later?.owners?.from ?? found.ownerId;
}
