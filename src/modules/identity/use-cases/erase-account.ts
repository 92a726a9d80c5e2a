import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import type { Tx } from "#platform/db";
import { deleteSessionsOf } from "#platform/web";
import { identityAccess, relationsToPerson } from "../access.js";
import type { Account } from "../accounts/account.js";
import { deleteAccount } from "../accounts/queries.js";

/**
 * Erases an account, within the use case in which somebody asks for it. They are signed in nowhere any more, and no link or
 * request for one is left. Whoever signs in with the same address later begins anew.
 * @param tx of the platform role
 * @throws Refused when the account is not that of the actor
 */
export async function eraseAccount(tx: Tx, work: Work, account: Account): Promise<void> {
  demand(identityAccess, "account.erase", work.actor, relationsToPerson(account.personId, work.actor));
  await deleteAccount(tx, account);
  await deleteSessionsOf(tx, account.personId);
  await audit(tx, work, { action: "account.erase", subject: { kind: "person", id: account.personId } });
}
