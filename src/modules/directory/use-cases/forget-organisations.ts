import type { Tx } from "#platform/db";
import { deleteOrganisations } from "../queries.js";

/**
 * Forgets organisations that nobody names any more, within the job that found that out; those with members stay.
 * @param tx of the platform role, about one municipality
 */
export async function forgetOrganisations(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await deleteOrganisations(tx, ids);
}
