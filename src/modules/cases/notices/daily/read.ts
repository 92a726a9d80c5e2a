import { findActing, findFirstWithRole, staffing } from "#identity";
import { addWorkingDays, choices, findClosingDays } from "#municipality";
import { dayOf, Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import type { JobContext } from "#platform/jobs";
import { type Address, addressOutside } from "#platform/web";
import { addresses } from "../../addresses.js";
import type { Case } from "../../case.js";
import { answerStanding } from "../../deadline.js";
import { listUnanswered as listUnansweredOffers } from "../../handover/queries.js";
import type { MailParts } from "../../mails/parts.js";
import { listUnread } from "../../notes/queries.js";
import { findCase } from "../../queries.js";
import { listPartsBy } from "../../sub-questions/queries.js";
import { listOffered, listUnanswered as listUnansweredTransfers } from "../../transfer/queries.js";
import { findDefaultOwner } from "../../use-cases/submit-question.js";
import { STAFF_LANG, words } from "../mails/words.js";
import { findReader } from "../reader.js";
import type { FindActing, FindUntil, Need, SectionName } from "./needs.js";
import { listAnswered, listDueBy, listFirstReactionsBy, listWaitingOffers } from "./queries.js";

/** More than this of one thing nobody is told in a morning. */
const MOST = 1_000;

/** Whoever works on one day of the week is told of what is due until the next. */
const WEEK = 5;

const text = words.daily;

type Reading = {
  readonly read: Read;
  readonly today: Temporal.PlainDate;
  readonly closed: ReadonlySet<string>;
  readonly actingOf: FindActing;
  readonly untilOf: FindUntil;
  to(address: Address, params?: Readonly<Record<string, string>>): string;
};

/** Everything that needs somebody of the staff this morning, whoever it is. */
export async function readNeeds(parts: MailParts, context: JobContext): Promise<Need[]> {
  return context.read(async (read) => {
    const today = dayOf(context.clock.now());
    const actingOf = once((id) => findActing(read, id, today));
    const untilOf = once(async (id) => {
      const next = await staffing.findNextDay(read, id, today);
      return next?.subtract({ days: 1 }) ?? today;
    });
    const to: Reading["to"] = (address, params) =>
      addressOutside(parts.baseUrl(), context.municipality, address, STAFF_LANG, params);
    const reading = { read, today, closed: await findClosingDays(read), actingOf, untilOf, to };
    return [
      ...(await ofQuestions(reading)),
      ...(await ofOffers(reading)),
      ...(await ofParts(reading)),
      ...(await ofMentions(reading)),
      ...(await ofEscalations(reading)),
    ];
  });
}

/** Asks once about each person. */
function once<T>(find: (personId: string) => Promise<T>): (personId: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (id) => {
    const found = known.get(id) ?? find(id);
    known.set(id, found);
    return found;
  };
}

/** Whether something that is due has to be told this morning: by then, or before its reader is back. */
const isNow = async ({ untilOf }: Reading, readerId: string, due: Temporal.PlainDate, usual: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(due, usual) <= 0 || Temporal.PlainDate.compare(due, await untilOf(readerId)) <= 0;

/** A line with the day by which it has to be done; once that is past it says so. */
const dueLine = ({ today }: Reading, number: string, due: Temporal.PlainDate): string =>
  Temporal.PlainDate.compare(due, today) < 0 ? text.overdue(number, due) : text.due(number, due);

/** What owners, or those who act for them, have to do: each question once, under what is most urgent. */
async function ofQuestions(reading: Reading): Promise<Need[]> {
  const { read, today, closed } = reading;
  const furthest = addWorkingDays(today, WEEK, closed);
  const due = (await listDueBy(read, furthest, MOST)).flatMap((found) => {
    const standing = answerStanding(found, today, closed);
    return standing ? [{ found, isLate: standing.isLate }] : [];
  });
  const late = due.flatMap(({ found, isLate }) => (isLate ? [found] : []));
  const first = await listFirstReactionsBy(read, furthest, MOST);
  const soon = due.map(({ found }) => found);
  const promised = (one: Case) => text.promised(one.number, one.answerDue);
  const rows: readonly Row[] = [
    { section: "late", cases: late, label: promised },
    {
      section: "first",
      cases: first,
      label: (one) => dueLine(reading, one.number, one.firstReactionDue),
      due: (one) => [one.firstReactionDue, today],
    },
    {
      section: "soon",
      cases: soon,
      label: promised,
      due: (one) => [one.answerDue, addWorkingDays(today, 2, closed)],
    },
    { section: "outcome", cases: await listAnswered(read, MOST), label: (one) => text.plain(one.number) },
  ];
  const needs = new Map<string, Need>();
  for (const { section, cases, label, due: dueOf } of rows)
    for (const found of cases) {
      if (needs.has(found.id)) continue;
      const need = await toActing(reading, found.ownerId, section, label(found), found.id);
      if (need && (!dueOf || (await isNow(reading, need.readerId, ...dueOf(found))))) needs.set(found.id, need);
    }
  return [...needs.values()];
}

/** Questions of one part of the mail. */
type Row = {
  readonly section: SectionName;
  readonly cases: readonly Case[];
  label(found: Case): string;
  /** When it is due, and up to which day that is told in any case; left out where that makes no difference. */
  due?(found: Case): readonly [due: Temporal.PlainDate, usual: Temporal.PlainDate];
};

async function toActing(
  { actingOf, to }: Reading,
  personId: string,
  section: SectionName,
  label: string,
  caseId: string,
): Promise<Need | undefined> {
  const acting = await actingOf(personId);
  if (!acting) return undefined;
  const { person, who } = acting;
  return {
    section,
    readerId: who.personId,
    label: who.personId === person.personId ? label : text.actingFor(label, person.name),
    href: to(addresses.case, { caseId }),
  };
}

/** Questions that wait for their yes or no: from colleagues, and from other municipalities. */
async function ofOffers(reading: Reading): Promise<Need[]> {
  const { read, today, actingOf, to } = reading;
  const needs: Need[] = [];
  for (const { caseId, number, toId, fromId, offeredBy, due } of await listWaitingOffers(read, MOST)) {
    const need = await toActing(reading, toId, "offers", dueLine(reading, number, due), caseId);
    // Whoever offered it cannot accept it, also not for a colleague.
    if (need && ![fromId, offeredBy].includes(need.readerId)) needs.push(need);
  }
  const elsewhere = await listOffered(read);
  const owner = elsewhere.length > 0 ? await findDefaultOwner(read, today) : undefined;
  const acting = owner && (await actingOf(owner.personId));
  if (!acting) return needs;
  const readerId = acting.who.personId;
  return needs.concat(
    elsewhere.map(({ id, number, offerDue }) => ({
      section: "offers",
      readerId,
      label: dueLine(reading, number, offerDue),
      href: to(addresses.transferOffered, { transferId: id }),
    })),
  );
}

/** Sub-questions that are late or due by the next day at work, for the specialists who can answer them. */
async function ofParts(reading: Reading): Promise<Need[]> {
  const { read, today, closed, to } = reading;
  const usual = addWorkingDays(today, 1, closed);
  const parts = await listPartsBy(read, addWorkingDays(today, WEEK, closed), MOST);
  const specialists = parts.some(({ target }) => target.kind === "department")
    ? await staffing.listWithRoles(read, ["specialist"])
    : [];
  const departments = new Map<string, string[]>();
  for (const { personId } of specialists)
    for (const id of await staffing.findDepartmentsOf(read, personId))
      departments.set(id, [...(departments.get(id) ?? []), personId]);
  const needs: Need[] = [];
  for (const { id, number, due, target } of parts)
    for (const readerId of target.kind === "person" ? [target.id] : (departments.get(target.id) ?? []))
      if (await isNow(reading, readerId, due, usual)) {
        const href = to(addresses.subQuestion, { subQuestionId: id });
        needs.push({ section: "parts", readerId, label: dueLine(reading, number, due), href });
      }
  return needs;
}

/** Who was named in a note and may still read it. */
async function ofMentions({ read, today, to }: Reading): Promise<Need[]> {
  const needs: Need[] = [];
  for (const { personId, caseId } of await listUnread(read, MOST)) {
    const found = await findCase(read, caseId);
    if (!found || !(await findReader(read, found, personId, today))) continue;
    const href = to(addresses.case, { caseId });
    needs.push({ section: "mentions", readerId: personId, label: text.plain(found.number), href, namedIn: caseId });
  }
  return needs;
}

/** For the aanjagers: what waits too long for an answer to an offer, and which sub-questions are late, by department. */
async function ofEscalations(reading: Reading): Promise<Need[]> {
  const { read, today, actingOf, to } = reading;
  const aanjagers = await staffing.listWithRoles(read, ["aanjager"]);
  const first = aanjagers.length > 0 ? undefined : await findFirstWithRole(read, "desk");
  const readers = new Set<string>();
  for (const { personId } of first ? [first] : aanjagers)
    readers.add((await actingOf(personId))?.who.personId ?? personId);
  const waiting = [
    ...(await listUnansweredOffers(read, today, MOST)),
    ...(await listUnansweredTransfers(read, today, MOST)),
  ].map(({ id, number, answerDue }) => ({
    section: "escalations" as const,
    label: text.promised(number, answerDue),
    href: to(addresses.case, { caseId: id }),
  }));
  const names = new Map<string, string>((await choices.listDepartments(read)).map(({ id, name }) => [id, name]));
  for (const { kind, name } of await choices.listChainPartners(read)) names.set(kind, name);
  const places = await staffing.listPlaces(read);
  const late = (await listPartsBy(read, today.subtract({ days: 1 }), MOST)).map(({ caseId, number, due, target }) => ({
    // Not by whom: nothing is counted, or listed, by employee. A specialist stands with their department, as on the board.
    section: { lateAt: names.get(places.get(target.id) ?? target.id) ?? text.otherDepartments },
    label: text.due(number, due),
    href: to(addresses.case, { caseId }),
  }));
  return [...readers].flatMap((readerId) => [...waiting, ...late].map((line) => ({ ...line, readerId })));
}
