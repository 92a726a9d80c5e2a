import { type Enterprise, enterprises, findEnterpriseId, findOrganisationNames } from "#directory";
import { accounts } from "#identity";
import { demand } from "#platform/access";
import { dayOf } from "#platform/clock";
import { NotFound, type Visit } from "#platform/web";
import { caseAccess, relationsToOwn } from "../access.js";
import { findAttachments } from "../attachments/queries.js";
import { caseIdOf } from "../case-id.js";
import { findOfficial } from "../official/queries.js";
import { readPeople } from "../people.js";
import { findCase, findSteps } from "../queries.js";
import { readParts } from "../sub-questions/parts.js";
import type { Tracked } from "../tracked.js";
import { findShares } from "./queries.js";
import { type Sharing, sharingOf } from "./sharing.js";

/** A case as its asker or somebody who reads along sees it. */
export type OwnCase = Tracked & {
  readonly isAsker: boolean;
  readonly organisation: string | undefined;
  readonly sharing: Sharing;
  /** The organisations with which the asker could share it. */
  readonly own: readonly Enterprise[];
};

/**
 * Reads a case for whoever asked it or reads along. Both are found out anew each time: whoever left the organisation, or
 * was removed, is no reader any more.
 * @throws NotFound for an unknown case, and one of another municipality
 * @throws Refused for one that this person may not see, which answers the same
 */
export async function readOwnCase(visit: Visit): Promise<OwnCase> {
  demand(caseAccess, "case.list-own", visit.actor);
  const caseId = caseIdOf(visit);
  const personId = visit.actor.kind === "person" ? visit.actor.personId : "";
  return visit.read(async (read) => {
    const found = await findCase(read, caseId);
    if (!found) throw new NotFound();
    const shared = await findShares(read, caseId);
    const readers = found.asker.personId === personId ? [] : await enterprises.findReaders(read, personId);
    const relations = relationsToOwn(found, visit.actor, shared, readers);
    demand(caseAccess, "case.read-own", visit.actor, relations);
    const steps = await findSteps(read, caseId);
    const people = await readPeople(read, found, steps, dayOf(visit.clock.now()), visit.lang);
    if (!people) throw new NotFound();
    const { organisationId } = found;
    const names = await findOrganisationNames(read, organisationId ? [organisationId] : []);
    const isAsker = relations.includes("asker");
    const detail = { as: isAsker ? "asker" : "reader" };
    visit.noteRead({ action: "case.read-own", subject: { kind: "case", id: caseId }, detail });
    const enterpriseId = organisationId ? await findEnterpriseId(read, organisationId) : undefined;
    return {
      found,
      steps,
      people,
      files: await findAttachments(read, caseId),
      parts: await readParts(read, caseId, visit.lang),
      official: found.official && (await findOfficial(read, found.official.id)),
      isAsker,
      organisation: names.get(organisationId ?? ""),
      sharing: sharingOf(enterpriseId, shared),
      own: isAsker ? await enterprises.findOf(read, personId) : [],
    };
  });
}

export type Account = NonNullable<Awaited<ReturnType<typeof accounts.find>>>;

/** The account of whoever is signed in, if they have one. */
export async function readAccount(visit: Visit): Promise<Account | undefined> {
  const { actor, municipality } = visit;
  if (!accounts.hasAccounts(municipality)) return undefined;
  return actor.kind === "person" ? visit.read((read) => accounts.find(read, actor.personId)) : undefined;
}
