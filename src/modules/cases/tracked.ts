import { type Actor, demand } from "#platform/access";
import { dayOf } from "#platform/clock";
import { NotFound, type Signer, type Visit } from "#platform/web";
import { caseAccess } from "./access.js";
import type { Sent } from "./attachments/attachment.js";
import { findAttachments } from "./attachments/queries.js";
import type { Case, Step } from "./case.js";
import { findCaseByLink, findCaseIdByLink } from "./links/queries.js";
import type { Official } from "./official/official.js";
import { findOfficial } from "./official/queries.js";
import { type People, readPeople } from "./people.js";
import { findSteps } from "./queries.js";
import { type Part, readParts } from "./sub-questions/parts.js";
import { findWorkLinkId } from "./sub-questions/queries.js";
import { workToken } from "./sub-questions/work-link.js";
import { readTrackingToken, trackingToken } from "./tracking-link.js";

/** Private links, as far as others see them: what stands in one, and what it opens. */
export const trackingLinks = {
  tokenOf: trackingToken,
  findCaseId: findCaseIdByLink,
  workTokenOf: workToken,
  findWorkLinkId,
};

/** A case as the holder of its private link may see it. */
export type Tracked = {
  readonly found: Case;
  readonly people: People;
  readonly steps: readonly Step[];
  /** What was sent along. */
  readonly files: readonly Sent[];
  readonly parts: readonly Part[];
  /** What it is by law; undefined for a plain question. */
  readonly official: Official | undefined;
};

/** The holder of a private link to one case. */
type Holder = Extract<Actor, { kind: "link" }>;

/**
 * Opens the private link in the address.
 * @throws NotFound for a token that we never gave here, and for one that was revoked: nobody can tell which
 */
export async function readTracked(visit: Visit, signer: Signer): Promise<Tracked & { readonly link: Holder }> {
  const linkId = readTrackingToken(signer, visit.municipality.id, visit.params.token ?? "");
  if (linkId === undefined) throw new NotFound();
  return visit.read(async (read) => {
    const found = await findCaseByLink(read, linkId);
    if (!found) throw new NotFound();
    const link: Holder = { kind: "link", purpose: "tracking", linkId, subjectId: found.id };
    demand(caseAccess, "case.follow", link);
    const steps = await findSteps(read, found.id);
    const people = await readPeople(read, found, steps, dayOf(visit.clock.now()), visit.lang);
    if (!people) throw new NotFound();
    visit.noteRead({ action: "case.follow", subject: { kind: "case", id: found.id } }, link);
    const files = await findAttachments(read, found.id);
    const official = found.official && (await findOfficial(read, found.official.id));
    return { found, people, steps, parts: await readParts(read, found.id, visit.lang), files, official, link };
  });
}
