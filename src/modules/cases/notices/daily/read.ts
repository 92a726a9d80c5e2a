import { findActing, findFirstWithRole, staffing } from "#identity";
import { addWorkingDays, choices, findClosingDays } from "#municipality";
import { dayOf, type Temporal } from "#platform/clock";
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
import { words } from "../mails/words.js";
import { findReader } from "../reader.js";
import type { FindActing, Need, SectionName } from "./needs.js";
import { listAnswered, listDueBy, listFirstReactionsBy, listWaitingOffers } from "./queries.js";

/** More than this of one thing nobody is told in a morning. */
const MOST = 1_000;

const text = words.daily;

type Reading = {
  readonly read: Read;
  readonly today: Temporal.PlainDate;
  readonly closed: ReadonlySet<string>;
  readonly actingOf: FindActing;
  to(address: Address, params?: Readonly<Record<string, string>>): string;
};

/** Everything that needs somebody of the staff this morning, whoever it is. */
export async function readNeeds(parts: MailParts, context: JobContext): Promise<Need[]> {
  return context.read(async (read) => {
    const today = dayOf(context.clock.now());
    const known = new Map<string, ReturnType<FindActing>>();
    const actingOf: FindActing = (id) => {
      const found = known.get(id) ?? findActing(read, id, today);
      known.set(id, found);
      return found;
    };
    const to: Reading["to"] = (address, params) =>
      addressOutside(parts.baseUrl(), context.municipality, address, "nl", params);
    const reading = { read, today, closed: await findClosingDays(read), actingOf, to };
    return [
      ...(await ofQuestions(reading)),
      ...(await ofOffers(reading)),
      ...(await ofParts(reading)),
      ...(await ofMentions(reading)),
      ...(await ofEscalations(reading)),
    ];
  });
}

/** What owners, or those who act for them, have to do: each question once, under what is most urgent. */
async function ofQuestions(reading: Reading): Promise<Need[]> {
  const { read, today, closed } = reading;
  const soon = addWorkingDays(today, 2, closed);
  const due = (await listDueBy(read, soon, MOST)).flatMap((found) => {
    const standing = answerStanding(found, today, closed);
    return standing ? [{ found, isLate: standing.isLate }] : [];
  });
  const first = await listFirstReactionsBy(read, today, MOST);
  const answered = await listAnswered(read, MOST);
  const rows: readonly (readonly [SectionName, readonly Case[], (found: Case) => string])[] = [
    [
      "late",
      due.flatMap(({ found, isLate }) => (isLate ? [found] : [])),
      (one) => text.promised(one.number, one.answerDue),
    ],
    ["first", first, (one) => text.due(one.number, one.firstReactionDue)],
    ["soon", due.map(({ found }) => found), (one) => text.promised(one.number, one.answerDue)],
    ["outcome", answered, (one) => text.plain(one.number)],
  ];
  const needs = new Map<string, Need>();
  for (const [section, cases, label] of rows)
    for (const found of cases) {
      const need = needs.has(found.id)
        ? undefined
        : await toActing(reading, found.ownerId, section, label(found), found.id);
      if (need) needs.set(found.id, need);
    }
  return [...needs.values()];
}

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
    const need = await toActing(reading, toId, "offers", text.due(number, due), caseId);
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
      label: text.due(number, offerDue),
      href: to(addresses.transferOffered, { transferId: id }),
    })),
  );
}

/** Sub-questions that are late or due by the next working day, for the specialists who can answer them. */
async function ofParts({ read, today, closed, to }: Reading): Promise<Need[]> {
  const parts = await listPartsBy(read, addWorkingDays(today, 1, closed), MOST);
  const specialists = parts.some(({ target }) => target.kind === "department")
    ? await staffing.listWithRoles(read, ["specialist"])
    : [];
  const departments = new Map<string, string[]>();
  for (const { personId } of specialists)
    for (const id of await staffing.findDepartmentsOf(read, personId))
      departments.set(id, [...(departments.get(id) ?? []), personId]);
  return parts.flatMap(({ id, number, due, target }) => {
    const readers = target.kind === "person" ? [target.id] : (departments.get(target.id) ?? []);
    const line = { section: "parts" as const, label: text.due(number, due) };
    return readers.map((readerId) => ({ ...line, readerId, href: to(addresses.subQuestion, { subQuestionId: id }) }));
  });
}

/** Who was named in a note and may still read it. */
async function ofMentions({ read, today, to }: Reading): Promise<Need[]> {
  const needs: Need[] = [];
  for (const { personId, caseId } of await listUnread(read, MOST)) {
    const found = await findCase(read, caseId);
    if (!found || !(await findReader(read, found, personId, today))) continue;
    const href = to(addresses.case, { caseId });
    needs.push({ section: "mentions", readerId: personId, label: text.plain(found.number), href });
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
  const names = new Map((await choices.listDepartments(read)).map(({ id, name }) => [id, name]));
  const late = (await listPartsBy(read, today.subtract({ days: 1 }), MOST)).map(({ caseId, number, due, target }) => ({
    // Not by whom: nothing is counted, or listed, by employee.
    section: { lateAt: names.get(target.id) ?? text.otherDepartments },
    label: text.due(number, due),
    href: to(addresses.case, { caseId }),
  }));
  return [...readers].flatMap((readerId) => [...waiting, ...late].map((line) => ({ ...line, readerId })));
}
