import { type Actor, demand } from "#platform/access";
import { audit } from "#platform/audit";
import type { Clock } from "#platform/clock";
import { type Database, newId, type Tx } from "#platform/db";
import { identityAccess } from "../access.js";
import { insertStaff } from "../queries.js";
import type { Role, Staff } from "../roles.js";

export type NewStaff = Omit<Staff, "personId" | "isForgotten"> & {
  readonly roles: readonly Role[];
  readonly demo?: boolean;
};

type By = { readonly clock: Clock; readonly actor: Actor };

/**
 * Adds somebody who works for a municipality.
 * @returns the person's id
 */
export function addStaff(by: By & { db: Database }, municipalityId: string, given: NewStaff): Promise<string> {
  return by.db.platform((tx) => addStaffWithin(tx, by, given), municipalityId);
}

/** The same, inside a transaction of the platform role that is about the municipality. */
export async function addStaffWithin(tx: Tx, by: By, given: NewStaff): Promise<string> {
  demand(identityAccess, "staff.add", by.actor);
  const personId = newId();
  const row = {
    municipality_id: tx.municipalityId,
    person_id: personId,
    name: given.name,
    job_title_nl: given.jobTitle.nl,
    job_title_en: given.jobTitle.en,
    phone: given.phone ?? null,
    email: given.email,
    started_at: new Date(by.clock.now().epochMilliseconds),
    left_at: null,
    demo: given.demo ?? false,
  };
  await insertStaff(tx, row, given.roles);
  const detail = { roles: given.roles.join(" ") };
  await audit(tx, by, { action: "staff.add", subject: { kind: "person", id: personId }, detail });
  return personId;
}
