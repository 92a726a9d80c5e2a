import { findStaff, type Staff } from "#identity";
import { choose } from "#platform/i18n";
import type { JobContext } from "#platform/jobs";
import { type Letter, sendLetter } from "#platform/mail";
import { type Voice, voiceOf } from "#platform/tenancy";
import { addressOutside, type Signer } from "#platform/web";
import { addresses } from "../addresses.js";
import type { Case } from "../case.js";
import { findCase, findLinkId, findSteps } from "../queries.js";
import { trackingToken } from "../tracking-link.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** What mails about cases need besides the case. */
export type MailParts = { readonly signer: Signer; readonly baseUrl: () => URL };

type Told = {
  readonly found: Case;
  readonly owner: Staff;
  readonly linkId: string | undefined;
  readonly firstReaction: string | undefined;
};

/** Reads what a mail tells; undefined when the case or its owner is gone. */
async function readTold(context: JobContext, caseId: string): Promise<Told | undefined> {
  return context.read(async (read) => {
    const found = await findCase(read, caseId);
    const owner = found && (await findStaff(read, found.ownerId));
    if (!found || !owner) return undefined;
    const steps = await findSteps(read, caseId);
    const firstReaction = steps.find((step) => step.kind === "take-in-hand")?.note;
    return { found, owner, linkId: await findLinkId(read, caseId), firstReaction };
  });
}

type Written = Pick<Letter, "subject" | "paragraphs"> & { readonly button: string };

/** A mail to the asker in their own language; nothing happens when they left no mail address. */
async function writeToAsker(
  parts: MailParts,
  context: JobContext,
  caseId: string,
  write: (text: typeof nl, told: Told, voice: Voice) => Written,
): Promise<void> {
  const told = await readTold(context, caseId);
  const to = told?.found.asker.email;
  if (!told || to === undefined) return;
  const lang = told.found.language;
  const text = choose(lang, { nl, en });
  const voice = voiceOf(context.municipality, lang);
  const { button, ...letter } = write(text, told, voice);
  const token = told.linkId && trackingToken(parts.signer, context.municipality.id, told.linkId);
  const href = token && addressOutside(parts.baseUrl(), context.municipality, addresses.follow, lang, { token });
  const { owner } = told;
  await sendLetter(context, {
    to,
    lang,
    ...letter,
    ...(href ? { link: { label: button, href } } : {}),
    signature: [
      owner.name,
      owner.jobTitle[lang],
      text.sender(voice),
      context.municipality.title[lang],
      ...(owner.phone ? [owner.phone] : []),
    ],
  });
}

/** To the asker: number, owner, promised date, private link. */
function confirmReceipt(parts: MailParts, context: JobContext, caseId: string): Promise<void> {
  return writeToAsker(parts, context, caseId, (text, { found, owner }, voice) => text.received(found, owner, voice));
}

/** To the asker: what the owner wrote when they set to work. */
function tellFirstReaction(parts: MailParts, context: JobContext, caseId: string): Promise<void> {
  return writeToAsker(parts, context, caseId, (text, { found, owner, firstReaction }) =>
    text.firstReaction(found, owner, firstReaction ?? ""),
  );
}

/** To the asker: the answer. */
function tellAnswer(parts: MailParts, context: JobContext, caseId: string): Promise<void> {
  return writeToAsker(parts, context, caseId, (text, { found, owner }) => text.answered(found, owner));
}

/** To the owner: there is a new question. Not a word of the asker's: reading those needs signing in. */
async function tellOwner(parts: MailParts, context: JobContext, caseId: string): Promise<void> {
  const told = await readTold(context, caseId);
  if (!told) return;
  const { found, owner } = told;
  const href = addressOutside(parts.baseUrl(), context.municipality, addresses.case, "nl", { caseId });
  await sendLetter(context, {
    to: owner.email,
    lang: "nl",
    ...nl.newQuestion(found),
    link: { label: nl.openQuestion, href },
    signature: [nl.sender(voiceOf(context.municipality, "nl")), context.municipality.title.nl],
  });
}

/** The mails that follow from what happens to a case. */
export const caseMails = { confirmReceipt, tellFirstReaction, tellAnswer, tellOwner };
