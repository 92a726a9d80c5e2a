import { type Generated, type Selectable, sql } from "kysely";
import { instantOf, type Temporal } from "#platform/clock";
import type { Read, Tx } from "#platform/db";
import type { Subject } from "./letter.js";

type NoticeTables = {
  "cases.notice": {
    municipality_id: string;
    notice_id: string;
    about: string;
    case_id: string | null;
    subject_id: string | null;
    person_id: string | null;
    cause: string;
    made_at: Date;
    state: "waiting" | "daily" | "settled";
    due_at: Date;
    settled_at: Generated<Date | null>;
  };
  "cases.daily_round": { municipality_id: string; day: string };
  "cases.daily_mail": { municipality_id: string; person_id: string; day: string };
  "cases.number_counter": { municipality_id: string };
};

type Row = Selectable<NoticeTables["cases.notice"]>;

/** Something to tell somebody of the staff. */
export type Notice = Subject & {
  readonly id: string;
  readonly about: string;
  readonly madeAt: Temporal.Instant;
  /** When it is looked at again; later than it was made, once it had to wait. */
  readonly dueAt: Temporal.Instant;
  readonly state: Row["state"];
};

const asNotice = (row: Row): Notice => ({
  id: row.notice_id,
  about: row.about,
  caseId: row.case_id ?? undefined,
  subjectId: row.subject_id ?? undefined,
  personId: row.person_id ?? undefined,
  madeAt: instantOf(row.made_at),
  dueAt: instantOf(row.due_at),
  state: row.state,
});

const noticesOf = (read: Read) =>
  read.select<NoticeTables>().selectFrom("cases.notice").selectAll().where("municipality_id", "=", read.municipalityId);

export async function findNotice(read: Read, noticeId: string): Promise<Notice | undefined> {
  const row = await noticesOf(read).where("notice_id", "=", noticeId).executeTakeFirst();
  return row && asNotice(row);
}

/** What goes with the next daily mails. */
export async function listForDay(read: Read, limit: number): Promise<Notice[]> {
  const rows = await noticesOf(read).where("state", "=", "daily").orderBy("notice_id").limit(limit).execute();
  return rows.map(asNotice);
}

/** A notice that was not told yet, with everybody whom it can reach. */
export type Held = Notice & {
  /** Of the question; undefined for what is offered by another municipality. */
  readonly number: string | undefined;
  readonly ownerId: string | undefined;
  readonly handover: { readonly fromId: string; readonly toId: string } | undefined;
  readonly addresseeId: string | undefined;
};

type HeldRow = Row & Record<"number" | "owner_id" | "from_id" | "to_id" | "addressee_id", string | null>;

/**
 * What was not told yet and may be for somebody, the newest first: it names one of these people, or they own, offered or were
 * offered what it is about, or were asked it. What other municipalities offer comes along when they are the ones for it.
 */
export async function listHeld(
  read: Read,
  people: readonly string[],
  takesOffers: boolean,
  limit: number,
): Promise<Held[]> {
  const own = (column: string) => sql<boolean>`${sql.ref(column)} = any(${people}::uuid[])`;
  const offer = takesOffers ? sql<boolean>`n.about = 'transfer-offered'` : sql<boolean>`false`;
  const { rows } = await sql<HeldRow>`
    select n.*, c.number, c.owner_id, h.from_id, h.to_id, q.person_id as addressee_id
    from cases.notice n
    left join cases.case c on c.municipality_id = n.municipality_id and c.case_id = n.case_id
    left join cases.handover h on h.municipality_id = n.municipality_id and h.handover_id = n.subject_id
    left join cases.sub_question q on q.municipality_id = n.municipality_id and q.sub_question_id = n.subject_id
    where n.municipality_id = ${read.municipalityId} and n.state <> 'settled'
      and (${own("n.person_id")} or (n.person_id is null
        and (${own("c.owner_id")} or ${own("h.from_id")} or ${own("h.to_id")} or ${own("q.person_id")} or ${offer})))
    order by n.notice_id desc limit ${limit}`.execute(read.select<NoticeTables>());
  return rows.map((row) => ({
    ...asNotice(row),
    number: row.number ?? undefined,
    ownerId: row.owner_id ?? undefined,
    handover: row.from_id && row.to_id ? { fromId: row.from_id, toId: row.to_id } : undefined,
    addresseeId: row.addressee_id ?? undefined,
  }));
}

/** @returns false when this cause has its notice already */
export async function insertNotice(
  tx: Tx,
  row: Omit<NoticeTables["cases.notice"], "municipality_id" | "settled_at" | "state">,
): Promise<boolean> {
  const inserted = await tx
    .tables<NoticeTables>()
    .insertInto("cases.notice")
    .values({ municipality_id: tx.municipalityId, state: "waiting", ...row })
    .onConflict((conflict) => conflict.columns(["municipality_id", "cause"]).doNothing())
    .executeTakeFirst();
  return Number(inserted.numInsertedOrUpdatedRows) === 1;
}

/** Holds notices in a state until this transaction ends. @returns which of them are still in it */
export async function takeNotices(tx: Tx, ids: readonly string[], state: Row["state"]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .tables<NoticeTables>()
    .selectFrom("cases.notice")
    .select("notice_id")
    .where("municipality_id", "=", tx.municipalityId)
    .where("notice_id", "in", [...ids])
    .where("state", "=", state)
    .orderBy("notice_id")
    .forUpdate()
    .execute();
  return rows.map((row) => row.notice_id);
}

