import type { Tenant } from "#platform/tenancy";
import type { Address, Visit } from "#platform/web";
import { addresses } from "./addresses.js";
import { findStaffWithRoles } from "./queries.js";
import { wayBack } from "./way-back.js";

/** Where somebody with certain roles begins. */
export type Arrival = (roles: ReadonlySet<string>, municipality: Tenant) => Address;

type Entrant = {
  readonly personId: string;
  /** What an address or a form said, so anything at all. */
  readonly back?: string | undefined;
  /** Their account was made a moment ago. */
  readonly isNew?: boolean;
};

/**
 * Where somebody goes who has just signed in: to the page that they asked for, else to their own work. Who is new here
 * may first say who they are, or pass that over.
 */
export async function landing(visit: Visit, arrival: Arrival, { personId, back, isNew }: Entrant): Promise<string> {
  const found = await visit.read((read) => findStaffWithRoles(read, personId));
  const to = wayBack(visit, back) ?? visit.to(arrival(found?.roles ?? new Set(), visit.municipality));
  return isNew ? `${visit.to(addresses.details)}?${new URLSearchParams({ naar: to })}` : to;
}
