import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { newId } from "#platform/db";
import { directoryAccess } from "../access.js";
import { insertEnterprise, insertMember } from "../enterprises/queries.js";
import { demandAccount } from "./standing.js";

export type Registration = {
  readonly name: string;
  readonly kvkNumber: string;
  readonly branchNumber: string | undefined;
};

/**
 * Adds an organisation, with whoever does it as its admin. The number is what they say: it gives them nothing that is of
 * anybody else.
 * @returns its id; the same one when the same form is sent again
 */
export async function registerEnterprise(work: Work, given: Registration): Promise<string> {
  demand(directoryAccess, "enterprise.open", work.actor);
  return work.onceNationally(async (tx) => {
    const { personId } = await demandAccount(tx, work.actor, "member.found");
    const at = new Date(work.clock.now().epochMilliseconds);
    const enterpriseId = newId();
    await insertEnterprise(tx, {
      enterprise_id: enterpriseId,
      name: given.name,
      kvk_number: given.kvkNumber,
      branch_number: given.branchNumber ?? null,
      registered_by: personId,
      registered_at: at,
    });
    const row = { enterprise_id: enterpriseId, person_id: personId, role: "admin", joined_at: at } as const;
    await insertMember(tx, { member_id: newId(), ...row });
    await audit(tx, work, { action: "enterprise.register", subject: { kind: "enterprise", id: enterpriseId } });
    return enterpriseId;
  });
}