/** Holds what somebody was not told yet, of one thing in these cases, until this transaction ends. */
export async function takeUntold(
  tx: Tx,
  about: string,
  personId: string,
  caseIds: readonly string[],
): Promise<string[]> {
  if (caseIds.length === 0) return [];
  const rows = await tx
    .tables<NoticeTables>()
    .selectFrom("cases.notice")
    .select("notice_id")
    .where("municipality_id", "=", tx.municipalityId)
    .where("person_id", "=", personId)
    .where("case_id", "in", [...caseIds])
    .where("about", "=", about)
    .where("state", "<>", "settled")
    .orderBy("notice_id")
    .forUpdate()
    .execute();
  return rows.map((row) => row.notice_id);
}

/** What becomes of notices that are held. */
export async function updateNotices(
  tx: Tx,
  ids: readonly string[],
  change: Partial<Pick<Row, "state" | "due_at" | "settled_at">>,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .tables<NoticeTables>()
    .updateTable("cases.notice")
    .set(change)
    .where("municipality_id", "=", tx.municipalityId)
    .where("notice_id", "in", [...ids])
    .execute();
}

/**
 * Settles a notice that nobody was told of yet, as long as it is the only one about its subject: else somebody did something with
 * that already. Waits for whoever tells it at this moment.
 * @returns whether there was one
 */
export async function settleUntold(
  tx: Tx,
  { about, caseId, subjectId }: { readonly about: string; readonly caseId: string; readonly subjectId: string },
  at: Date,
): Promise<boolean> {
  const result = await tx
    .tables<NoticeTables>()
    .updateTable("cases.notice as n")
    .set({ state: "settled", settled_at: at })
    .where("n.municipality_id", "=", tx.municipalityId)
    .where("n.case_id", "=", caseId)
    .where("n.subject_id", "=", subjectId)
    .where("n.about", "=", about)
    .where("n.state", "<>", "settled")
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom("cases.notice as o")
            .select("o.notice_id")
            .whereRef("o.municipality_id", "=", "n.municipality_id")
            .whereRef("o.case_id", "=", "n.case_id")
            .whereRef("o.subject_id", "=", "n.subject_id")
            .whereRef("o.about", "<>", "n.about"),
        ),
      ),
    )
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** What waited long enough, in every municipality; platform role. */
export async function findDue(tx: Tx, now: Date, limit: number) {
  const rows = await tx
    .tables<NoticeTables>()
    .selectFrom("cases.notice")
    .select(["municipality_id", "notice_id"])
    .where("state", "=", "waiting")
    .where("due_at", "<=", now)
    .orderBy("due_at")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ municipalityId: row.municipality_id, noticeId: row.notice_id }));
}

/** The municipalities in which there ever was a question; platform role. */
export async function findWithQuestions(tx: Tx): Promise<string[]> {
  const rows = await tx
    .tables<NoticeTables>()
    .selectFrom("cases.number_counter")
    .select("municipality_id")
    .distinct()
    .execute();
  return rows.map((row) => row.municipality_id);
}

/** Begins the round of a day; platform role. @returns false when it had begun already */
export async function insertRound(tx: Tx, day: string): Promise<boolean> {
  const inserted = await tx
    .tables<NoticeTables>()
    .insertInto("cases.daily_round")
    .values({ municipality_id: tx.municipalityId, day })
    .onConflict((conflict) => conflict.columns(["municipality_id", "day"]).doNothing())
    .executeTakeFirst();
  return Number(inserted.numInsertedOrUpdatedRows) === 1;
}

/** @returns false when this person has had the mail of this day already */
export async function insertDaily(tx: Tx, personId: string, day: string): Promise<boolean> {
  const inserted = await tx
    .tables<NoticeTables>()
    .insertInto("cases.daily_mail")
    .values({ municipality_id: tx.municipalityId, person_id: personId, day })
    .onConflict((conflict) => conflict.columns(["municipality_id", "person_id", "day"]).doNothing())
    .executeTakeFirst();
  return Number(inserted.numInsertedOrUpdatedRows) === 1;
}

/** Whether somebody has had the daily mail of a day. */
export async function findDaily(read: Read, personId: string, day: string): Promise<boolean> {
  const row = await read
    .select<NoticeTables>()
    .selectFrom("cases.daily_mail")
    .select("day")
    .where("municipality_id", "=", read.municipalityId)
    .where("person_id", "=", personId)
    .where("day", "=", day)
    .executeTakeFirst();
  return row !== undefined;
}

/** What was made for somebody who leaves, and was not told yet. */
export async function deleteHeldFor(tx: Tx, personId: string): Promise<void> {
  await tx
    .tables<NoticeTables>()
    .deleteFrom("cases.notice")
    .where("municipality_id", "=", tx.municipalityId)
    .where("person_id", "=", personId)
    .where("state", "<>", "settled")
    .execute();
}

/** What was told long ago; platform role. */
export async function deleteTold(tx: Tx, before: { readonly at: Date; readonly day: string }): Promise<void> {
  const tables = tx.tables<NoticeTables>();
  await tables.deleteFrom("cases.notice").where("settled_at", "<", before.at).execute();
  await tables.deleteFrom("cases.daily_round").where("day", "<", before.day).execute();
  await tables.deleteFrom("cases.daily_mail").where("day", "<", before.day).execute();
}
