import type { Read, Tx } from "#platform/db";
import type { Key } from "./incoming.js";

export type OriginTables = {
  "cases.origin": {
    municipality_id: string;
    case_id: string;
    key: Buffer;
    question_hash: Buffer;
    file: string;
    row: number;
    called_there: string | null;
    came_answered: boolean;
    imported_at: Date;
  };
};

/** Where a question came from. */
export type Origin = { readonly file: string; readonly row: number; readonly ownId: string | undefined };

/** Where a question came from; undefined for one that was asked here. */
export async function findOrigin(read: Read, caseId: string): Promise<Origin | undefined> {
  const row = await read
    .select<OriginTables>()
    .selectFrom("cases.origin")
    .select(["file", "row", "called_there"])
    .where("municipality_id", "=", read.municipalityId)
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  return row && { file: row.file, row: row.row, ownId: row.called_there ?? undefined };
}

/** Which of these came in before, by key in hexadecimals, with their question of then. */
export async function findKnown(read: Read, keys: readonly Key[]): Promise<Map<string, Buffer>> {
  if (keys.length === 0) return new Map();
  const rows = await read
    .select<OriginTables>()
    .selectFrom("cases.origin")
    .select(["key", "question_hash"])
    .where("municipality_id", "=", read.municipalityId)
    .where(
      "key",
      "in",
      keys.map(({ key }) => key),
    )
    .execute();
  return new Map(rows.map(({ key, question_hash }) => [key.toString("hex"), question_hash]));
}

type NewOrigin = Key & Origin & { readonly caseId: string; readonly cameAnswered: boolean; readonly at: Date };

/** Notes where a question that is added in this transaction comes from. @returns false when it came in before */
export async function insertOrigin(tx: Tx, { key, questionHash, caseId, ownId, ...one }: NewOrigin): Promise<boolean> {
  const result = await tx
    .tables<OriginTables>()
    .insertInto("cases.origin")
    .values({
      municipality_id: tx.municipalityId,
      case_id: caseId,
      key,
      question_hash: questionHash,
      file: one.file,
      row: one.row,
      called_there: ownId ?? null,
      came_answered: one.cameAnswered,
      imported_at: one.at,
    })
    .onConflict((conflict) => conflict.columns(["municipality_id", "key"]).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) === 1;
}
