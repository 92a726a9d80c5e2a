import type { Actor } from "#platform/access";
import type { Database, Read } from "#platform/db";
import type { Opening } from "#platform/web";
import { calledName } from "./accounts/account.js";
import { findAccount } from "./accounts/queries.js";
import { opensHere } from "./door.js";
import { findProvider } from "./oidc/queries.js";
import { findStaffWithRoles } from "./queries.js";

/**
 * Who a signed-in person is in a municipality at this moment; asked anew at every request. Whoever works here is staff,
 * with the roles they have here; anybody else with an account is a person without roles.
 * @param opening how their session was opened
 * @returns undefined as well for staff who did not come in by the door of this municipality
 */
export async function actorOf(
  db: Database,
  municipalityId: string,
  personId: string,
  opening: Opening,
): Promise<Actor | undefined> {
  return db.read(municipalityId, (read) => findActor(read, municipalityId, personId, opening));
}

async function findActor(
  read: Read,
  municipalityId: string,
  personId: string,
  opening: Opening,
): Promise<Actor | undefined> {
  const found = await findStaffWithRoles(read, personId);
  if (found) {
    if (!opensHere(opening, municipalityId, found.isDemo, await findProvider(read))) return undefined;
    return { kind: "person", personId, name: found.staff.name, roles: found.roles };
  }
  const account = await findAccount(read, personId);
  return account && { kind: "person", personId, name: calledName(account), roles: new Set() };
}
