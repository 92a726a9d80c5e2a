import { type Actor, demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { newId, type Tx } from "#platform/db";
import { identityAccess } from "../access.js";
import { hasAccounts } from "../accounts/part.js";
import { enterAccount } from "../accounts/queries.js";
import { type SpentLink, spendLink } from "../links/queries.js";
import { findProvider } from "../oidc/queries.js";
import { findStaffWithRoles } from "../queries.js";
import { linkHash } from "../sign-in-link.js";

export type Entered = {
  readonly personId: string;
  readonly back: string | undefined;
  /** The account was made a moment ago: they may tell who they are. */
  readonly isNew: boolean;
};

/**
 * Uses a sign-in link up. One that was mailed to a mailbox of nobody here enters the account of that mailbox, and makes
 * it the first time.
 * @returns who enters; undefined when the link is unknown, used, too old, of somebody who left or of an account where there
 * are none: nobody learns which
 */
export async function spendSignInLink(work: Work, token: string): Promise<Entered | undefined> {
  demand(identityAccess, "sign-in.enter", work.actor);
  const hash = linkHash(token);
  if (hash === undefined) return undefined;
  return work.write(async (tx) => {
    const spent = await spendLink(tx, hash, new Date(work.clock.now().epochMilliseconds));
    if (!spent) return undefined;
    return "personId" in spent ? enterAsStaff(tx, work, spent) : enterWithAccount(tx, work, spent);
  });
}

async function enterAsStaff(
  tx: Tx,
  work: Work,
  { personId, back }: Extract<SpentLink, { personId: string }>,
): Promise<Entered | undefined> {
  if (await findProvider(tx)) return undefined;
  const found = await findStaffWithRoles(tx, personId);
  if (!found) return undefined;
  await noteEntry(tx, work, { kind: "person", personId, name: found.staff.name, roles: found.roles });
  return { personId, back, isNew: false };
}

async function enterWithAccount(
  tx: Tx,
  work: Work,
  { address, language, back }: Extract<SpentLink, { address: string }>,
): Promise<Entered | undefined> {
  // Switched off since the mail was sent: what is off answers like what never was.
  if (!hasAccounts(work.municipality)) return undefined;
  const at = new Date(work.clock.now().epochMilliseconds);
  const { personId, isNew } = await enterAccount(tx, { personId: newId(), address, language, at });
  const actor: Actor = { kind: "person", personId, name: address, roles: new Set() };
  if (isNew) await audit(tx, { ...work, actor }, { action: "account.make", subject: { kind: "person", id: personId } });
  await noteEntry(tx, work, actor);
  return { personId, back, isNew };
}

async function noteEntry(tx: Tx, work: Work, actor: Extract<Actor, { kind: "person" }>): Promise<void> {
  const subject = { kind: "person", id: actor.personId };
  await audit(tx, { actor, clock: work.clock }, { action: "sign-in.enter", subject });
}
