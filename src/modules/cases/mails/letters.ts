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
  /** Who wrote the newest message: the owner, or whoever acted. */
  readonly author: Staff;
};

/**
 * Reads what a mail tells; undefined when the case or its owner is gone.
 * @param told the step that it is about: whoever made it signs
 * @param lang of its reader; the language of the question, unless said otherwise
 */
async function readTold(
  read: Read,
  { clock }: JobContext,
  caseId: string,
  { lang, told }: { readonly lang?: Lang; readonly told?: Step["kind"] | undefined },
): Promise<Told | undefined> {
  const found = await findCase(read, caseId);
  const steps = await findSteps(read, caseId);
  const words = lang ?? found?.language ?? "nl";
  const people = found && (await readPeople(read, found, steps, dayOf(clock.now()), words));
  if (!found || !people) return undefined;
  const by = told === undefined ? undefined : steps.findLast(({ kind }) => kind === told)?.by;
  const author = (by && (await findStaff(read, by))) || people.acting.person;
  const linkId = await findLinkId(read, caseId);
  return { found, people, linkId, steps, author: staffing.calledStaff(author, words) };
}

type Written = Pick<Letter, "subject" | "paragraphs"> & { readonly button: string };

/**
 * A mail to the asker in their own language; nothing happens when they left no mail address.
 * @param about the step that it tells: whoever made it signs @param at the page behind their private link to which it leads
 */
export function writeToAsker(
  parts: MailParts,
  context: JobContext,
  caseId: string,
  write: (text: typeof nl, told: Told, voice: Voice) => Written,
  about?: Step["kind"],
  at: Address = addresses.follow,
): Promise<void> {
  return sendAbout(context, caseId, async (read) => {
    const told = await readTold(read, context, caseId, { told: about });
    return told && letterToAsker(parts, context, told, write, at);
  });
}

function letterToAsker(
  parts: MailParts,
  context: JobContext,
  told: Told,
  write: (text: typeof nl, told: Told, voice: Voice) => Written,
  at: Address,
): Letter | undefined {
  const to = told.found.asker.email;
  if (to === undefined) return undefined;
  const lang = told.found.language;
  const text = choose(lang, { nl, en });
  const voice = voiceOf(context.municipality, lang);
  const { button, ...letter } = write(text, told, voice);
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

/** A mail to whoever acts for the owner today. Not a word of the asker's: reading those needs signing in. */
export const toOwner =
  (write: (told: Told) => Words | undefined): StaffLetter =>
  async (parts, context, { caseId }) => {
    const told =
      caseId === undefined ? undefined : await context.read((read) => readTold(read, context, caseId, { lang: "nl" }));
    const words = told && write(told);
    return words && letterTo(parts, context, told.people.acting.who, told.found.id, words);
  };
