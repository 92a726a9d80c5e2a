import { sql } from "kysely";
import type { Read } from "#platform/db";
import type { Case } from "../case.js";
import { asCase, casesOf } from "../queries.js";

/** By what somebody can be found again; each as it was typed, and whole. */
export type Known = {
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly name: string | undefined;
  readonly organisationIds: readonly string[];
};

/**
 * The newest cases of the same mail address, telephone number, name or organisation; each has an index of its own to begin in.
 * Nothing is found by a part of a name: whoever looks knows whom they talk to.
 */
export async function findEarlier(read: Read, known: Known, limit: number): Promise<Case[]> {
  const newest = () => casesOf(read).orderBy("c.received_at", "desc").limit(limit);
  const asked = [
    ...(known.email ? [newest().where("c.asker_email_key", "=", known.email.toLowerCase())] : []),
    ...(known.phone ? [newest().where("c.asker_phone_key", "=", sql<string>`cases.phone_key(${known.phone})`)] : []),
    ...(known.name ? [newest().where("c.asker_name_key", "=", sql<string>`cases.name_key(${known.name})`)] : []),
    ...known.organisationIds.map((id) => newest().where("c.organisation_id", "=", id)),
  ];
  const found = new Map<string, Case>();
  for (const query of asked) for (const row of await query.execute()) found.set(row.case_id, asCase(row));
  return [...found.values()]
    .sort((a, b) => b.receivedAt.epochMilliseconds - a.receivedAt.epochMilliseconds)
    .slice(0, limit);
}
