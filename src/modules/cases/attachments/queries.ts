import { type Generated, sql } from "kysely";
import { keptPlan, type Read, type Tx } from "#platform/db";
import type { Case } from "../case.js";
import { type Attachment, type Enclosure, type Holder, type PartFile, PIECE, type Sent } from "./attachment.js";

type Tables = {
  "cases.attachment_draft": {
    municipality_id: string;
    draft_id: string;
    browser_mark: string;
    sender: Buffer;
    opened_at: Date;
  };
  "cases.attachment": {
    municipality_id: string;
    attachment_id: string;
    draft_id: string | null;
    case_id: string | null;
    step_id: string | null;
    sub_question_id: Generated<string | null>;
    name: string;
    media_type: string | null;
    bytes: number | null;
  };
  "cases.attachment_piece": { municipality_id: string; attachment_id: string; place: number; body: Buffer };
};

type Row = { attachment_id: string; name: string; media_type: string | null; bytes: number | null };

const asAttachment = (row: Row): Attachment => ({
  id: row.attachment_id,
  name: row.name,
  type: row.media_type ?? "",
  bytes: row.bytes ?? 0,
});

const filesOf = (read: Read) =>
  read
    .select<Tables>()
    .selectFrom("cases.attachment as a")
    .select(["a.attachment_id", "a.name", "a.media_type", "a.bytes"])
    .where("a.municipality_id", "=", read.municipalityId)
    .where("a.bytes", "is not", null);

type Draft = Pick<Enclosure, "draftId" | "browserMark">;

/** The files that wait in a draft of this browser, in the order in which they came. */
export async function findDraftFiles(read: Read, { draftId, browserMark }: Draft): Promise<Attachment[]> {
  const rows = await filesOf(read)
    .innerJoin("cases.attachment_draft as d", (join) =>
      join.onRef("d.municipality_id", "=", "a.municipality_id").onRef("d.draft_id", "=", "a.draft_id"),
    )
    .where("d.municipality_id", "=", read.municipalityId)
    .where("d.draft_id", "=", draftId)
    .where("d.browser_mark", "=", browserMark)
    .orderBy("a.attachment_id")
    .execute();
  return rows.map(asAttachment);
}

/** What was sent along with the steps of a case. */
export async function findAttachments(read: Read, caseId: string): Promise<Sent[]> {
  const rows = await filesOf(read)
    .modifyFront(keptPlan("attachments"))
    .select("a.step_id")
    .where("a.case_id", "=", caseId)
    .orderBy("a.attachment_id")
    .execute();
  return rows.map((row) => ({ ...asAttachment(row), stepId: row.step_id ?? "" }));
}

/** What came with the answers to the sub-questions of a case; the asker sees of it what was sent along with the one answer. */
export async function findPartFiles(read: Read, subQuestionIds: readonly string[]): Promise<PartFile[]> {
  if (subQuestionIds.length === 0) return [];
  const rows = await filesOf(read)
    .select(["a.sub_question_id", "a.step_id"])
    .where("a.sub_question_id", "in", [...subQuestionIds])
    .orderBy("a.attachment_id")
    .execute();
  return rows.map((row) => ({
    ...asAttachment(row),
    subQuestionId: row.sub_question_id ?? "",
    stepId: row.step_id ?? undefined,
  }));
}

/** Some bytes of a file, all within one piece of it. */
export async function findPart(read: Read, attachmentId: string, at: number, length: number): Promise<Buffer> {
  const row = await read
    .select<Tables>()
    .selectFrom("cases.attachment_piece")
    .select(sql<Buffer>`substring(body from ${(at % PIECE) + 1}::int for ${length}::int)`.as("part"))
    .where("municipality_id", "=", read.municipalityId)
    .where("attachment_id", "=", attachmentId)
    .where("place", "=", Math.floor(at / PIECE))
    .executeTakeFirst();
  return row?.part ?? Buffer.alloc(0);
}

/** Whether there is such a draft of this browser. */
export async function findDraft(read: Read, { draftId, browserMark }: Draft): Promise<boolean> {
  const row = await read
    .select<Tables>()
    .selectFrom("cases.attachment_draft")
    .select("draft_id")
    .where("municipality_id", "=", read.municipalityId)
    .where("draft_id", "=", draftId)
    .where("browser_mark", "=", browserMark)
    .executeTakeFirst();
  return row !== undefined;
}

