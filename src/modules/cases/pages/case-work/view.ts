import { findOrganisationNames } from "#directory";
import { findClosingDays } from "#municipality";
import { permits } from "#platform/access";
import { dayOf, instantOf, Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import { choose } from "#platform/i18n";
import { findMailsTo } from "#platform/mail";
import { NotFound, type Visit } from "#platform/web";
import { caseAccess, relationsTo } from "../../access.js";
import type { AnswerBlock } from "../../answer-blocks/answer-block.js";
import { listBlocks } from "../../answer-blocks/queries.js";
import type { PartFile, Sent } from "../../attachments/attachment.js";
import { findAttachments, findPartFiles } from "../../attachments/queries.js";
import { type Budget, budgetsFor } from "../../budgets/names.js";
import { listBudgets } from "../../budgets/queries.js";
import type { Case, Step } from "../../case.js";
import { caseIdOf } from "../../case-id.js";
import { type HandoverView, readHandovers } from "../../handover/view.js";
import { findOrigin, type Origin } from "../../importing/queries.js";
import type { Official } from "../../official/official.js";
import { findOfficial } from "../../official/queries.js";
import { type People, readPeople } from "../../people.js";
import { findCase, findSteps } from "../../queries.js";
import { type Part, readParts } from "../../sub-questions/parts.js";
import { en } from "../../text.en.js";
import { nl } from "../../text.nl.js";
import { readTransfers, type TransferView } from "../../transfer/view.js";

/** More answer blocks than these nobody chooses from. */
const MOST_BLOCKS = 500;

/** Everything that the work page of a case shows. */
export type CaseView = {
  readonly found: Case;
  /** Whether it is known what whoever asked is called; else `found` has a word in that place that does in a sentence. */
  readonly isNamed: boolean;
  readonly people: People;
  readonly steps: readonly Step[];
  readonly files: readonly Sent[];
  readonly parts: readonly Part[];
  /** What came with the answers to them. */
  readonly partFiles: readonly PartFile[];
  readonly organisation: string | undefined;
  /** Where it came from, of a question that came with a list. */
  readonly origin: Origin | undefined;
  readonly closed: ReadonlySet<string>;
  /** What the reader is to the case: its owner, or the deputy who acts now. */
  readonly relations: readonly string[];
  /** The same, and whether it is offered to them. */
  readonly readsAs: readonly string[];
  readonly handover: HandoverView;
  readonly transfer: TransferView;
  /** What it is by law; undefined for a plain question. */
  readonly official: Official | undefined;
  /** What its sub-questions can be marked with. */
  readonly budgets: readonly Budget[];
  /** Since when no mail gets through to whoever asked; for whoever writes to them. */
  readonly stuckSince: Temporal.Instant | undefined;
  /** The texts that its owner can use; none for whoever writes nothing here. */
  readonly blocks: readonly AnswerBlock[];
};

/**
 * Reads a case for somebody who works here.
 * @throws NotFound for an unknown case, one of another municipality, and one that this person may not see
 */
export const readCaseView = (visit: Visit): Promise<CaseView> => visit.read((read) => findCaseView(read, visit));

/** The same, for a page that reads more in one go. */
export async function findCaseView(read: Read, visit: Visit): Promise<CaseView> {
  const caseId = caseIdOf(visit);
  const { theAsker } = choose(visit.lang, { nl, en });
  const found = await findCase(read, caseId);
  const steps = found ? await findSteps(read, found.id) : [];
  const today = dayOf(visit.clock.now());
  const people = found && (await readPeople(read, found, steps, today, visit.lang));
  if (!found || !people) throw new NotFound();
  const relations = relationsTo(found, people.acting, visit.actor);
  const handover = await readHandovers(read, found.id, visit, today);
  const readsAs = [...relations, ...(handover.open ? handover.relations : [])];
  if (!permits(caseAccess, "case.read", visit.actor, readsAs)) throw new NotFound();
  const as = readsAs[0] ?? caseAccess["case.read"].find((hat) => permits({ hat: [hat] }, "hat", visit.actor));
  visit.noteRead({ action: "case.read", subject: { kind: "case", id: found.id }, detail: { as: as ?? "-" } });
  const names = await findOrganisationNames(read, found.organisationId ? [found.organisationId] : []);
  const parts = await readParts(read, found.id, visit.lang);
  const isNamed = found.isErased || found.asker.name !== "";
  return {
    found: isNamed ? found : { ...found, asker: { ...found.asker, name: theAsker } },
    isNamed,
    people,
    steps,
    files: await findAttachments(read, found.id),
    parts,
    partFiles: await findPartFiles(
      read,
      parts.map(({ id }) => id),
    ),
    origin: found.channel === "import" ? await findOrigin(read, found.id) : undefined,
    organisation: names.get(found.organisationId ?? ""),
    closed: await findClosingDays(read),
    relations,
    readsAs,
    handover,
    transfer: await readTransfers(read, found, relations.length > 0 && !found.isErased),
    stuckSince: relations.length > 0 ? await findStuck(read, found, visit.clock.now()) : undefined,
    blocks: relations.length > 0 ? await listBlocks(read, MOST_BLOCKS) : [],
    official: found.official && (await findOfficial(read, found.official.id)),
    budgets: parts.length > 0 ? budgetsFor(visit.lang, await listBudgets(read)) : [],
  };
}

/** A mail server may ask to come back later; after an hour something is wrong. */
const STUCK_HOURS = 1;
/** More than these nobody is mailed before somebody looks. */
const MOST_MAILS = 10;

async function findStuck(
  read: Read,
  { asker, isErased }: Case,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  if (isErased || asker.email === undefined) return undefined;
  const newest = await findMailsTo(read, asker.email, MOST_MAILS);
  const sent = newest.findIndex((mail) => mail.sent_at !== null);
  // What went since then shows that mail gets through.
  const first = newest.slice(0, sent < 0 ? newest.length : sent).at(-1);
  const at = first && instantOf(first.created_at);
  return at && Temporal.Instant.compare(at, now.subtract({ hours: STUCK_HOURS })) < 0 ? at : undefined;
}
