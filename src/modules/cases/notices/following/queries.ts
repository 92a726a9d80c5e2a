import { sql } from "kysely";
import { instantOf } from "#platform/clock";
import { keptPlan, type Read, type Tx } from "#platform/db";
import type { Case } from "../../case.js";
import { asCase, type CaseTables } from "../../queries.js";

type FollowTables = CaseTables & {
  "cases.follower": { municipality_id: string; case_id: string; person_id: string; followed_at: Date };
};

/** Who follows a case, in the order in which they began. */
export async function findFollowers(read: Read, caseId: string): Promise<string[]> {
  const rows = await read
    .select<FollowTables>()
    .selectFrom("cases.follower")
    .modifyFront(keptPlan("followers"))
    .select(["person_id", "followed_at"])
    .where("municipality_id", "=", read.municipalityId)
    .where("case_id", "=", caseId)
    .execute();
  return rows
    .sort((a, b) => instantOf(a.followed_at).epochMilliseconds - instantOf(b.followed_at).epochMilliseconds)
    .map((row) => row.person_id);
}

/** Which cases somebody follows. */
export async function listFollowed(read: Read, personId: string, limit: number): Promise<Case[]> {
  const rows = await read
    .select<FollowTables>()
    .selectFrom("cases.follower as f")
    .innerJoin("cases.case as c", (join) =>
      join.onRef("c.municipality_id", "=", "f.municipality_id").onRef("c.case_id", "=", "f.case_id"),
    )
    .selectAll("c")
    .where("f.municipality_id", "=", read.municipalityId)
    .where("f.person_id", "=", personId)
    .orderBy("f.case_id", "desc")
    .limit(limit)
    .execute();
  return rows.map(asCase);
}

/** Whose work the newest step of a case is; undefined for the system and for whoever asked. */
export async function findNewestActor(read: Read, caseId: string): Promise<string | undefined> {
  const row = await read
    .select<FollowTables>()
    .selectFrom("cases.step")
    .select("actor_id")
    .where("municipality_id", "=", read.municipalityId)
    .where("case_id", "=", caseId)
    .orderBy("step_id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.actor_id ?? undefined;
}

export async function insertFollower(tx: Tx, caseId: string, personId: string, at: Date): Promise<void> {
  await tx
    .tables<FollowTables>()
    .insertInto("cases.follower")
    .values({ municipality_id: tx.municipalityId, case_id: caseId, person_id: personId, followed_at: at })
    .onConflict((conflict) => conflict.columns(["municipality_id", "case_id", "person_id"]).doNothing())
    .execute();
}

/** Lets whoever follows a case follow another one instead. */
export async function moveFollowers(tx: Tx, fromId: string, toId: string): Promise<void> {
  await sql`with gone as (delete from cases.follower
      where municipality_id = ${tx.municipalityId} and case_id = ${fromId} returning person_id, followed_at)
    insert into cases.follower (municipality_id, case_id, person_id, followed_at)
    select ${tx.municipalityId}, ${toId}, person_id, followed_at from gone
    on conflict (municipality_id, case_id, person_id) do nothing`.execute(tx.tables());
}

/** @param caseId left out for every case that somebody follows */
export async function deleteFollower(tx: Tx, personId: string, caseId?: string): Promise<void> {
  let query = tx
    .tables<FollowTables>()
    .deleteFrom("cases.follower")
    .where("municipality_id", "=", tx.municipalityId)
    .where("person_id", "=", personId);
  if (caseId !== undefined) query = query.where("case_id", "=", caseId);
  await query.execute();
}