/** Lets whoever does the same about the same wait, until this transaction ends. */
export async function holdAbout(tx: Tx, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${what}, 22))`.execute(tx.tables());
}

/** How many drafts stand open that came from one internet address. */
export async function countDraftsFrom(read: Read, sender: Buffer): Promise<number> {
  const row = await read
    .select<Tables>()
    .selectFrom("cases.attachment_draft")
    .select(sql<string>`count(*)`.as("count"))
    .where("municipality_id", "=", read.municipalityId)
    .where("sender", "=", sender)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function insertDraft(tx: Tx, { draftId, browserMark }: Draft, sender: Buffer, at: Date): Promise<void> {
  await tx
    .tables<Tables>()
    .insertInto("cases.attachment_draft")
    .values({
      municipality_id: tx.municipalityId,
      draft_id: draftId,
      browser_mark: browserMark,
      sender,
      opened_at: at,
    })
    .execute();
}

/** Of the drafts of one browser the oldest give way, with everything in them. @param keep how many may stay */
export async function deleteOldestDrafts(tx: Tx, browserMark: string, keep: number): Promise<void> {
  const rows = await tx
    .tables<Tables>()
    .selectFrom("cases.attachment_draft")
    .select("draft_id")
    .where("municipality_id", "=", tx.municipalityId)
    .where("browser_mark", "=", browserMark)
    .orderBy("opened_at", "desc")
    .offset(keep)
    .execute();
  for (const { draft_id } of rows) await deleteDraft(tx, { draftId: draft_id, browserMark });
}

/** Removes a draft with everything in it. @returns whether there was one */
export async function deleteDraft(tx: Tx, { draftId, browserMark }: Draft): Promise<boolean> {
  const result = await tx
    .tables<Tables>()
    .deleteFrom("cases.attachment_draft")
    .where("municipality_id", "=", tx.municipalityId)
    .where("draft_id", "=", draftId)
    .where("browser_mark", "=", browserMark)
    .executeTakeFirst();
  return Number(result.numDeletedRows) === 1;
}

/** Removes drafts that nobody sent, of every municipality; platform role. */
export async function deleteDraftsBefore(tx: Tx, before: Date): Promise<void> {
  await tx.tables<Tables>().deleteFrom("cases.attachment_draft").where("opened_at", "<", before).execute();
}

/** A file begins to come in. */
export async function insertAttachment(tx: Tx, draftId: string, id: string, name: string): Promise<void> {
  await tx
    .tables<Tables>()
    .insertInto("cases.attachment")
    .values({
      municipality_id: tx.municipalityId,
      attachment_id: id,
      draft_id: draftId,
      case_id: null,
      step_id: null,
      name,
      media_type: null,
      bytes: null,
    })
    .execute();
}

export async function insertPiece(tx: Tx, attachmentId: string, place: number, body: Buffer): Promise<void> {
  await tx
    .tables<Tables>()
    .insertInto("cases.attachment_piece")
    .values({ municipality_id: tx.municipalityId, attachment_id: attachmentId, place, body })
    .execute();
}

/** A file has come in whole. */
export async function updateWhole(tx: Tx, { id, name, type, bytes }: Attachment): Promise<void> {
  await tx
    .tables<Tables>()
    .updateTable("cases.attachment")
    .set({ name, media_type: type, bytes })
    .where("municipality_id", "=", tx.municipalityId)
    .where("attachment_id", "=", id)
    .execute();
}

/** Takes files out of a draft. */
export async function deleteFromDraft(tx: Tx, draftId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .tables<Tables>()
    .deleteFrom("cases.attachment")
    .where("municipality_id", "=", tx.municipalityId)
    .where("draft_id", "=", draftId)
    .where("attachment_id", "in", [...ids])
    .execute();
}

/** Gives what waits in a draft to a step of a case, or to a sub-question. */
export async function updateToHolder(tx: Tx, draftId: string, holder: Holder): Promise<void> {
  const change =
    "stepId" in holder ? { case_id: holder.caseId, step_id: holder.stepId } : { sub_question_id: holder.subQuestionId };
  await tx
    .tables<Tables>()
    .updateTable("cases.attachment")
    .set({ draft_id: null, ...change })
    .where("municipality_id", "=", tx.municipalityId)
    .where("draft_id", "=", draftId)
    .where("bytes", "is not", null)
    .execute();
}

/** Sends files that came with sub-questions along with a step; files of other sub-questions stay where they are. */
export async function updatePartFiles(
  tx: Tx,
  ids: readonly string[],
  subQuestionIds: readonly string[],
  step: { caseId: string; stepId: string },
): Promise<void> {
  if (ids.length === 0 || subQuestionIds.length === 0) return;
  await tx
    .tables<Tables>()
    .updateTable("cases.attachment")
    .set({ case_id: step.caseId, step_id: step.stepId })
    .where("municipality_id", "=", tx.municipalityId)
    .where("attachment_id", "in", [...ids])
    .where("sub_question_id", "in", [...subQuestionIds])
    .where("step_id", "is", null)
    .execute();
}

/** Removes what was sent along with questions whose term has ended; platform role. */
export async function deleteAttachments(tx: Tx, caseIds: readonly string[]): Promise<void> {
  await tx
    .tables<Tables>()
    .deleteFrom("cases.attachment")
    .where("municipality_id", "=", tx.municipalityId)
    .where((is) =>
      is.or([
        is("case_id", "in", [...caseIds]),
        sql<boolean>`sub_question_id in (select s.sub_question_id from cases.sub_question s
          where s.municipality_id = ${tx.municipalityId} and s.case_id = any(${[...caseIds]}::uuid[]))`,
      ]),
    )
    .execute();
}

/**
 * Takes the names away that the asker gave to files: a person's own name often stands in them. Those of a question that was merged
 * went along to the other one, and lose their names there as well. Platform role.
 */
export async function updateNamesOfAsker(tx: Tx, { id, mergedInto }: Pick<Case, "id" | "mergedInto">): Promise<void> {
  await sql`update cases.attachment a set name = 'bijlage-' || n.place || substring(a.name from '\.[A-Za-z0-9]+$')
    from (select f.attachment_id, row_number() over (partition by f.case_id order by f.attachment_id) as place from cases.attachment f
      join cases.step s on s.municipality_id = f.municipality_id and s.case_id = f.case_id and s.step_id = f.step_id
      where f.municipality_id = ${tx.municipalityId} and (
        (f.case_id = ${id} and (s.actor_kind = 'visitor' or s.kind in ('submit', 'join', 'branch')))
        or (f.case_id = ${mergedInto ?? id} and s.about_case_id = ${id} and s.kind = 'join'))) n
    where a.municipality_id = ${tx.municipalityId} and a.attachment_id = n.attachment_id`.execute(tx.tables());
}
