import type { Address, Visit } from "#platform/web";
import { findStaffWithRoles } from "./queries.js";
import { wayBack } from "./way-back.js";

/** Where somebody with certain roles begins. */
export type Arrival = (roles: ReadonlySet<string>) => Address;

/**
 * Where somebody goes who has just signed in: to the page that they asked for, else to their own work.
 * @param back what an address or a form said, so anything at all
 */
export async function landing(visit: Visit, arrival: Arrival, personId: string, back?: string): Promise<string> {
  const found = await visit.read((read) => findStaffWithRoles(read, personId));
  return wayBack(visit, back) ?? visit.to(arrival(found?.roles ?? new Set()));
}
