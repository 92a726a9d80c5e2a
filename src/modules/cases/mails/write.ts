import { findStaff, type Staff } from "#identity";
import { dayOf } from "#platform/clock";
import { choose } from "#platform/i18n";
import type { JobContext } from "#platform/jobs";
import { type Letter, sendLetter } from "#platform/mail";
import { type Voice, voiceOf } from "#platform/tenancy";
import { addressOutside, type Signer } from "#platform/web";
import { addresses } from "../addresses.js";
import type { Case, Step } from "../case.js";
import { dutyNote } from "../duty.js";
import { findLinkId } from "../links/queries.js";
import { type People, readPeople } from "../people.js";
import { findCase, findSteps } from "../queries.js";
import { trackingToken } from "../tracking-link.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** What mails about cases need besides the case. */
export type MailParts = { readonly signer: Signer; readonly baseUrl: () => URL };

type Told = {
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
 */
async function readTold(context: JobContext, caseId: string, told?: Step["kind"]): Promise<Told | undefined> {
  return context.read(async (read) => {
    const found = await findCase(read, caseId);
    const steps = await findSteps(read, caseId);
    const people = found && (await readPeople(read, found, steps, dayOf(context.clock.now())));
    if (!found || !people) return undefined;
    const by = told === undefined ? undefined : steps.findLast(({ kind }) => kind === told)?.by;
    const author = (by && (await findStaff(read, by))) || people.acting.person;
    return { found, people, linkId: await findLinkId(read, caseId), steps, author };
  });
}

type Written = Pick<Letter, "subject" | "paragraphs"> & { readonly button: string };

/** A mail to the asker in their own language; nothing happens when they left no mail address. */
async function writeToAsker(
  parts: MailParts,
  context: JobContext,
  caseId: string,
  write: (text: typeof nl, told: Told, voice: Voice) => Written,
  about?: Step["kind"],
): Promise<void> {
  const told = await readTold(context, caseId, about);
  const to = told?.found.asker.email;
  if (!told || to === undefined) return;
  const lang = told.found.language;
  const text = choose(lang, { nl, en });
  const voice = voiceOf(context.municipality, lang);
  const { button, ...letter } = write(text, told, voice);
  const token = told.linkId && trackingToken(parts.signer, context.municipality.id, told.linkId);
  const href = token && addressOutside(parts.baseUrl(), context.municipality, addresses.follow, lang, { token });
  const { author } = told;
  await sendLetter(context, {
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
  });
}

/** To the asker: number, owner, promised date, private link. */
function confirmReceipt(parts: MailParts, context: JobContext, caseId: string): Promise<void> {
  return writeToAsker(parts, context, caseId, (text, { found, people }, voice) => {
    const { acting } = people;
    const note = dutyNote(found.language, acting, dayOf(context.clock.now()));
    const away = note && [note.sentences, note.phone].filter((part) => part !== undefined).join(" ");
    return text.received(found, acting.person, away, voice);
  });
}

/** To the asker: what the owner wrote when they set to work. */
function tellFirstReaction(parts: MailParts, context: JobContext, caseId: string): Promise<void> {
  const write = (text: typeof nl, { found, author, steps }: Told) =>
    text.firstReaction(found, author, steps.find(({ kind }) => kind === "take-in-hand")?.note ?? "");
  return writeToAsker(parts, context, caseId, write, "take-in-hand");
}

/** To the asker: the answer. */
function tellAnswer(parts: MailParts, context: JobContext, caseId: string): Promise<void> {
  return writeToAsker(parts, context, caseId, (text, { found, author }) => text.answered(found, author), "answer");
}

/** To the asker: who is their contact person from now on, because the one before has left. */
function tellNewContact(parts: MailParts, context: JobContext, caseId: string): Promise<void> {
  return writeToAsker(parts, context, caseId, (text, { found, people, steps }) => {
    const before = steps.findLast(({ owners }) => owners !== undefined)?.owners?.from;
    return text.newContact(found, people.nameOf(before) ?? "", people.acting.person);
  });
}

/** To the asker: the private link that works from now on. */
function tellNewLink(parts: MailParts, context: JobContext, caseId: string): Promise<void> {
  return writeToAsker(parts, context, caseId, (text, { found }) => text.newLink(found));
}

/** To whoever acts for the next owner: the question is theirs now, because the owner before has left. */
function tellNextOwner(parts: MailParts, context: JobContext, caseId: string): Promise<void> {
  return writeToStaff(parts, context, caseId, ({ found, people, steps }) => {
    const before = steps.findLast(({ owners }) => owners !== undefined)?.owners?.from;
    return nl.nextOwner(found, people.nameOf(before) ?? "");
  });
}

/** To whoever acts today, mostly the owner: there is a new question. */
function tellOwner(parts: MailParts, context: JobContext, caseId: string): Promise<void> {
  return writeToStaff(parts, context, caseId, ({ found, people }) => {
    const { person, who } = people.acting;
    return who.personId === person.personId ? nl.newQuestion(found) : nl.newQuestionFor(found, person);
  });
}

/** A mail to whoever acts for the owner today. Not a word of the asker's: reading those needs signing in. */
async function writeToStaff(
  parts: MailParts,
  context: JobContext,
  caseId: string,
  write: (told: Told) => Pick<Letter, "subject" | "paragraphs">,
): Promise<void> {
  const told = await readTold(context, caseId);
  if (!told) return;
  const href = addressOutside(parts.baseUrl(), context.municipality, addresses.case, "nl", { caseId });
  await sendLetter(context, {
    to: told.people.acting.who.email,
    lang: "nl",
    ...write(told),
    link: { label: nl.openQuestion, href },
    signature: [nl.sender(voiceOf(context.municipality, "nl")), context.municipality.title.nl],
  });
}

/** The mails that follow from what happens to a case. */
export const caseMails = {
  confirmReceipt,
  tellFirstReaction,
  tellAnswer,
  tellOwner,
  tellNewContact,
  tellNewLink,
  tellNextOwner,
};
