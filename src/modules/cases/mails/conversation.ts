import type { JobContext } from "#platform/jobs";
import type { Step } from "../case.js";
import { type MailParts, type Told, toOwner, writeToAsker } from "./letters.js";
import { nl } from "./text.nl.js";

type Mail = (parts: MailParts, context: JobContext, caseId: string) => Promise<void>;

/** What was written in the newest step of a kind. */
const wordsOf = ({ steps }: Told, kind: Step["kind"]) => steps.findLast((step) => step.kind === kind)?.note ?? "";

/** To the asker: what was written to them in a step; whoever made it signs. */
const tellWords =
  (kind: Step["kind"], write: (text: typeof nl, told: Told, words: string) => ReturnType<typeof nl.message>): Mail =>
  (parts, context, caseId) =>
    writeToAsker(parts, context, caseId, (text, told) => write(text, told, wordsOf(told, kind)), kind);

/** To the asker: a message along the way. */
const tellMessage = tellWords("message", (text, { found, author }, words) => text.message(found, author, words));

/** To the asker: what the owner has to know before they can go on. */
const tellAskedBack = tellWords("ask-asker", (text, { found, author }, words) => text.askedBack(found, author, words));

/** To the asker: the answer. */
const tellAnswer = tellWords("answer", (text, { found, author }, words) => text.answered(found, author, words));

/** To the asker: the date that is promised now, and why. */
const tellNewDate = tellWords("move-promise", (text, { found, author }, words) => text.newDate(found, author, words));

/** To the asker: their question is open again, by the owner or, as they asked, by themselves. */
const tellReopened = tellWords("reopen", (text, told, words) =>
  reopenedByAsker(told)
    ? text.reopenedByYou(told.found, told.people.acting.who)
    : text.reopened(told.found, told.author, words),
);

/** To whoever acts for the owner: the asker wants the question to be taken up again; nothing when the owner did that. */
const tellOwnerReopened = toOwner((told) => (reopenedByAsker(told) ? nl.reopenedByAsker(told.found) : undefined));

const reopenedByAsker = ({ steps }: Told) => steps.findLast(({ kind }) => kind === "reopen")?.by === undefined;

/** To the asker: that their question was taken back, in case it was not them. */
const confirmWithdrawal: Mail = (parts, context, caseId) =>
  writeToAsker(parts, context, caseId, (text, { found }) => text.withdrawnByYou(found));

/** To whoever acts for the owner: the asker wrote something. */
const tellOwnerMessage = toOwner(({ found }) => nl.askerWrote(found));

/** To whoever acts for the owner: no answer is needed any more. */
const tellOwnerWithdrawal = toOwner(({ found }) => nl.withdrawnByAsker(found));

/** The mails that follow when the two sides write to each other. */
export const conversationMails = {
  tellMessage,
  tellAskedBack,
  tellAnswer,
  tellNewDate,
  tellReopened,
  tellOwnerReopened,
  confirmWithdrawal,
  tellOwnerMessage,
  tellOwnerWithdrawal,
};
