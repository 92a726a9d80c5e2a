import type { Tx } from "#platform/db";
import { deleteOrganisations, takeOrganisations } from "../queries.js";

/**
 * Forgets organisations that nobody names any more, within the work that ended what named them; those with members stay.
 * Whoever names one at this moment waits, and then names it anew.
 * @param tx of the platform role, about one municipality
 * @param findUnnamed which of them nobody names, asked once they are held
 */
export async function forgetOrganisations(
  tx: Tx,
  ids: readonly string[],
  findUnnamed: (tx: Tx, ids: readonly string[]) => Promise<readonly string[]>,
): Promise<void> {
  const held = await takeOrganisations(tx, ids);
  const unnamed = await findUnnamed(tx, held);
  if (unnamed.length > 0) await deleteOrganisations(tx, unnamed);
}
