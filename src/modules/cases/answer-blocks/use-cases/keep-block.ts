import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { newId, type Tx } from "#platform/db";
import { NotFound } from "#platform/web";
import { caseAccess } from "../../access.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import type { AnswerBlock, BlockWords } from "../answer-block.js";
import { findBlock, insertBlock, updateBlock } from "../queries.js";

/** Which block, in which version somebody saw it. */
export type AskedBlock = { readonly blockId: string; readonly version: number };

/** Makes a block that everybody at the desk can use. @returns its id */
export async function addBlock(work: Work, words: BlockWords): Promise<string> {
  demand(caseAccess, "answer-block.manage", work.actor);
  return work.once(async (tx) => {
    const blockId = newId();
    await insertBlock(tx, blockId, words, changeOf(work));
    await note(tx, work, "answer-block.add", blockId);
    return blockId;
  });
}

/**
 * Changes a block. What was written with it before stays as it was.
 * @throws NotFound for an unknown block
 * @throws ChangedMeanwhile when it is no longer as the editor saw it
 */
export async function changeBlock(work: Work, asked: AskedBlock, words: BlockWords): Promise<void> {
  demand(caseAccess, "answer-block.manage", work.actor);
  await change(work, asked, "answer-block.change", ({ isRetired }) => ({ words, isRetired }));
}

/**
 * Offers a block no longer, or again.
 * @throws as changeBlock
 */
export async function retireBlock(work: Work, asked: AskedBlock, isRetired: boolean): Promise<void> {
  demand(caseAccess, "answer-block.manage", work.actor);
  const action = isRetired ? "answer-block.retire" : "answer-block.take-up";
  await change(work, asked, action, (words) => ({ words, isRetired }));
}

async function change(
  work: Work,
  { blockId, version }: AskedBlock,
  action: string,
  to: (found: AnswerBlock) => { readonly words: BlockWords; readonly isRetired: boolean },
): Promise<void> {
  await work.once(async (tx) => {
    const found = await findBlock(tx, blockId);
    if (!found) throw new NotFound();
    const { words, isRetired } = to(found);
    if (!(await updateBlock(tx, { id: blockId, version }, words, isRetired, changeOf(work))))
      throw new ChangedMeanwhile();
    await note(tx, work, action, blockId);
    return blockId;
  });
}

const changeOf = ({ actor, clock }: Work) => ({
  by: actor.kind === "person" ? actor.personId : "",
  at: new Date(clock.now().epochMilliseconds),
});

const note = (tx: Tx, work: Work, action: string, id: string) =>
  audit(tx, work, { action, subject: { kind: "answer-block", id } });
