import { accounts } from "#identity";
import { type Actor, demand } from "#platform/access";
import type { Read, Tx } from "#platform/db";
import { directoryAccess } from "../access.js";
import { type Enterprise, relationsToEnterprise } from "../enterprises/enterprise.js";
import { findEnterprise, lockEnterprise } from "../enterprises/queries.js";

type Account = NonNullable<Awaited<ReturnType<typeof accounts.find>>>;

/**
 * The account of whoever is signed in; to staff, who have none by that, the matter does not exist.
 * @throws Refused
 */
export async function demandAccount(
  read: Read,
  actor: Actor,
  action: keyof typeof directoryAccess,
  relations: readonly string[] = [],
): Promise<Account> {
  const account = actor.kind === "person" ? await accounts.find(read, actor.personId) : undefined;
  demand(directoryAccess, action, actor, account ? ["account", ...relations] : []);
  if (!account) throw new Error(`${action} is open to whoever has no account`);
  return account;
}

/**
 * An organisation as whoever is signed in sees it, while nobody else can change it: every change of who belongs to it
 * goes one after the other, or two admins could both leave because each sees the other.
 * @param onBehalfOf whose place in it is meant, where the system acts at their request
 * @throws Refused when they may not do this there, and when there is no such organisation: nobody learns which
 */
export async function holdEnterprise(
  tx: Tx,
  actor: Actor,
  enterpriseId: string,
  action: keyof typeof directoryAccess,
  onBehalfOf?: string,
): Promise<Enterprise> {
  const isThere = await lockEnterprise(tx, enterpriseId);
  const personId = actor.kind === "person" ? actor.personId : actor.kind === "system" ? onBehalfOf : undefined;
  const found = isThere && personId ? await findEnterprise(tx, personId, enterpriseId) : undefined;
  demand(directoryAccess, action, actor, relationsToEnterprise(found));
  if (!found) throw new Error(`${action} is open to whoever does not belong there`);
  return found;
}
