import type { Selectable } from "kysely";
import type { Read, Tx } from "#platform/db";
import type { AnswerBlock, BlockWords } from "./answer-block.js";

type BlockTables = {
  "cases.answer_block": {
    municipality_id: string;
    block_id: string;
    topic: string;
    title: string;
    text_nl: string;
    text_en: string | null;
    retired_at: Date | null;
    changed_by: string;
    changed_at: Date;
    version: number;
  };
};

const asBlock = (row: Selectable<BlockTables["cases.answer_block"]>): AnswerBlock => ({
  id: row.block_id,
  topic: row.topic,
  title: row.title,
  text: { nl: row.text_nl, en: row.text_en ?? undefined },
  isRetired: row.retired_at !== null,
  version: row.version,
});

const blocksOf = (read: Read) =>
  read
    .select<BlockTables>()
    .selectFrom("cases.answer_block")
    .selectAll()
    .where("municipality_id", "=", read.municipalityId);

/** The blocks of a municipality by topic and title. */
export async function listBlocks(read: Read, limit: number): Promise<AnswerBlock[]> {
  const rows = await blocksOf(read).orderBy("topic").orderBy("title").orderBy("block_id").limit(limit).execute();
  return rows.map(asBlock);
}

export async function findBlock(read: Read, blockId: string): Promise<AnswerBlock | undefined> {
  const row = await blocksOf(read).where("block_id", "=", blockId).executeTakeFirst();
  return row && asBlock(row);
}

type Change = { readonly by: string; readonly at: Date };

const rowOf = ({ topic, title, text }: BlockWords, { by, at }: Change) => ({
  topic,
  title,
  text_nl: text.nl,
  text_en: text.en ?? null,
  changed_by: by,
  changed_at: at,
});

export async function insertBlock(tx: Tx, blockId: string, words: BlockWords, change: Change): Promise<void> {
  await tx
    .tables<BlockTables>()
    .insertInto("cases.answer_block")
    .values({
      municipality_id: tx.municipalityId,
      block_id: blockId,
      ...rowOf(words, change),
      retired_at: null,
      version: 1,
    })
    .execute();
}

/**
 * Changes a block that nobody else changed meanwhile.
 * @param isRetired whether it is offered no longer
 * @returns false when its version is no longer the one that was read
 */
export async function updateBlock(
  tx: Tx,
  { id, version }: Pick<AnswerBlock, "id" | "version">,
  words: BlockWords,
  isRetired: boolean,
  change: Change,
): Promise<boolean> {
  const result = await tx
    .tables<BlockTables>()
    .updateTable("cases.answer_block")
    .set({ ...rowOf(words, change), retired_at: isRetired ? change.at : null, version: version + 1 })
    .where("municipality_id", "=", tx.municipalityId)
    .where("block_id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}
