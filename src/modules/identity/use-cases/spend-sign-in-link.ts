import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { identityAccess } from "../access.js";
import { spendLink } from "../links/queries.js";
import { findProvider, findStaffWithRoles } from "../queries.js";
import { linkHash } from "../sign-in-link.js";

export type Entered = { readonly personId: string; readonly back: string | undefined };

/**
 * Uses a sign-in link up.
 * @returns who enters; undefined when the link is unknown, used, too old, or of somebody who left: nobody learns which
 */
export async function spendSignInLink(work: Work, token: string): Promise<Entered | undefined> {
  demand(identityAccess, "sign-in.enter", work.actor);
  const hash = linkHash(token);
  if (hash === undefined) return undefined;
  return work.write(async (tx) => {
    if (await findProvider(tx)) return undefined;
    const spent = await spendLink(tx, hash, new Date(work.clock.now().epochMilliseconds));
    const found = spent && (await findStaffWithRoles(tx, spent.personId));
    if (!spent || !found) return undefined;
    const { personId } = spent;
    const actor = { kind: "person", personId, name: found.staff.name, roles: found.roles } as const;
    await audit(
      tx,
      { actor, clock: work.clock },
      { action: "sign-in.enter", subject: { kind: "person", id: personId } },
    );
    return spent;
  });
}
