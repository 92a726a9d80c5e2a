import type { Actor } from "#platform/access";
import type { Database } from "#platform/db";
import type { Opening } from "#platform/web";
import { opensHere } from "./door.js";
import { findProvider, findStaffWithRoles } from "./queries.js";

/**
 * Who a signed-in person is in a municipality at this moment; asked anew at every request.
 * @param opening how their session was opened
 * @returns undefined as well for staff who did not come in by the door of this municipality
 */
export async function actorOf(
  db: Database,
  municipalityId: string,
  personId: string,
  opening: Opening,
): Promise<Actor | undefined> {
  return db.read(municipalityId, async (read) => {
    const found = await findStaffWithRoles(read, personId);
    if (!found || !opensHere(opening, municipalityId, found.isDemo, await findProvider(read))) return undefined;
    return { kind: "person", personId, name: found.staff.name, roles: found.roles };
  });
}
