import { type Generated, type Insertable, type Selectable, sql } from "kysely";
import { instantOf, storedDay } from "#platform/clock";
import { isId, keptPlan, type Read, type Tx } from "#platform/db";
import type { Lang } from "#platform/i18n";
import {
  type Authority,
  type Case,
  type Channel,
  type Outcome,
  openStatuses,
  type Status,
  type Step,
  type TransitionName,
} from "./case.js";
import type { OfficialKind } from "./official/official.js";

export type CaseTables = {
  "cases.case": {
    municipality_id: string;
    case_id: string;
    number: string;
    status: Status;
    owner_id: string;
    question: string;
    title: string;
    asker_name: string;
    asker_email: string | null;
    asker_phone: string | null;
    asker_person_id: string | null;
    organisation_id: string | null;
    language: Lang;
    channel: Generated<Channel>;
    received_at: Date;
    first_reaction_due: string;
    answer_due: string;
    first_reaction_at: Date | null;
    first_reaction_days: number | null;
    answered_at: Date | null;
    answer_days: number | null;
    answer: string | null;
    closed_at: Date | null;
    outcome: Outcome | null;
    waiting_since: Generated<string | null>;
    reminded_on: Generated<string | null>;
    reopened_at: Generated<Date | null>;
    round: Generated<number>;
    erased_at: Generated<Date | null>;
    asker_email_key: Generated<string | null>;
    asker_phone_key: Generated<string | null>;
    asker_name_key: Generated<string | null>;
    merged_into: Generated<string | null>;
    hops: Generated<number>;
    official_id: Generated<string | null>;
    official_kind: Generated<OfficialKind | null>;
    suspended_until: Generated<string | null>;
    first_due: Generated<string | null>;
    missed_first: Generated<boolean>;
    missed_last: Generated<boolean>;
    version: number;
  };
  "cases.step": {
    municipality_id: string;
    case_id: string;
    step_id: string;
    kind: TransitionName;
    at: Date;
    actor_kind: "visitor" | "person" | "system";
    actor_id: string | null;
    note: string | null;
    from_id: Generated<string | null>;
    to_id: Generated<string | null>;
    due_from: Generated<string | null>;
    due_to: Generated<string | null>;
    town_id: Generated<string | null>;
    authority: Generated<string | null>;
    authority_email: Generated<string | null>;
    about_case_id: Generated<string | null>;
  };
  "cases.tracking_link": {
    municipality_id: string;
    link_id: string;
    case_id: string;
    created_at: Date;
    revoked_at: Date | null;
    shown_to: Generated<string | null>;
  };
  "cases.share": {
    municipality_id: string;
    case_id: string;
    /** A member of an organisation, or an organisation: then all of its members. */
    reader_id: string;
    shared_by: string;
    received_at: Date;
  };
};

export type CaseRow = Selectable<CaseTables["cases.case"]>;
type NewCase = Insertable<CaseTables["cases.case"]>;
type StepRow = Insertable<CaseTables["cases.step"]>;

/** What the database derives from a case, and what is kept for counting, is no part of it. */
type StoredCase = Omit<
  CaseRow,
  "municipality_id" | "first_reaction_days" | "answer_days" | "asker_email_key" | "asker_phone_key" | "asker_name_key"
>;

export function asCase(row: StoredCase): Case {
  return {
    id: row.case_id,
    number: row.number,
    status: row.status,
    ownerId: row.owner_id,
    question: row.question,
    title: row.title,
    asker: {
      name: row.asker_name,
      email: row.asker_email ?? undefined,
      phone: row.asker_phone ?? undefined,
      personId: row.asker_person_id ?? undefined,
    },
    isErased: row.erased_at !== null,
    organisationId: row.organisation_id ?? undefined,
    language: row.language,
    channel: row.channel,
    receivedAt: instantOf(row.received_at),
    firstReactionDue: storedDay(row.first_reaction_due),
    firstReactionAt: row.first_reaction_at ? instantOf(row.first_reaction_at) : undefined,
    answerDue: storedDay(row.answer_due),
    firstDue: row.first_due === null ? undefined : storedDay(row.first_due),
    missed: { first: row.missed_first, last: row.missed_last },
    official: row.official_id && row.official_kind ? { id: row.official_id, kind: row.official_kind } : undefined,
    suspendedUntil: row.suspended_until === null ? undefined : storedDay(row.suspended_until),
    waitingSince: row.waiting_since === null ? undefined : storedDay(row.waiting_since),
    remindedOn: row.reminded_on === null ? undefined : storedDay(row.reminded_on),
    round: row.round,
    reopenedAt: row.reopened_at ? instantOf(row.reopened_at) : undefined,
    answeredAt: row.answered_at ? instantOf(row.answered_at) : undefined,
    answer: row.answer ?? undefined,
    closedAt: row.closed_at ? instantOf(row.closed_at) : undefined,
    outcome: row.outcome ?? undefined,
    mergedInto: row.merged_into ?? undefined,
    hops: row.hops,
    version: row.version,
  };
}

