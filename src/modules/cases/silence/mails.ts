import type { JobContext } from "#platform/jobs";
import { reopenableUntil } from "../case.js";
import { type MailParts, toOwner, writeToAsker } from "../mails/letters.js";
import { nl } from "../mails/text.nl.js";
import { findCase } from "../queries.js";
import { closesAfter } from "./silence.js";

type Mail = (parts: MailParts, context: JobContext, caseId: string) => Promise<void>;

/** To the asker: whether they still need an answer, and until when. Nothing when they wrote in the meantime. */
const remindAsker: Mail = async (parts, context, caseId) => {
  const remindedOn = (await context.read((read) => findCase(read, caseId)))?.remindedOn;
  if (remindedOn)
    await writeToAsker(parts, context, caseId, (text, { found }) => text.reminded(found, closesAfter(remindedOn)));
};

/** To whoever acts for the owner: there was no reaction for six weeks; to call where nobody can be mailed. Nothing once there is one. */
const tellSilence = toOwner(({ found }) => (found.remindedOn ? nl.silent(found) : undefined));

/** To the asker: that the question was closed, and until when it can be taken up again. */
const tellDroppedOut: Mail = (parts, context, caseId) =>
  writeToAsker(parts, context, caseId, (text, { found }) => text.droppedOut(found, reopenableUntil(found)));

/** To whoever acts for the owner: the same. */
const tellOwnerDroppedOut = toOwner(({ found }) => nl.closedInSilence(found));

/** The mails that follow when somebody stays silent. */
export const silenceMails = { remindAsker, tellSilence, tellDroppedOut, tellOwnerDroppedOut };
