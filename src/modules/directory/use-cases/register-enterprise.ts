import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { newId } from "#platform/db";
import { directoryAccess } from "../access.js";
import { findIsNumberKnown, insertEnterprise, insertMember } from "../enterprises/queries.js";
import { demandAccount } from "./standing.js";

export type Registration = {
  readonly name: string;
  readonly kvkNumber: string;
  readonly branchNumber: string | undefined;
};

/** An organisation with members says that it has this number. */
export class NumberKnown extends Error {}

/**
 * Adds an organisation, with whoever does it as its admin. The number is what they say: it gives them nothing that is of
 * anybody else.
 * @param mayBeKnown whether it is added also when another has its number
 * @returns its id; the same one when the same form is sent again
 * @throws Refused, NumberKnown
 */
export async function registerEnterprise(
  work: Work,
  { mayBeKnown, ...given }: Registration & { readonly mayBeKnown: boolean },
): Promise<string> {
  demand(directoryAccess, "enterprise.open", work.actor);
  return work.onceNationally(async (tx) => {
    const { personId } = await demandAccount(tx, work.actor, "member.found");
    if (!mayBeKnown && (await findIsNumberKnown(tx, given.kvkNumber))) throw new NumberKnown();
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
