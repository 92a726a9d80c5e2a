import { type Actor, demand } from "#platform/access";
import { audit } from "#platform/audit";
import type { Clock } from "#platform/clock";
import type { Database } from "#platform/db";
import { identityAccess } from "../access.js";
import type { Provider } from "../oidc/provider.js";
import {
  deleteProvider,
  findProvider,
  insertExternalIdentity,
  keepRuleRoles,
  upsertProvider,
} from "../oidc/queries.js";
import { findStaffByAddress } from "../queries.js";

type By = { readonly db: Database; readonly clock: Clock; readonly actor: Actor };

/** From now on the staff of a municipality sign in at their provider; links by mail end. */
export async function setProvider(by: By, municipalityId: string, provider: Provider): Promise<void> {
  demand(identityAccess, "provider.set", by.actor);
  await by.db.platform(async (tx) => {
    await upsertProvider(tx, provider, new Date(by.clock.now().epochMilliseconds));
    const detail = { issuer: provider.issuer, clientId: provider.clientId };
    await audit(tx, by, { action: "provider.set", subject: { kind: "provider", id: municipalityId }, detail });
  }, municipalityId);
}

/**
 * Back to signing in by mail. Roles that a rule gave stay, and can be changed by hand from now on.
 * @returns false when it was so already
 */
export async function removeProvider(by: By, municipalityId: string): Promise<boolean> {
  demand(identityAccess, "provider.set", by.actor);
  return by.db.platform(async (tx) => {
    if (!(await deleteProvider(tx))) return false;
    await keepRuleRoles(tx);
    await audit(tx, by, { action: "provider.remove", subject: { kind: "provider", id: municipalityId } });
    return true;
  }, municipalityId);
}

/**
 * Tells that a subject of the provider is somebody who works here already: the only way into an existing account.
 * @returns false when nobody works here with that address, or there is no provider
 * @throws a duplicate error when the subject is somebody already
 */
export async function linkSubject(by: By, municipalityId: string, address: string, subject: string): Promise<boolean> {
  demand(identityAccess, "provider.link", by.actor);
  return by.db.platform(async (tx) => {
    const provider = await findProvider(tx);
    const staff = await findStaffByAddress(tx, address.toLowerCase());
    if (!provider || !staff) return false;
    const { issuer } = provider;
    const known_since = new Date(by.clock.now().epochMilliseconds);
    await insertExternalIdentity(tx, { issuer, subject, person_id: staff.personId, known_since });
    const detail = { issuer, subject };
    await audit(tx, by, { action: "provider.link", subject: { kind: "person", id: staff.personId }, detail });
    return true;
  }, municipalityId);
}
