import { type Actor, demand } from "#platform/access";
import { audit } from "#platform/audit";
import type { Clock } from "#platform/clock";
import type { Database } from "#platform/db";
import { identityAccess } from "../access.js";
import { releaseDeskDays } from "../desk-days/queries.js";
import { deleteRole } from "../queries.js";
import type { Role } from "../roles.js";

/** Takes a role away from somebody; it is gone at their next request. */
export async function takeRole(
  by: { db: Database; clock: Clock; actor: Actor },
  municipalityId: string,
  personId: string,
  role: Role,
): Promise<void> {
  demand(identityAccess, "staff.take-role", by.actor);
  await by.db.platform(async (tx) => {
    await deleteRole(tx, municipalityId, personId, role);
    await releaseDeskDays(tx, personId);
    const subject = { kind: "person", id: personId };
    await audit(tx, by, { action: "staff.take-role", subject, detail: { role } });
  }, municipalityId);
}
