import type { Read } from "#platform/db";
import { nameKey } from "./organisation.js";
import { findOrganisationIdsByKey } from "./queries.js";

/** The ids of the organisations that go by a name in this municipality, however it is written. */
export async function findOrganisationIds(read: Read, name: string): Promise<string[]> {
  const key = nameKey(name);
  return key === "" ? [] : findOrganisationIdsByKey(read, key);
}
