import { type Actor, demand } from "#platform/access";
import { audit } from "#platform/audit";
import type { Clock } from "#platform/clock";
import { type Database, newId, type Tx } from "#platform/db";
import type { Lang } from "#platform/i18n";
import { identityAccess } from "../access.js";
import { platformSignInAsked } from "../events.js";
import {
  deletePlatformAdministrator,
  findPlatformAdministrator,
  holdPlatformAdministrator,
  insertPlatformAdministrator,
  insertPlatformRequest,
  spendPlatformLink,
} from "../installation/queries.js";
import { linkHash } from "../sign-in-link.js";

type By = { readonly actor: Actor; readonly clock: Clock };
type Once = By & { once(work: (tx: Tx) => Promise<string>): Promise<string> };

/** Lets somebody switch municipalities on. They are nobody's member of staff. @returns false when they could already */
export function addPlatformAdministrator(by: By & { db: Database }, address: string): Promise<boolean> {
  demand(identityAccess, "installation.appoint", by.actor);
  return by.db.platform(async (tx) => {
    if (await holdPlatformAdministrator(tx, address.toLowerCase())) return false;
    const personId = newId();
    await insertPlatformAdministrator(tx, personId, address, new Date(by.clock.now().epochMilliseconds));
    await audit(tx, by, { action: "installation.appoint", subject: { kind: "person", id: personId } });
    return true;
  });
}

/** From their next request on they are nobody. @returns false when nobody had this address */
export function removePlatformAdministrator(by: By & { db: Database }, address: string): Promise<boolean> {
  demand(identityAccess, "installation.appoint", by.actor);
  return by.db.platform(async (tx) => {
    const personId = await deletePlatformAdministrator(tx, address.toLowerCase());
    if (personId === undefined) return false;
    await audit(tx, by, { action: "installation.dismiss", subject: { kind: "person", id: personId } });
    return true;
  });
}

/** Asks for a link at the national side; as with that of a municipality, a job finds out whether the address is known. */
export async function askPlatformSignIn(by: Once, asked: { address: string; language: Lang }): Promise<void> {
  demand(identityAccess, "sign-in.ask", by.actor);
  await by.once(async (tx) => {
    const requestId = newId();
    const asked_at = new Date(by.clock.now().epochMilliseconds);
    await insertPlatformRequest(tx, { request_id: requestId, ...asked, asked_at });
    await audit(tx, by, { action: "sign-in.ask", subject: { kind: "platform-request", id: requestId } });
    await tx.publish(platformSignInAsked({ requestId }));
    return requestId;
  });
}

/** Uses a link up. @returns who enters; undefined for a link that opens nothing: nobody learns why */
export async function enterInstallation(by: Once, db: Database, token: string): Promise<string | undefined> {
  demand(identityAccess, "sign-in.enter", by.actor);
  const hash = linkHash(token);
  if (hash === undefined) return undefined;
  return db.platform(async (tx) => {
    const personId = await spendPlatformLink(tx, hash, new Date(by.clock.now().epochMilliseconds));
    const found = personId === undefined ? undefined : await findPlatformAdministrator(tx, personId);
    if (personId === undefined || !found) return undefined;
    const actor = { kind: "person", personId, name: found.email, roles: new Set(["platform"]) } as const;
    await audit(tx, { ...by, actor }, { action: "sign-in.enter", subject: { kind: "person", id: personId } });
    return personId;
  });
}
