import { accounts } from "#identity";
import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { NotFound } from "#platform/web";
import { caseAccess } from "../access.js";
import type { Case } from "../case.js";
import { findCaseByLink } from "../links/queries.js";
import type { Account } from "../own/own-case.js";
import { updateAsker } from "../own/queries.js";

/**
 * Whether the holder of a private link may keep its question with their account: only when nobody has, and when the mails
 * about it go to the very address that they sign in with. A link that was passed on gives no more than reading.
 */
export function isAddressee(found: Case, account: Account | undefined): boolean {
  return (
    account !== undefined && found.asker.personId === undefined && accounts.isAddressOf(account, found.asker.email)
  );
}

/**
 * Keeps a question that was asked without an account with the account of whoever asked it.
 * @param linkId of the private link that they hold
 * @returns the id of the case
 * @throws NotFound for a link that does not work
 */
export async function keepQuestion(work: Work, linkId: string): Promise<string> {
  demand(caseAccess, "case.list-own", work.actor);
  return work.once(async (tx) => {
    const personId = work.actor.kind === "person" ? work.actor.personId : "";
    const account = await accounts.find(tx, personId);
    const found = await findCaseByLink(tx, linkId);
    if (!found) throw new NotFound();
    demand(caseAccess, "case.keep", work.actor, isAddressee(found, account) ? ["addressee"] : []);
    if (!(await updateAsker(tx, found.id, personId))) throw new NotFound();
    await audit(tx, work, { action: "case.keep", subject: { kind: "case", id: found.id } });
    return found.id;
  });
}
