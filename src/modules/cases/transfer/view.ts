import { choices } from "#municipality";
import type { Read } from "#platform/db";
import type { Lang } from "#platform/i18n";
import { type Case, canMove } from "../case.js";
import { findTargets } from "./neighbours.js";
import { findTransfers, findWentTo, type WentTo } from "./queries.js";
import { isOpenTransfer, type Transfer } from "./transfer.js";

type Told = Awaited<ReturnType<typeof choices.neighbours.findTold>>[number];

/** The transfers of a case as its work page shows them. */
export type TransferView = {
  /** Those that have ended, oldest first. */
  readonly past: readonly Transfer[];
  readonly open: Transfer | undefined;
  /** Whether there is another municipality to which it can be proposed. */
  readonly hasTargets: boolean;
  /** What a municipality is called within a sentence. */
  townOf(townId: string, lang: Lang): string;
};

/** Reads the transfers of a case. @param isOwn whether the reader owns it, or acts: only they propose */
export async function readTransfers(read: Read, found: Case, isOwn: boolean): Promise<TransferView> {
  const all = await findTransfers(read, found.id);
  const told = await choices.neighbours.findTold(
    read,
    all.map(({ toId }) => toId),
  );
  const open = all.find(isOpenTransfer);
  return {
    past: all.filter((one) => !isOpenTransfer(one)),
    open,
    hasTargets: isOwn && !open && canMove(found.status, "propose-transfer") && (await findTargets(read)).length > 0,
    townOf: (townId, lang) => told.find(({ id }) => id === townId)?.named[lang] ?? "",
  };
}

/** The same for whoever asked: what they have to choose, or where their question went. */
export type Crossing =
  | { readonly transfer: Transfer; readonly town: Told }
  | { readonly went: WentTo; readonly town: Told }
  | undefined;

/** Reads what whoever asked a question has to know about its transfer. */
export async function readCrossing(read: Read, { id, status }: Case): Promise<Crossing> {
  const went = status === "transferred" ? await findWentTo(read, id) : undefined;
  const transfer = went ? undefined : (await findTransfers(read, id)).find(isOpenTransfer);
  const [town] = await choices.neighbours.findTold(
    read,
    [went?.toId, transfer?.toId].filter((one) => one !== undefined),
  );
  if (!town) return undefined;
  return went ? { went, town } : transfer && { transfer, town };
}

/** The transfers of a case for whoever takes their data along: to which municipality, why, and what became of it. */
export async function findTransfersTold(read: Read, caseId: string) {
  const all = await findTransfers(read, caseId);
  const told = await choices.neighbours.findTold(
    read,
    all.map(({ toId }) => toId),
  );
  return all.map(({ toId, status, reason, proposedAt, endedAt }) => ({
    to: told.find(({ id }) => id === toId)?.named.nl ?? "",
    status,
    reason,
    proposedAt,
    endedAt,
  }));
}
