import { findStaff, type Staff } from "#identity";
import { demand } from "#platform/access";
import { NotFound, type Signer, type Visit } from "#platform/web";
import { caseAccess } from "./access.js";
import type { Case, Step } from "./case.js";
import { findCaseByLink, findSteps } from "./queries.js";
import { readTrackingToken } from "./tracking-link.js";

/** A case as the holder of its private link may see it. */
export type Tracked = { readonly found: Case; readonly owner: Staff; readonly steps: readonly Step[] };

/**
 * Opens the private link in the address.
 * @throws NotFound for a token that we never gave here, and for one that was revoked: nobody can tell which
 */
export async function readTracked(visit: Visit, signer: Signer): Promise<Tracked> {
  const linkId = readTrackingToken(signer, visit.municipality.id, visit.params.token ?? "");
  if (linkId === undefined) throw new NotFound();
  return visit.read(async (read) => {
    const found = await findCaseByLink(read, linkId);
    if (!found) throw new NotFound();
    demand(caseAccess, "case.follow", { kind: "link", purpose: "tracking", linkId, subjectId: found.id });
    const owner = await findStaff(read, found.ownerId);
    if (!owner) throw new NotFound();
    return { found, owner, steps: await findSteps(read, found.id) };
  });
}
