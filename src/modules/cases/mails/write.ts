import { dayOf } from "#platform/clock";
import type { JobContext } from "#platform/jobs";
import { isOpen } from "../case.js";
import { saidAtOnce } from "../counter/said-at-once.js";
import { doublesMails } from "../doubles/mails/write.js";
import { dutyNote } from "../duty.js";
import { experienceMails } from "../experience/mails.js";
import { officialMails } from "../official/mails/write.js";
import { silenceMails } from "../silence/mails.js";
import { subMails } from "../sub-questions/mails.js";
import { conversationMails } from "./conversation.js";
import { type Happened, type MailParts, type Told, toOwner, writeToAsker } from "./letters.js";
import { nl } from "./text.nl.js";

/** To the asker: number, owner, promised date, private link. */
function confirmReceipt(parts: MailParts, context: JobContext, caseId: string): Promise<void> {
  return writeToAsker(parts, context, caseId, (text, { found, people, steps }, voice) => {
    const { acting } = people;
    const said = saidAtOnce(steps);
    const note = dutyNote(found.language, acting, dayOf(context.clock.now()));
    const away = note && [note.sentences, note.phone].filter((part) => part !== undefined).join(" ");
    return text.received(found, acting.person, { away, said }, voice);
  });
}

/** To the asker: what the owner wrote when they set to work. */
function tellFirstReaction(parts: MailParts, context: JobContext, happened: Happened): Promise<void> {
  const write = (text: typeof nl, { found, author, step }: Told) => text.firstReaction(found, author, step?.note ?? "");
  return writeToAsker(parts, context, happened, write, "take-in-hand");
}

/** To the asker: who is their contact person from now on, because the one before has left. */
function tellNewContact(parts: MailParts, context: JobContext, happened: Happened): Promise<void> {
  const write = (text: typeof nl, { found, people, step }: Told) => {
    const { person } = people.acting;
    const next = people.nameOf(step?.owners?.to) ?? person.name;
    return text.newContact(found, people.nameOf(step?.owners?.from) ?? "", next);
  };
  return writeToAsker(parts, context, happened, write, "change-owner");
}

/** To the asker: the private link that works from now on. */
function tellNewLink(parts: MailParts, context: JobContext, caseId: string): Promise<void> {
  return writeToAsker(parts, context, caseId, (text, { found }) => text.newLink(found));
}

/**
 * To whoever acts for the next owner: the question is theirs now, because the owner before has left; nothing when it went on to
 * somebody else since.
 */
const tellNextOwner = toOwner(({ found, people, step }) => {
  const { from, to = found.ownerId } = step?.owners ?? {};
  return to === found.ownerId ? nl.nextOwner(found, people.nameOf(from) ?? "") : undefined;
}, "change-owner");

/** To whoever acts today, mostly the owner: there is a new question; nothing once it has ended. */
const tellOwner = toOwner(({ found, people, steps }) => {
  const { person, who } = people.acting;
  // Whoever noted it, or did something with it already, knows.
  if (!isOpen(found.status) || steps.some(({ by }) => by === who.personId)) return undefined;
  return who.personId === person.personId ? nl.newQuestion(found) : nl.newQuestionFor(found, person);
});

/** The mails that follow from what happens to a case. */
export const caseMails = {
  confirmReceipt,
  tellFirstReaction,
  tellOwner,
  tellNewContact,
  tellNewLink,
  tellNextOwner,
  ...conversationMails,
  ...officialMails,
  ...subMails,
  ...silenceMails,
  ...doublesMails,
  ...experienceMails,
};
