import type { Actor } from "#platform/access";
import type { Database, Read } from "#platform/db";
import { calledName } from "./accounts/account.js";
import { findAccount } from "./accounts/queries.js";
import { findStaffWithRoles } from "./queries.js";

/**
 * Who a signed-in person is in a municipality at this moment; asked anew at every request. Whoever works here is staff,
 * with the roles they have here; anybody else with an account is a person without roles.
 */
export async function actorOf(db: Database, municipalityId: string, personId: string): Promise<Actor | undefined> {
  return db.read(municipalityId, (read) => findActor(read, personId));
}

async function findActor(read: Read, personId: string): Promise<Actor | undefined> {
  const found = await findStaffWithRoles(read, personId);
  if (found) return { kind: "person", personId, name: found.staff.name, roles: found.roles };
  const account = await findAccount(read, personId);
  return account && { kind: "person", personId, name: calledName(account), roles: new Set() };
}
