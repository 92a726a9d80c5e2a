import type { Clock } from "#platform/clock";
import { newId, type Tx } from "#platform/db";
import { nameKey } from "../organisation.js";
import { upsertEnterpriseHere, upsertOrganisation } from "../queries.js";

/**
 * Notes the name of an organisation that somebody says they belong to, within the use case that heard it (which
 * has checked access). The same name gives the same organisation; nobody gains anything by naming one.
 * @returns the organisation's id, or undefined when the name has no letter or digit
 */
export async function noteOrganisation(tx: Tx, clock: Clock, name: string): Promise<string | undefined> {
  const key = nameKey(name);
  if (key === "") return undefined;
  return upsertOrganisation(tx, {
    municipality_id: tx.municipalityId,
    organisation_id: newId(),
    name,
    name_key: key,
    named_at: new Date(clock.now().epochMilliseconds),
    enterprise_id: null,
  });
}

/**
 * Notes one with members that somebody asks for, as this municipality now knows it. Whoever calls has found out that the
 * asker belongs to it.
 * @returns the organisation's id
 */
export function noteEnterprise(
  tx: Tx,
  clock: Clock,
  enterprise: { readonly id: string; readonly name: string },
): Promise<string> {
  return upsertEnterpriseHere(tx, {
    municipality_id: tx.municipalityId,
    organisation_id: newId(),
    name: enterprise.name,
    name_key: nameKey(enterprise.name),
    named_at: new Date(clock.now().epochMilliseconds),
    enterprise_id: enterprise.id,
  });
}
