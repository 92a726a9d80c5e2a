import { keptPlan, type Read, type Tx } from "#platform/db";

type Tables = {
  "cases.presence": { municipality_id: string; case_id: string; person_id: string; seen_at: Date };
};

/** More names than that nobody reads. */
const MOST = 20;

/** Who was seen with a case since a moment, always in the same order. @returns the ids of those people */
export async function findPresent(read: Read, caseId: string, since: Date): Promise<string[]> {
  const rows = await read
    .select<Tables>()
    .selectFrom("cases.presence")
    .modifyFront(keptPlan("who-is-present"))
    .select("person_id")
    .where("municipality_id", "=", read.municipalityId)
    .where("case_id", "=", caseId)
    .where("seen_at", ">", since)
    .orderBy("person_id")
    .limit(MOST)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** Somebody has a case open at this moment. */
export async function writePresence(tx: Tx, caseId: string, personId: string, at: Date): Promise<void> {
  await tx
    .tables<Tables>()
    .insertInto("cases.presence")
    .values({ municipality_id: tx.municipalityId, case_id: caseId, person_id: personId, seen_at: at })
    .onConflict((conflict) =>
      conflict.columns(["municipality_id", "case_id", "person_id"]).doUpdateSet({ seen_at: at }),
    )
    .execute();
}

/** Somebody has a case open no longer, unless they were seen with it after a moment: then another page of theirs has. */
export async function deletePresence(tx: Tx, caseId: string, personId: string, upTo: Date): Promise<void> {
  await tx
    .tables<Tables>()
    .deleteFrom("cases.presence")
    .where("municipality_id", "=", tx.municipalityId)
    .where("case_id", "=", caseId)
    .where("person_id", "=", personId)
    .where("seen_at", "<=", upTo)
    .execute();
}

/** Throws away what says nothing any more; platform role. */
export async function deletePresenceBefore(tx: Tx, before: Date): Promise<void> {
  await tx.tables<Tables>().deleteFrom("cases.presence").where("seen_at", "<", before).execute();
}
