import { sql } from "kysely";
import { isId, keptPlan, type Tx } from "#platform/db";
import type { OpeningRow } from "./opening.js";

type Tables = {
  "platform.session": {
    session_hash: Buffer;
    session_id: string;
    device: string | null;
    person_id: string;
    created_at: Date;
    seen_at: Date;
    expires_at: Date;
  } & OpeningRow;
  "platform.submission": { municipality_id: string; submission_key: Buffer; result: string; sent_at: Date };
  "platform.rate": { municipality_id: string; bucket: Buffer; starts_at: Date; hits: number };
};

export type SessionRow = Tables["platform.session"];

export async function insertSession(tx: Tx, row: SessionRow): Promise<void> {
  await tx.tables<Tables>().insertInto("platform.session").values(row).execute();
}

export async function findSession(tx: Tx, hash: Buffer): Promise<SessionRow | undefined> {
  return tx
    .tables<Tables>()
    .selectFrom("platform.session")
    .modifyFront(keptPlan("session"))
    .select(["session_hash", "session_id", "device", "person_id", "created_at", "seen_at", "expires_at"])
    .select(["method", "issuer", "opened_in", "national"])
    .where("session_hash", "=", hash)
    .executeTakeFirst();
}

export async function updateSeen(tx: Tx, hash: Buffer, at: Date): Promise<void> {
  await tx
    .tables<Tables>()
    .updateTable("platform.session")
    .set({ seen_at: at })
    .where("session_hash", "=", hash)
    .execute();
}

export async function deleteSession(tx: Tx, hash: Buffer): Promise<void> {
  await tx.tables<Tables>().deleteFrom("platform.session").where("session_hash", "=", hash).execute();
}

/** Somebody's sessions that still work, the newest first; a hundred at most. */
export async function findSessionsOf(tx: Tx, personId: string, now: Date, idleSince: Date): Promise<SessionRow[]> {
  return tx
    .tables<Tables>()
    .selectFrom("platform.session")
    .selectAll()
    .where("person_id", "=", personId)
    .where("expires_at", ">", now)
    .where("seen_at", ">", idleSince)
    .orderBy("created_at", "desc")
    .limit(100)
    .execute();
}

/** @param id as a form said it, so anything at all @returns whether it was theirs */
export async function deleteSessionOf(tx: Tx, personId: string, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const result = await tx
    .tables<Tables>()
    .deleteFrom("platform.session")
    .where("person_id", "=", personId)
    .where("session_id", "=", id)
    .executeTakeFirst();
  return Number(result.numDeletedRows) === 1;
}

/** Signs somebody out everywhere; platform role. */
export async function deleteSessionsOf(tx: Tx, personId: string): Promise<void> {
  await tx.tables<Tables>().deleteFrom("platform.session").where("person_id", "=", personId).execute();
}

/** Waits for anybody who is sending the same form at this moment, and gives what came of it, if it was sent. */
export async function findSubmission(tx: Tx, key: Buffer): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(${key.readBigInt64BE()})`.execute(tx.tables());
  const row = await tx
    .tables<Tables>()
    .selectFrom("platform.submission")
    .modifyFront(keptPlan("submission"))
    .select("result")
    .where("municipality_id", "=", tx.municipalityId)
    .where("submission_key", "=", key)
    .executeTakeFirst();
  return row?.result;
}

export async function insertSubmission(tx: Tx, key: Buffer, result: string, at: Date): Promise<void> {
  await tx
    .tables<Tables>()
    .insertInto("platform.submission")
    .values({ municipality_id: tx.municipalityId, submission_key: key, result, sent_at: at })
    .execute();
}

/** Counts one more, and says how many there were in this stretch of time, this one included. */
export async function countHit(tx: Tx, bucket: Buffer, startsAt: Date): Promise<number> {
  const { rows } = await sql<{ hits: number }>`${keptPlan("rate-hit")}
    insert into platform.rate as r (municipality_id, bucket, starts_at, hits)
    values (${tx.municipalityId}, ${bucket}, ${startsAt}, 1)
    on conflict (municipality_id, bucket, starts_at) do update set hits = r.hits + 1
    returning hits`.execute(tx.tables());
  const [counted] = rows;
  if (!counted) throw new Error("nothing was counted");
  return counted.hits;
}

/** Everybody signs in again. @param client as the owner, within a transaction */
export async function endSessions(client: { query(text: string): Promise<unknown> }): Promise<void> {
  await client.query("delete from platform.session");
}

/** Throws away what has served its time; platform role. */
export async function deleteExpired(tx: Tx, now: Date): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  await tx.tables<Tables>().deleteFrom("platform.session").where("expires_at", "<", now).execute();
  await tx.tables<Tables>().deleteFrom("platform.submission").where("sent_at", "<", daysAgo(7)).execute();
  await tx.tables<Tables>().deleteFrom("platform.rate").where("starts_at", "<", daysAgo(1)).execute();
}
