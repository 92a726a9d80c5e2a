import { instantOf, type Temporal } from "#platform/clock";
import { keptPlan, type Read, type Tx } from "#platform/db";

type NoteTables = {
  "cases.note": {
    municipality_id: string;
    note_id: string;
    case_id: string;
    author_id: string;
    below_id: string | null;
    body: string;
    at: Date;
  };
  "cases.mention": {
    municipality_id: string;
    note_id: string;
    person_id: string;
    case_id: string;
    read_at: Date | null;
  };
};

/** What a colleague wrote for colleagues about a question. */
export type Note = {
  readonly id: string;
  readonly caseId: string;
  readonly authorId: string;
  /** The note to which this one adds something. */
  readonly belowId: string | undefined;
  readonly body: string;
  readonly at: Temporal.Instant;
};

const asNote = (row: NoteTables["cases.note"]): Note => ({
  id: row.note_id,
  caseId: row.case_id,
  authorId: row.author_id,
  belowId: row.below_id ?? undefined,
  body: row.body,
  at: instantOf(row.at),
});

const notesOf = (read: Read) =>
  read
    .select<NoteTables>()
    .selectFrom("cases.note")
    .select(["municipality_id", "note_id", "case_id", "author_id", "below_id", "body", "at"])
    .where("municipality_id", "=", read.municipalityId);

/** The notes of a case, oldest first. */
export async function findNotes(read: Read, caseId: string): Promise<Note[]> {
  const all = notesOf(read).modifyFront(keptPlan("notes")).where("case_id", "=", caseId).orderBy("note_id");
  return (await all.execute()).map(asNote);
}

export async function findNote(read: Read, noteId: string): Promise<Note | undefined> {
  const row = await notesOf(read).where("note_id", "=", noteId).executeTakeFirst();
  return row && asNote(row);
}

/** Who is named in which of these notes. */
export async function findMentions(read: Read, noteIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const named = new Map<string, string[]>();
  if (noteIds.length === 0) return named;
  const rows = await read
    .select<NoteTables>()
    .selectFrom("cases.mention")
    .select(["note_id", "person_id"])
    .where("municipality_id", "=", read.municipalityId)
    .where("note_id", "in", [...noteIds])
    .orderBy("person_id")
    .execute();
  for (const { note_id, person_id } of rows) named.set(note_id, [...(named.get(note_id) ?? []), person_id]);
  return named;
}

/** Somebody who was named and did not open the question since. */
export type Unread = { readonly personId: string; readonly caseId: string };

/** Who was named and did not look yet, each once for each question. */
export async function listUnread(read: Read, limit: number): Promise<Unread[]> {
  const rows = await read
    .select<NoteTables>()
    .selectFrom("cases.mention")
    .select(["person_id", "case_id"])
    .where("municipality_id", "=", read.municipalityId)
    .where("read_at", "is", null)
    .orderBy("person_id")
    .orderBy("case_id")
    .limit(limit)
    .execute();
  const once = new Map(rows.map((row) => [`${row.person_id} ${row.case_id}`, row]));
  return [...once.values()].map((row) => ({ personId: row.person_id, caseId: row.case_id }));
}

/** Whether somebody was named in a case, or in one note of it, and did not look yet. */
export async function findUnreadIn(read: Read, caseId: string, personId: string, noteId?: string): Promise<boolean> {
  const unread = read
    .select<NoteTables>()
    .selectFrom("cases.mention")
    .select("note_id")
    .where("municipality_id", "=", read.municipalityId)
    .where("person_id", "=", personId)
    .where("case_id", "=", caseId)
    .where("read_at", "is", null)
    .limit(1);
  const row = await (noteId === undefined ? unread : unread.where("note_id", "=", noteId)).executeTakeFirst();
  return row !== undefined;
}

export async function insertNote(tx: Tx, row: Omit<NoteTables["cases.note"], "municipality_id">): Promise<void> {
  await tx
    .tables<NoteTables>()
    .insertInto("cases.note")
    .values({ municipality_id: tx.municipalityId, ...row })
    .execute();
}

export async function insertMention(tx: Tx, note: Pick<Note, "id" | "caseId">, personId: string): Promise<void> {
  const row = { note_id: note.id, person_id: personId, case_id: note.caseId, read_at: null };
  await tx
    .tables<NoteTables>()
    .insertInto("cases.mention")
    .values({ municipality_id: tx.municipalityId, ...row })
    .execute();
}

/** Somebody opened the question in which they were named. */
export async function updateMentionsRead(tx: Tx, caseId: string, personId: string, at: Date): Promise<void> {
  await tx
    .tables<NoteTables>()
    .updateTable("cases.mention")
    .set({ read_at: at })
    .where("municipality_id", "=", tx.municipalityId)
    .where("person_id", "=", personId)
    .where("case_id", "=", caseId)
    .where("read_at", "is", null)
    .execute();
}

/** That somebody was named, once they have left; what was written stays. */
export async function deleteMentions(tx: Tx, personId: string): Promise<void> {
  await tx
    .tables<NoteTables>()
    .deleteFrom("cases.mention")
    .where("municipality_id", "=", tx.municipalityId)
    .where("person_id", "=", personId)
    .execute();
}

/** Another text in a note, for erasing who asked; platform role. */
export async function updateBody(tx: Tx, noteId: string, body: string): Promise<void> {
  await tx
    .tables<NoteTables>()
    .updateTable("cases.note")
    .set({ body })
    .where("municipality_id", "=", tx.municipalityId)
    .where("note_id", "=", noteId)
    .execute();
}