/** The cases of a municipality, to look for one. */
export const casesOf = (read: Read) =>
  read
    .select<CaseTables>()
    .selectFrom("cases.case as c")
    .selectAll("c")
    .where("c.municipality_id", "=", read.municipalityId);

export async function findCase(read: Read, caseId: string): Promise<Case | undefined> {
  const row = await casesOf(read).where("c.case_id", "=", caseId).executeTakeFirst();
  return row && asCase(row);
}

/** One case, held until this transaction ends: whoever else changes it waits, and then sees what became of it. */
export async function takeCase(tx: Tx, caseId: string): Promise<Case | undefined> {
  const row = await casesOf(tx).where("c.case_id", "=", caseId).forUpdate().executeTakeFirst();
  return row && asCase(row);
}

/** What happened to a case, oldest first. */
export async function findSteps(read: Read, caseId: string): Promise<Step[]> {
  const rows = await read
    .select<CaseTables>()
    .selectFrom("cases.step")
    .modifyFront(keptPlan("steps"))
    .select(["step_id", "kind", "at", "actor_id", "note", "from_id", "to_id", "due_from", "due_to", "town_id"])
    .select(["authority", "authority_email", "about_case_id"])
    .where("municipality_id", "=", read.municipalityId)
    .where("case_id", "=", caseId)
    .orderBy("step_id")
    .execute();
  return rows.map(({ step_id, kind, at, actor_id, note, town_id, about_case_id, ...moved }) => ({
    id: step_id,
    kind,
    at: instantOf(at),
    by: actor_id ?? undefined,
    owners: betweenOf(moved.from_id, moved.to_id),
    due: betweenOf(dayFrom(moved.due_from), dayFrom(moved.due_to)),
    townId: town_id ?? undefined,
    aboutId: about_case_id ?? undefined,
    authority: authorityOf(moved.authority, moved.authority_email),
    note: note ?? undefined,
  }));
}

const dayFrom = (text: string | null) => (text === null ? null : storedDay(text));

const betweenOf = <T>(from: T | null, to: T | null) => (from === null || to === null ? undefined : { from, to });

const authorityOf = (name: string | null, email: string | null): Authority | undefined =>
  name === null || email === null ? undefined : { name, email };

/**
 * The next number of a year: VB-2026-0147. Nobody else here gets one until this transaction has ended: none is left out, none is
 * given twice.
 */
export async function takeNumber(tx: Tx, year: number): Promise<string> {
  const row = await tx
    .tables()
    .selectNoFrom(sql<string>`cases.next_number(${tx.municipalityId}, ${year})`.as("number"))
    .executeTakeFirstOrThrow();
  return row.number;
}

/** Gives a case its number in the moment of the commit, so that whoever asks something holds up nobody for longer than that. */
export function numberAtCommit(tx: Tx, caseId: string, year: number): void {
  if (!isId(caseId) || !Number.isInteger(year)) throw new RangeError("no case, or no year");
  tx.atCommit(`select cases.give_number('${tx.municipalityId}', '${caseId}', ${year})`);
}

export async function insertCase(tx: Tx, row: Omit<NewCase, "municipality_id">): Promise<void> {
  await tx
    .tables<CaseTables>()
    .insertInto("cases.case")
    .values({ municipality_id: tx.municipalityId, ...row })
    .execute();
}

export async function insertStep(tx: Tx, row: Omit<StepRow, "municipality_id">): Promise<void> {
  await tx
    .tables<CaseTables>()
    .insertInto("cases.step")
    .values({ municipality_id: tx.municipalityId, ...row })
    .execute();
}

/**
 * Changes a case that nobody else changed meanwhile.
 * @returns false when its version is no longer the one that was read
 */
export async function updateCase(
  tx: Tx,
  found: { readonly id: string; readonly version: number },
  change: Partial<Omit<CaseRow, "municipality_id" | "case_id" | "version">>,
): Promise<boolean> {
  const result = await tx
    .tables<CaseTables>()
    .updateTable("cases.case")
    .set({ ...change, version: found.version + 1 })
    .where("municipality_id", "=", tx.municipalityId)
    .where("case_id", "=", found.id)
    .where("version", "=", found.version)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Moves a case on without a new version, for what nobody could overwrite. */
export async function updateStatus(tx: Tx, caseId: string, status: Status): Promise<void> {
  await tx
    .tables<CaseTables>()
    .updateTable("cases.case")
    .set({ status })
    .where("municipality_id", "=", tx.municipalityId)
    .where("case_id", "=", caseId)
    .execute();
}

/** Gives every question of somebody that has not ended to another owner. @returns the ids of those questions */
export async function updateOwner(tx: Tx, fromId: string, toId: string): Promise<string[]> {
  const rows = await tx
    .tables<CaseTables>()
    .updateTable("cases.case")
    .set({ owner_id: toId, version: sql<number>`version + 1` })
    .where("municipality_id", "=", tx.municipalityId)
    .where("owner_id", "=", fromId)
    .where("status", "in", [...openStatuses, "answered"])
    .returning("case_id")
    .execute();
  return rows.map(({ case_id }) => case_id);
}
