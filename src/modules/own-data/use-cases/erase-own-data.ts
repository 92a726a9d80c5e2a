import { keeping } from "#cases";
import { enterprises } from "#directory";
import { accounts } from "#identity";
import { demand, Refused, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { ownDataAccess } from "../access.js";
import { eraseMails } from "./erase-mails.js";

/** What goes: who somebody is in the questions here, or their account as well. */
export const scopes = ["questions", "account"] as const;
export type Scope = (typeof scopes)[number];

/**
 * Erases what may be erased of whoever asks: name and addresses in the answered questions of this municipality, and which
 * mails went to them; and, if they want, their account with everything that is national. All or nothing.
 * Legal rule: GDPR article 17; what the Archiefwet has us keep (article 17, third paragraph, under b and d) stays until
 * its term ends, without a name.
 * @throws Refused for whoever has no account
 * @throws NeedsSuccessor of #directory when they are the last admin of an organisation with other members
 */
export async function eraseOwnData(work: Work, scope: Scope): Promise<void> {
  demand(ownDataAccess, "own-data.erase", work.actor);
  const personId = work.actor.kind === "person" ? work.actor.personId : "";
  await work.onceNationally(async (tx) => {
    const account = await accounts.find(tx, personId);
    if (!account) throw new Refused("own-data.erase", false, true);
    const erased = await keeping.eraseAsker(tx, work, account);
    if (scope === "account") {
      await keeping.releaseQuestions(tx, work, account);
      await enterprises.leaveAll(tx, work, account);
      await accounts.erase(tx, work, account);
    }
    await eraseMails(tx, {
      erased,
      address: account.email,
      personId: scope === "account" ? personId : undefined,
    });
    await audit(tx, work, {
      action: "own-data.erase",
      subject: { kind: "person", id: personId },
      detail: { scope, questions: erased.length },
    });
    return personId;
  });
}
