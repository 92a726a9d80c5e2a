import { instantOf } from "#platform/clock";
import { keptPlan, type Read, type Tx } from "#platform/db";
import type { OriginTables } from "../importing/queries.js";
import type { CaseTables } from "../queries.js";
import type { Experience, Helped, Solved } from "./experience.js";

type Tables = CaseTables &
  OriginTables & {
    "cases.experience": {
      municipality_id: string;
      case_id: string;
      round: number;
      solved: Solved;
      helped: Helped;
      remark: string | null;
      given_at: Date;
    };
    "cases.experience_request": { municipality_id: string; case_id: string; round: number; asked_at: Date };
  };

/** What whoever asked a question said of its answers, the oldest answer first. */
export async function findExperiences(read: Read, caseId: string): Promise<Experience[]> {
  const rows = await read
    .select<Tables>()
    .selectFrom("cases.experience")
    .modifyFront(keptPlan("experiences"))
    .select(["round", "solved", "helped", "remark", "given_at"])
    .where("municipality_id", "=", read.municipalityId)
    .where("case_id", "=", caseId)
    .orderBy("round")
    .execute();
  return rows.map(({ remark, given_at, ...said }) => ({
    ...said,
    remark: remark ?? undefined,
    givenAt: instantOf(given_at),
  }));
}

/** Adds what somebody says of an answer; of each answer there is one. */
export async function insertExperience(
  tx: Tx,
  caseId: string,
  { givenAt, remark, ...said }: Experience,
): Promise<void> {
  await tx
    .tables<Tables>()
    .insertInto("cases.experience")
    .values({
      municipality_id: tx.municipalityId,
      case_id: caseId,
      ...said,
      remark: remark ?? null,
      given_at: new Date(givenAt.epochMilliseconds),
    })
    .execute();
}

/** Notes that somebody is asked how an answer was; platform role. @returns false when they were asked before */
export async function insertRequest(
  tx: Tx,
  { caseId, round }: { readonly caseId: string; readonly round: number },
  at: Date,
): Promise<boolean> {
  const result = await tx
    .tables<Tables>()
    .insertInto("cases.experience_request")
    .values({ municipality_id: tx.municipalityId, case_id: caseId, round, asked_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) === 1;
}

/** A question of which the asker may have to be asked how the answer was. */
export type Unasked = { readonly municipalityId: string; readonly caseId: string };

/** Those of every municipality, answered between two moments, the oldest answer first. Platform role. */
export async function findUnasked(
  tx: Tx,
  answered: { readonly from: Date; readonly until: Date },
  most: number,
): Promise<Unasked[]> {
  const rows = await tx
    .tables<Tables>()
    .selectFrom("cases.case as c")
    .select(["c.municipality_id", "c.case_id"])
    .where("c.status", "in", ["answered", "closed"])
    .where("c.answered_at", ">=", answered.from)
    .where("c.answered_at", "<", answered.until)
    .where("c.asker_email", "is not", null)
    .where((is) => is.or([is("c.outcome", "is", null), is("c.outcome", "<>", "dropped-out")]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("cases.experience as e")
            .select("e.round")
            .whereRef("e.municipality_id", "=", "c.municipality_id")
            .whereRef("e.case_id", "=", "c.case_id")
            .whereRef("e.round", "=", "c.round"),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("cases.experience_request as r")
            .select("r.round")
            .whereRef("r.municipality_id", "=", "c.municipality_id")
            .whereRef("r.case_id", "=", "c.case_id")
            .whereRef("r.round", "=", "c.round"),
        ),
      ),
    )
    // What a list brought with its answer was not answered by us, until we take it up again.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("cases.origin as o")
            .select("o.row")
            .whereRef("o.municipality_id", "=", "c.municipality_id")
            .whereRef("o.case_id", "=", "c.case_id")
            .where("o.came_answered", "=", true)
            .where("c.round", "=", 0),
        ),
      ),
    )
    .orderBy("c.answered_at")
    .limit(most)
    .execute();
  return rows.map((row) => ({ municipalityId: row.municipality_id, caseId: row.case_id }));
}

/** Takes away the lines with a question whose asker is erased, and keeps what was chosen; platform role. */
export async function deleteRemarks(tx: Tx, caseId: string): Promise<void> {
  await tx
    .tables<Tables>()
    .updateTable("cases.experience")
    .set({ remark: null })
    .where("municipality_id", "=", tx.municipalityId)
    .where("case_id", "=", caseId)
    .execute();
}

/** Removes what was asked and said about questions that are destroyed; platform role. */
export async function deleteExperiences(tx: Tx, caseIds: readonly string[]): Promise<void> {
  for (const table of ["cases.experience", "cases.experience_request"] as const)
    await tx
      .tables<Tables>()
      .deleteFrom(table)
      .where("municipality_id", "=", tx.municipalityId)
      .where("case_id", "in", [...caseIds])
      .execute();
}
