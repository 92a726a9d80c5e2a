import { type Actor, demand } from "#platform/access";
import { audit } from "#platform/audit";
import type { Clock } from "#platform/clock";
import type { Tx } from "#platform/db";
import { municipalityAccess } from "../access.js";
import { updateRegion } from "../neighbours/queries.js";

/** The longest name of a region. */
export const REGION_LENGTH = 80;

/**
 * Says to which region a municipality belongs. Those with the same name hand questions over to each other, when their
 * askers agree; what is under way stays.
 * @param tx of the platform role, about this municipality
 * @param region undefined for none
 */
export async function setRegion(
  tx: Tx,
  by: { readonly actor: Actor; readonly clock: Clock },
  region: string | undefined,
): Promise<void> {
  demand(municipalityAccess, "municipality.set-region", by.actor);
  await updateRegion(tx, region);
  const subject = { kind: "municipality", id: tx.municipalityId };
  await audit(tx, by, { action: "municipality.set-region", subject, detail: { region: region ?? "-" } });
}
