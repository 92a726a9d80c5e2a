import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { NotFound } from "#platform/web";
import { identityAccess } from "../access.js";
import { findProvider } from "../oidc/queries.js";
import { findDemoStaff } from "../queries.js";

/**
 * Signs in as somebody of the demo town. Only reachable where the demo is on (see module.ts).
 * @returns the person's id
 * @throws NotFound when there is no such demo person, or staff here sign in at a provider
 */
export async function signInAsDemo(work: Work, personId: string): Promise<string> {
  demand(identityAccess, "demo.sign-in", work.actor);
  return work.write(async (tx) => {
    // Whoever has a provider signs in there, and nowhere else.
    if (await findProvider(tx)) throw new NotFound();
    const found = (await findDemoStaff(tx)).find((staff) => staff.personId === personId);
    if (!found) throw new NotFound();
    const actor = { kind: "person", personId, name: found.name, roles: new Set<string>() } as const;
    const by = { actor, clock: work.clock };
    await audit(tx, by, { action: "demo.sign-in", subject: { kind: "person", id: personId } });
    return personId;
  });
}
