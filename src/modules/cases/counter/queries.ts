import { sql } from "kysely";
import type { Read } from "#platform/db";
import type { Case, Status } from "../case.js";
import { asCase, casesOf } from "../queries.js";

/** By what somebody can be found again; each as it was typed, and whole. What is left out finds nothing. */
export type Known = {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly name?: string | undefined;
  readonly personId?: string | undefined;
  readonly organisationIds: readonly string[];
};

/**
 * The newest cases of the same mail address, telephone number, name, account or organisation; each has an index of its own to
 * begin in. Nothing is found by a part of a name: whoever looks knows whom they talk to.
 * @param limit so many of each kind are looked at, and found together
 * @param statuses left out for every status
 */
export async function findEarlier(
  read: Read,
  { email, phone, name, personId, organisationIds }: Known,
  limit: number,
  statuses?: readonly Status[],
): Promise<Case[]> {
  const newest = () => {
    const query = casesOf(read).orderBy("c.received_at", "desc").limit(limit);
    return statuses ? query.where("c.status", "in", [...statuses]) : query;
  };
  const asked = [
    ...(email ? [newest().where("c.asker_email_key", "=", email.toLowerCase())] : []),
    ...(phone ? [newest().where("c.asker_phone_key", "=", sql<string>`cases.phone_key(${phone})`)] : []),
    ...(name ? [newest().where("c.asker_name_key", "=", sql<string>`cases.name_key(${name})`)] : []),
    ...(personId ? [newest().where("c.asker_person_id", "=", personId)] : []),
    ...organisationIds.map((id) => newest().where("c.organisation_id", "=", id)),
  ];
  const found = new Map<string, Case>();
  for (const query of asked) for (const row of await query.execute()) found.set(row.case_id, asCase(row));
  return [...found.values()]
    .sort((a, b) => b.receivedAt.epochMilliseconds - a.receivedAt.epochMilliseconds)
    .slice(0, limit);
}
