import { findOrganisationNames } from "#directory";
import { findActing, type Staff } from "#identity";
import { permits } from "#platform/access";
import { dayOf } from "#platform/clock";
import type { Read } from "#platform/db";
import { choose } from "#platform/i18n";
import type { Visit } from "#platform/web";
import { caseAccess, relationsTo } from "../access.js";
import { type Case, canMake, openStatuses } from "../case.js";
import { findEarlier } from "../counter/queries.js";
import { countWritten } from "../number.js";
import { findSubQuestions } from "../sub-questions/queries.js";
import { isOpenSub } from "../sub-questions/sub-question.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";
import { findCaseByNumber } from "./queries.js";

/** So many others are looked at. */
const MOST = 20;

/** One of two cases that are compared. */
export type Compared = {
  readonly found: Case;
  readonly owner: Staff;
  readonly organisation: string | undefined;
  readonly openParts: number;
  /** Whether this reader may end it. */
  readonly canEnd: boolean;
};

/** Everything that is shown of a case beside another one; undefined when this reader may not see it. */
export async function readCompared(read: Read, visit: Visit, found: Case): Promise<Compared | undefined> {
  const acting = await findActing(read, found.ownerId, dayOf(visit.clock.now()));
  if (!acting) return undefined;
  const relations = relationsTo(found, acting, visit.actor);
  if (!permits(caseAccess, "case.read", visit.actor, relations)) return undefined;
  const { organisationId, asker } = found;
  const { theAsker } = choose(visit.lang, { nl, en });
  return {
    found: asker.name === "" ? { ...found, asker: { ...asker, name: theAsker } } : found,
    owner: acting.person,
    organisation: (await findOrganisationNames(read, organisationId ? [organisationId] : [])).get(organisationId ?? ""),
    openParts: (await findSubQuestions(read, found.id)).filter(isOpenSub).length,
    canEnd: permits(caseAccess, "case.merge", visit.actor, relations) && canMake(found, "merge"),
  };
}

/** Why a number is not that of a case to merge with. */
export type NumberError = "missing" | "unknown" | "itself" | "closed";

/** The case with a number, as it was typed. That it was read is on record. */
export async function readByNumber(
  visit: Visit,
  than: Case,
  typed: string,
): Promise<Compared | { readonly error: NumberError }> {
  const number = numberMeant(typed.replaceAll("\0", "").trim().toUpperCase(), than.number);
  if (number === "") return { error: "missing" };
  const compared = await visit.read(async (read) => {
    const found = await findCaseByNumber(read, number);
    return found && readCompared(read, visit, found);
  });
  if (!compared) return { error: "unknown" };
  if (compared.found.id === than.id) return { error: "itself" };
  const subject = { kind: "case", id: compared.found.id };
  visit.noteRead({ action: "case.read", subject, detail: { as: "double" } });
  return canMake(compared.found, "join") ? compared : { error: "closed" };
}

/** A number as somebody says it: what they leave out of it is as in the number of the question beside it. */
function numberMeant(said: string, beside: string): string {
  const [, letters, year, count] = /^(?:([A-Z]+)[\s/-]+)?(?:(\d{4})[\s/-]+)?(\d{1,12})$/.exec(said) ?? [];
  const [ownLetters, ownYear] = beside.split("-");
  return count === undefined ? said : `${letters ?? ownLetters}-${year ?? ownYear}-${countWritten(count)}`;
}

/** Other open cases of the same asker that this reader may see. */
export async function readCandidates(visit: Visit, found: Case): Promise<readonly Case[]> {
  const { asker, organisationId } = found;
  const cases = await visit.read(async (read) => {
    // Of one asker by what is theirs alone: two people can have one name.
    const known = { ...asker, name: undefined, organisationIds: organisationId ? [organisationId] : [] };
    const others = (await findEarlier(read, known, MOST, openStatuses)).filter(({ id }) => id !== found.id);
    const seen: Case[] = [];
    for (const other of others) if (await readCompared(read, visit, other)) seen.push(other);
    return seen;
  });
  if (cases.length > 0)
    visit.noteRead({
      action: "case.list",
      subject: { kind: "case-list", id: "doubles" },
      detail: { cases: cases.length },
    });
  return cases;
}
