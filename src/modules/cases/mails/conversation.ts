import type { JobContext } from "#platform/jobs";
import { isOpen, type Step } from "../case.js";
import { type Happened, type MailParts, type Told, toOwner, writeToAsker } from "./letters.js";
import { nl } from "./text.nl.js";

type Mail = (parts: MailParts, context: JobContext, caseId: string) => Promise<void>;
type MailOfStep = (parts: MailParts, context: JobContext, happened: Happened) => Promise<void>;

/** To the asker: what was written to them in a step; whoever made it signs. */
const tellWords =
  (
    kind: Step["kind"],
    write: (text: typeof nl, told: Told, words: string) => ReturnType<typeof nl.message>,
  ): MailOfStep =>
  (parts, context, happened) =>
    writeToAsker(parts, context, happened, (text, told) => write(text, told, told.step?.note ?? ""), kind);

/** To the asker: a message along the way. */
const tellMessage = tellWords("message", (text, { found, author }, words) => text.message(found, author, words));

/** To the asker: what the owner has to know before they can go on. */
const tellAskedBack = tellWords("ask-asker", (text, { found, author }, words) => text.askedBack(found, author, words));

/** To the asker: the answer. */
const tellAnswer = tellWords("answer", (text, { found, author }, words) => text.answered(found, author, words));

/**
 * To the asker: the date that was promised, and why. Mails can overtake each other: one about a date that holds no longer also says
 * which one does, so that whichever is read last is true.
 */
const tellNewDate = tellWords("move-promise", (text, { found, author, step }, words) => {
  const promised = step?.due?.to ?? found.answerDue;
  const isOver = isOpen(found.status) && !promised.equals(found.answerDue);
  return text.newDate({ ...found, answerDue: promised }, author, words, isOver ? found.answerDue : undefined);
});

/** To the asker: their question is open again, by the owner or, as they asked, by themselves. */
const tellReopened = tellWords("reopen", (text, told, words) =>
  reopenedByAsker(told)
    ? text.reopenedByYou(told.found, told.people.acting.who)
    : text.reopened(told.found, told.author, words),
);

/** To whoever acts for the owner: the asker wants the question to be taken up again; nothing when the owner did that. */
const tellOwnerReopened = toOwner(
  (told) => (reopenedByAsker(told) ? nl.reopenedByAsker(told.found) : undefined),
  "reopen",
);

const reopenedByAsker = ({ step }: Told) => step?.by === undefined;

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
