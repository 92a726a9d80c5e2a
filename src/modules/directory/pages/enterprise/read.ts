import { demand } from "#platform/access";
import type { Read } from "#platform/db";
import { NotFound, type Visit } from "#platform/web";
import { directoryAccess } from "../../access.js";
import { type Enterprise, relationsToEnterprise } from "../../enterprises/enterprise.js";
import { findEnterprise } from "../../enterprises/queries.js";
import { enterpriseIdOf } from "./form.js";

/**
 * The organisation in the address, for whoever belongs to it.
 * @throws Refused when they may not do this there, which answers the same as an unknown one
 */
export async function readEnterprise(
  visit: Visit,
  read: Read,
  action: keyof typeof directoryAccess,
): Promise<Enterprise> {
  const enterpriseId = enterpriseIdOf(visit);
  const personId = visit.actor.kind === "person" ? visit.actor.personId : "";
  const found = await findEnterprise(read, personId, enterpriseId);
  demand(directoryAccess, action, visit.actor, relationsToEnterprise(found));
  if (!found) throw new NotFound();
  return found;
}
