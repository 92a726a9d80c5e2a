import { findStaff, type Staff, staffing } from "#identity";
import { dayOf } from "#platform/clock";
import type { Read } from "#platform/db";
import { choose, type Lang } from "#platform/i18n";
import type { JobContext } from "#platform/jobs";
import type { Letter } from "#platform/mail";
import { type Voice, voiceOf } from "#platform/tenancy";
import { type Address, addressOutside } from "#platform/web";
import { addresses } from "../addresses.js";
import type { Case, Step } from "../case.js";
import { sendAbout } from "../jobs/send-about.js";
import { findLinkId } from "../links/queries.js";
import { letterTo, type StaffLetter, type Words } from "../notices/letter.js";
import { STAFF_LANG } from "../notices/mails/words.js";
import { type People, readPeople } from "../people.js";
import { findCase, findSteps } from "../queries.js";
import { trackingToken } from "../tracking-link.js";
import type { MailParts } from "./parts.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

export type { MailParts };

export type Told = {
  readonly found: Case;
  readonly people: People;
  readonly linkId: string | undefined;
  readonly steps: readonly Step[];
  /** The step that it tells of. */
  readonly step: Step | undefined;
  /** Who made that step; for a mail about none, the owner. */
  readonly author: Staff;
};

/** What happened: of which case, and in which of its steps. An event of an earlier version of the program names no step. */
export type Happened = { readonly caseId: string; readonly stepId: string | undefined };

/** The step that a mail tells of; where none is named, the newest of its kind. */
export const stepOf = (steps: readonly Step[], kind: Step["kind"], stepId: string | undefined): Step | undefined =>
  stepId === undefined ? steps.findLast((step) => step.kind === kind) : steps.find(({ id }) => id === stepId);

/**
 * Reads what a mail tells; undefined when the case or its owner is gone.
 * @param lang of its reader; the language of the question, unless said otherwise
 * @param kind of the step that it is about: whoever made it signs
 */
async function readTold(
  read: Read,
  { clock }: JobContext,
  { caseId, stepId }: Happened,
  { lang, kind }: { readonly lang?: Lang; readonly kind?: Step["kind"] | undefined },
): Promise<Told | undefined> {
  const found = await findCase(read, caseId);
  const steps = await findSteps(read, caseId);
  const words = lang ?? found?.language ?? "nl";
  const people = found && (await readPeople(read, found, steps, dayOf(clock.now()), words));
  if (!found || !people) return undefined;
  const step = kind && stepOf(steps, kind, stepId);
  const author = (step?.by && (await findStaff(read, step.by))) || people.acting.person;
  const linkId = await findLinkId(read, caseId);
  return { found, people, linkId, steps, step, author: staffing.calledStaff(author, words) };
}

type Written = Pick<Letter, "subject" | "paragraphs"> & { readonly button: string };

/** Writes a mail with what is true in the transaction in which it is put on its way; undefined when there is nothing to tell. */
type Write = (
  text: typeof nl,
  told: Told,
  voice: Voice,
  read: Read,
) => Written | undefined | Promise<Written | undefined>;

/**
 * A mail to the asker in their own language; nothing happens when they left no mail address.
 * @param happened the case, or also the step that it tells @param kind of that step: whoever made it signs @param at the page behind their private link to which it leads
 */
export function writeToAsker(
  parts: MailParts,
  context: JobContext,
  happened: string | Happened,
  write: Write,
  kind?: Step["kind"],
  at: Address = addresses.follow,
): Promise<void> {
  const about = typeof happened === "string" ? { caseId: happened, stepId: undefined } : happened;
  return sendAbout(context, about.caseId, async (read) => {
    const told = await readTold(read, context, about, { kind });
    return told && letterToAsker(parts, context, told, (...about) => write(...about, read), at);
  });
}

async function letterToAsker(
  parts: MailParts,
  context: JobContext,
  told: Told,
  write: (text: typeof nl, told: Told, voice: Voice) => ReturnType<Write>,
  at: Address,
): Promise<Letter | undefined> {
  const to = told.found.asker.email;
  if (to === undefined) return undefined;
  const lang = told.found.language;
  const text = choose(lang, { nl, en });
  const voice = voiceOf(context.municipality, lang);
  const written = await write(text, told, voice);
  if (!written) return undefined;
  const { button, ...letter } = written;
  const token = told.linkId && trackingToken(parts.signer, context.municipality.id, told.linkId);
  const href = token && addressOutside(parts.baseUrl(), context.municipality, at, lang, { token });
  const { author } = told;
  return {
    to,
    lang,
    ...letter,
    ...(href ? { link: { label: button, href } } : {}),
    signature: [
      author.name,
      author.jobTitle[lang],
      text.sender(voice),
      context.municipality.title[lang],
      ...(author.phone ? [author.phone] : []),
    ],
  };
}

/**
 * A mail to whoever acts for the owner today. Not a word of the asker's: reading those needs signing in.
 * @param kind of the step that it tells, where it tells one
 */
export const toOwner =
  (write: (told: Told) => Words | undefined, kind?: Step["kind"]): StaffLetter =>
  async (parts, context, { caseId, subjectId: stepId }) => {
    const told =
      caseId === undefined
        ? undefined
        : await context.read((read) => readTold(read, context, { caseId, stepId }, { lang: STAFF_LANG, kind }));
    const words = told && write(told);
    return words && letterTo(parts, context, told.people.acting.who, told.found.id, words);
  };
