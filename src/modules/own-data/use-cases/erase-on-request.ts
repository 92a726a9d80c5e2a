import { keeping } from "#cases";
import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { newId, type Tx } from "#platform/db";
import { deleteMailsTo } from "#platform/mail";
import { ownDataAccess } from "../access.js";

type Sought = Parameters<typeof keeping.eraseOnRequest>[2];

/** What went, or would go. */
export type Gone = Awaited<ReturnType<typeof keeping.eraseOnRequest>> & {
  /** Mails that went to the address, as they were on record. */
  readonly mails: number;
};

/** Carries what would have gone out of a transaction that is taken back. */
class TakenBack extends Error {
  constructor(readonly gone: Gone) {
    super("only looked");
  }
}

/**
 * Erases who asked one question, or who asked with a mail address, at their request: for whoever has no account, or asks the
 * municipality. All or nothing.
 * Legal rule: GDPR article 17, as with `eraseOwnData`.
 * @param onlyLook does the same and takes it back, so that what it says is what would go
 */
export async function eraseOnRequest(work: Work, sought: Sought, onlyLook: boolean): Promise<Gone> {
  demand(ownDataAccess, "own-data.erase-on-request", work.actor);
  try {
    return await work.national(async (tx) => {
      const gone = await erase(tx, work, sought);
      if (onlyLook) throw new TakenBack(gone);
      return gone;
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.gone;
    throw error;
  }
}

async function erase(tx: Tx, work: Work, sought: Sought): Promise<Gone> {
  const found = await keeping.eraseOnRequest(tx, work, sought);
  const addresses = "email" in sought ? [sought.email] : await findUnused(tx, found.erased);
  let mails = 0;
  for (const address of addresses) mails += await deleteMailsTo(tx, address);
  if (found.erased.length + mails > 0)
    await audit(tx, work, {
      action: "own-data.erase-on-request",
      // No address: that would be the very thing that goes.
      subject: { kind: "request", id: newId() },
      detail: { questions: found.erased.length, mails },
    });
  return { ...found, mails };
}

/** The addresses that no question here names any more: then nobody needs to know what was mailed to them. */
async function findUnused(tx: Tx, erased: Gone["erased"]): Promise<string[]> {
  const unused: string[] = [];
  for (const { asker } of erased)
    if (asker.email !== undefined && !(await keeping.findIsNamed(tx, asker.email))) unused.push(asker.email);
  return unused;
}
