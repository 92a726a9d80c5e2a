import { demand, permits, type Work } from "#platform/access";
import { dayOf } from "#platform/clock";
import { isId, type Read } from "#platform/db";
import { choose } from "#platform/i18n";
import { NotFound, type Signer, type Visit } from "#platform/web";
import { caseAccess } from "../../access.js";
import type { Case } from "../../case.js";
import { type People, readPeople } from "../../people.js";
import { findCase } from "../../queries.js";
import { findByWorkLink, findSubQuestion, findSubSteps } from "../../sub-questions/queries.js";
import type { SubQuestion, SubStep } from "../../sub-questions/sub-question.js";
import { type Addressee, findAddressee } from "../../sub-questions/targets.js";
import { readWorkToken } from "../../sub-questions/work-link.js";
import { relationsToSub } from "../../use-cases/move-sub-question.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** A sub-question as whoever answers it may see it. */
export type SubView = {
  readonly sub: SubQuestion;
  readonly number: string;
  readonly people: People;
  readonly addressee: Addressee | undefined;
  readonly steps: readonly SubStep[];
  readonly relations: readonly string[];
  /** The whole question, without who asked it; only for staff who are signed in, never for a chain partner. */
  readonly whole: string | undefined;
  /** Works as whoever looks. */
  readonly work: Work;
};

/**
 * Opens the work link in the address: one sub-question, and nothing else.
 * @throws NotFound for a token that we never gave here
 */
export function readByLink(visit: Visit, signer: Signer): Promise<SubView> {
  const linkId = readWorkToken(signer, visit.municipality.id, visit.params.work ?? "");
  if (linkId === undefined) throw new NotFound();
  return visit.read(async (read) => {
    const sub = await findByWorkLink(read, linkId);
    if (!sub) throw new NotFound();
    const link = { kind: "link", purpose: "work", linkId, subjectId: sub.id } as const;
    return readView(visit, read, sub, { ...visit, actor: link });
  });
}

/** The sub-question in the address, for somebody who is signed in. @throws NotFound for one that they may not see */
export function readSigned(visit: Visit): Promise<SubView> {
  demand(caseAccess, "sub-question.list", visit.actor);
  const id = visit.params.subQuestionId ?? "";
  if (!isId(id)) throw new NotFound();
  return visit.read(async (read) => {
    const sub = await findSubQuestion(read, id);
    if (!sub) throw new NotFound();
    return readView(visit, read, sub, visit);
  });
}

async function readView(visit: Visit, read: Read, sub: SubQuestion, work: Work): Promise<SubView> {
  const found = await findCase(read, sub.caseId);
  const people = found && (await readPeople(read, found, [], dayOf(visit.clock.now()), visit.lang));
  if (!found || !people) throw new NotFound();
  const relations = await relationsToSub(read, work, sub, found);
  if (!permits(caseAccess, "sub-question.read", work.actor, relations)) throw new NotFound();
  visit.noteRead({ action: "sub-question.read", subject: { kind: "case", id: found.id } }, work.actor);
  return {
    sub,
    number: found.number,
    people,
    addressee: await findAddressee(read, sub.target, visit.lang),
    steps: (await findSubSteps(read, [sub.id])).get(sub.id) ?? [],
    relations,
    whole: wholeFor(found, sub, work),
    work,
  };
}

/** Of whom it was asked, in words: also of a partner that is gone. */
export const addresseeName = ({ lang }: Pick<Visit, "lang">, { addressee }: Pick<SubView, "addressee">): string =>
  addressee?.name ?? choose(lang, { nl, en }).desk.gone;

const wholeFor = (found: Case, sub: SubQuestion, { actor }: Work) =>
  actor.kind === "person" && sub.target.kind !== "partner" ? found.question : undefined;

/** What was said last about a sub-question, by whoever is asked or by its owner; nothing where it ended without words. */
export const wordsNow = ({ sub, steps }: SubView): string | undefined =>
  sub.status === "withdrawn" ? undefined : steps.findLast(({ kind, note }) => kind !== "ask" && note)?.note;
