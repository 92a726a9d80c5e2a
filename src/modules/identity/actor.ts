import type { Actor } from "#platform/access";
import type { Database } from "#platform/db";
import { findStaffWithRoles } from "./queries.js";

/** Who a signed-in person is in a municipality at this moment; asked anew at every request. */
export async function actorOf(db: Database, municipalityId: string, personId: string): Promise<Actor | undefined> {
  const found = await db.read(municipalityId, (read) => findStaffWithRoles(read, personId));
  return found && { kind: "person", personId, name: found.staff.name, roles: found.roles };
}
