import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import type { Lang } from "#platform/i18n";
import { NotFound } from "#platform/web";
import { identityAccess } from "../access.js";
import { findAccount, updateAccount } from "../accounts/queries.js";

export type Details = { readonly name: string; readonly phone: string | undefined; readonly language: Lang };

/**
 * Somebody tells their own name and telephone number.
 * @throws NotFound for whoever has no account
 */
export async function changeAccount(work: Work, details: Details): Promise<void> {
  demand(identityAccess, "account.change", work.actor);
  await work.once(async (tx) => {
    const personId = work.actor.kind === "person" ? work.actor.personId : "";
    if (!(await findAccount(tx, personId))) throw new NotFound();
    await updateAccount(tx, personId, details);
    await audit(tx, work, { action: "account.change", subject: { kind: "person", id: personId } });
    return personId;
  });
}
