import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import type { Tx } from "#platform/db";
import { identityAccess } from "../access.js";
import type { Account } from "../accounts/account.js";
import { deleteAccount } from "../accounts/queries.js";

/**
 * Erases an account, within the use case in which somebody asks for it. Whoever signs in with the same address later
 * begins anew.
 * @param tx of the platform role
 */
export async function eraseAccount(tx: Tx, work: Work, account: Account): Promise<void> {
  demand(identityAccess, "account.change", work.actor);
  if (work.actor.kind !== "person" || work.actor.personId !== account.personId)
    throw new Error("not their own account");
  await deleteAccount(tx, account);
  await audit(tx, work, { action: "account.erase", subject: { kind: "person", id: account.personId } });
}
