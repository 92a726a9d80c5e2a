import { findOrganisationNames } from "#directory";
import { findStaff, type Staff } from "#identity";
import { findClosingDays } from "#municipality";
import { permits } from "#platform/access";
import { NotFound, type Visit } from "#platform/web";
import { caseAccess, relationsTo } from "../../access.js";
import type { Case, Step } from "../../case.js";
import { findCase, findSteps } from "../../queries.js";

/** Everything that the work page of a case shows. */
export type CaseView = {
  readonly found: Case;
  readonly owner: Staff;
  readonly steps: readonly Step[];
  readonly organisation: string | undefined;
  readonly closed: ReadonlySet<string>;
  readonly isOwner: boolean;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id in the address; anything that is no id is an unknown one. */
export function caseIdOf(visit: Visit): string {
  const id = visit.params.caseId ?? "";
  if (!uuid.test(id)) throw new NotFound();
  return id;
}

/**
 * Reads a case for somebody who works here.
 * @throws NotFound for an unknown case, one of another municipality, and one that this person may not see
 */
export async function readCaseView(visit: Visit): Promise<CaseView> {
  const caseId = caseIdOf(visit);
  return visit.read(async (read) => {
    const found = await findCase(read, caseId);
    const relations = found ? relationsTo(found, visit.actor) : [];
    if (!found || !permits(caseAccess, "case.read", visit.actor, relations)) throw new NotFound();
    const owner = await findStaff(read, found.ownerId);
    if (!owner) throw new NotFound();
    const names = await findOrganisationNames(read, found.organisationId ? [found.organisationId] : []);
    return {
      found,
      owner,
      steps: await findSteps(read, found.id),
      organisation: names.get(found.organisationId ?? ""),
      closed: await findClosingDays(read),
      isOwner: relations.includes("owner"),
    };
  });
}
