import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { isDuplicate, newId, type Tx } from "#platform/db";
import { identityAccess } from "../access.js";
import { lockStaff } from "../links/queries.js";
import { type Claims, mailIn, nameIn, type Provider, rolesByRule } from "../oidc/provider.js";
import {
  deleteRuleRoles,
  findExternalPerson,
  insertExternalIdentity,
  insertOwnStaff,
  insertRuleRoles,
} from "../oidc/queries.js";
import { findStaffByAddress, findStaffWithRoles } from "../queries.js";
import type { Role } from "../roles.js";

/** Why somebody whom the provider knows may not enter; the text files have a sentence for each. */
export type NoEntry = "no-roles" | "address-taken" | "left" | "nameless";

export type Entry = { readonly personId: string } | { readonly refused: NoEntry };

/**
 * Lets somebody in whom the municipality's provider vouches for, and gives the roles that the rules give: whatever an
 * earlier rule gave is gone. Who comes for the first time is added. An account is found by issuer and subject alone:
 * with an address that is known already nobody gets into the account of another.
 * @param claims after every check; `iss` and `sub` tell who it is
 */
export async function enterWithProvider(
  work: Work,
  provider: Provider,
  claims: Claims & { readonly iss: string; readonly sub: string },
): Promise<Entry> {
  demand(identityAccess, "sign-in.enter", work.actor);
  try {
    return await enter(work, provider, claims);
  } catch (error) {
    // Two windows came back at the same moment, for the first time: the other one has added this person now.
    if (isDuplicate(error)) return enter(work, provider, claims);
    throw error;
  }
}

function enter(work: Work, provider: Provider, claims: Claims & { iss: string; sub: string }): Promise<Entry> {
  const roles = rolesByRule(provider.roleRules, claims);
  return work.write(async (tx) => {
    const known = await findExternalPerson(tx, claims.iss, claims.sub);
    const entry = known === undefined ? await welcome(tx, work, claims, roles) : { personId: known };
    if ("refused" in entry) return refuse(tx, work, entry.refused);
    const { personId } = entry;
    // Whoever leaves at this very moment waits or has left: nobody who left gets a role.
    await lockStaff(tx, personId);
    if (!(await findStaffWithRoles(tx, personId))) return refuse(tx, work, "left");
    await deleteRuleRoles(tx, personId);
    await insertRuleRoles(tx, personId, [...roles], new Date(work.clock.now().epochMilliseconds));
    const found = await findStaffWithRoles(tx, personId);
    if (!found || found.roles.size === 0) return refuse(tx, work, "no-roles");
    const actor = { kind: "person", personId, name: found.staff.name, roles: found.roles } as const;
    const detail = { by: "provider", roles: [...found.roles].sort().join(" ") };
    await audit(tx, { ...work, actor }, { action: "sign-in.enter", subject: { kind: "person", id: personId }, detail });
    return entry;
  });
}

async function refuse(tx: Tx, work: Work, refused: NoEntry): Promise<Entry> {
  const subject = { kind: "provider", id: work.municipality.id };
  await audit(tx, work, { action: "sign-in.refuse", subject, detail: { why: refused } });
  return { refused };
}

async function welcome(tx: Tx, work: Work, claims: Claims & { iss: string; sub: string }, roles: ReadonlySet<Role>) {
  if (roles.size === 0) return { refused: "no-roles" } as const;
  const name = nameIn(claims);
  const email = mailIn(claims);
  if (name === undefined || email === undefined) return { refused: "nameless" } as const;
  if (await findStaffByAddress(tx, email.toLowerCase())) {
    // Unless it is this person, who came back in another window a moment ago.
    const known = await findExternalPerson(tx, claims.iss, claims.sub);
    return known === undefined ? ({ refused: "address-taken" } as const) : { personId: known };
  }
  const personId = newId();
  const at = new Date(work.clock.now().epochMilliseconds);
  await insertOwnStaff(tx, { person_id: personId, name, email, started_at: at });
  await insertExternalIdentity(tx, { issuer: claims.iss, subject: claims.sub, person_id: personId, known_since: at });
  const actor = { kind: "person", personId, name, roles } as const;
  await audit(tx, { ...work, actor }, { action: "staff.add", subject: { kind: "person", id: personId } });
  return { personId };
}
