import { keeping } from "#cases";
import { enterprises } from "#directory";
import { accounts } from "#identity";
import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { newId, type Tx } from "#platform/db";
import { ownDataAccess } from "../access.js";
import { eraseMails } from "./erase-mails.js";

/** By what whoever asks is found: one question, or a mail address; then the account with that address goes as well, or stays. */
type Sought = { readonly number: string } | { readonly email: string; readonly keepsAccount: boolean };

/** What went, or would go. */
export type Gone = Awaited<ReturnType<typeof keeping.eraseOnRequest>> & {
  /** Mails that went to the address, as they were on record. */
  readonly mails: number;
  /** What became of the organisations of the account that went; undefined when none did. */
  readonly account: Awaited<ReturnType<typeof enterprises.leaveAll>> | undefined;
  /** Whoever asked has an account, and keeps it. */
  readonly accountStays: boolean;
};

/** Carries what would have gone out of a transaction that is taken back. */
class TakenBack extends Error {
  constructor(readonly gone: Gone) {
    super("only looked");
  }
}

/**
 * Erases who asked one question, or all of somebody by their mail address, at their request: for whoever has no account, or
 * asks the municipality. By address an account goes as well, as when they erase it themselves. All or nothing.
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
  const holder = "email" in sought ? await accounts.findByAddress(tx, sought.email) : undefined;
  const personId = holder?.personId;
  const found = await keeping.eraseOnRequest(tx, work, "email" in sought ? { email: sought.email, personId } : sought);
  const account = holder && "email" in sought && !sought.keepsAccount ? await end(tx, work, holder) : undefined;
  const mails = await eraseMails(tx, {
    erased: found.erased,
    address: "email" in sought ? sought.email : undefined,
    personId: account && personId,
  });
  if (found.erased.length + mails > 0 || account)
    await audit(tx, work, {
      action: "own-data.erase-on-request",
      // No address: that would be the very thing that goes.
      subject: { kind: "request", id: newId() },
      detail: { questions: found.erased.length, mails, account: account !== undefined },
    });
  const accountStays = account === undefined && (holder !== undefined || (await hasAccount(tx, found.erased)));
  return { ...found, mails, account, accountStays };
}

/** Ends an account, as `eraseOwnData` does. */
async function end(tx: Tx, work: Work, account: NonNullable<Awaited<ReturnType<typeof accounts.find>>>) {
  await keeping.releaseQuestions(tx, work, account);
  const left = await enterprises.leaveAll(tx, work, account);
  await accounts.erase(tx, work, account);
  return left;
}

async function hasAccount(tx: Tx, erased: Gone["erased"]): Promise<boolean> {
  for (const { asker } of erased) {
    if (asker.personId !== undefined && (await accounts.find(tx, asker.personId))) return true;
    if (asker.email !== undefined && (await accounts.findByAddress(tx, asker.email))) return true;
  }
  return false;
}
