import { findActing, findStaff, type Staff } from "#identity";
import { dayOf } from "#platform/clock";
import { choose } from "#platform/i18n";
import type { JobContext } from "#platform/jobs";
import type { Case } from "../../case.js";
import { type MailParts, writeToAsker } from "../../mails/letters.js";
import { letterTo, type StaffLetter, type Words } from "../../notices/letter.js";
import { findCase } from "../../queries.js";
import type { Handover } from "../handover.js";
import { findHandover } from "../queries.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Asked = { readonly caseId: string; readonly handoverId: string };
type Mail = (parts: MailParts, context: JobContext, asked: Asked) => Promise<void>;
type Told = { readonly found: Case; readonly offer: Handover; readonly from: Staff; readonly to: Staff };

async function readTold(context: JobContext, { caseId, handoverId }: Asked): Promise<Told | undefined> {
  return context.read(async (read) => {
    const found = await findCase(read, caseId);
    const offer = await findHandover(read, caseId, handoverId);
    const from = offer && (await findStaff(read, offer.fromId));
    const to = offer && (await findStaff(read, offer.toId));
    return found && from && to ? { found, offer, from, to } : undefined;
  });
}

/** To whoever acts for somebody today. */
const toOne =
  (whom: (told: Told) => string, write: (told: Told, actsFor: string | undefined) => Words | undefined): StaffLetter =>
  async (parts, context, { caseId = "", subjectId: handoverId = "" }) => {
    const told = await readTold(context, { caseId, handoverId });
    const acting = told && (await context.read((read) => findActing(read, whom(told), dayOf(context.clock.now()))));
    if (!told || !acting) return undefined;
    const { person, who } = acting;
    const words = write(told, who.personId === person.personId ? undefined : person.name);
    return words && letterTo(parts, context, who, caseId, words);
  };

const toReceiver = (write: Parameters<typeof toOne>[1]) => toOne(({ offer }) => offer.toId, write);
const toSender = (write: Parameters<typeof toOne>[1]) => toOne(({ offer }) => offer.fromId, write);

/**
 * To the colleague to whom it is offered; nothing once that was decided. Not a word of the asker's, and not the reason: reading
 * those needs signing in.
 */
const tellReceiver = toReceiver(({ found, offer, from }, actsFor) =>
  offer.status === "offered" ? nl.offered(found, offer, from, actsFor) : undefined,
);

/** To whoever offered it: it was accepted. */
const tellAccepted = toSender(({ found, to }) => nl.accepted(found, to));

/** To whoever offered it: it was declined, and why. */
const tellDeclined = toSender(({ found, offer, to }) => nl.declined(found, to, offer.decisionReason ?? ""));

/** To the colleague to whom it was offered: there is nothing left to choose. */
const tellWithdrawn = toReceiver(({ found, from }) => nl.withdrawn(found, from));

/** To the asker: who is their contact person from now on. */
const tellNewContact: Mail = async (parts, context, asked) => {
  const told = await readTold(context, asked);
  if (!told) return;
  const write = (found: Case) => choose(found.language, { nl, en }).newContact(found, told.from, told.to);
  await writeToAsker(parts, context, asked.caseId, (_, { found }) => write(found));
};

/** To an aanjager, or whoever acts for them. */
const toAanjager =
  (write: (told: Told) => Words | undefined): StaffLetter =>
  async (parts, context, about) => {
    const { caseId = "", subjectId: handoverId = "", personId = "" } = about;
    const told = await readTold(context, { caseId, handoverId });
    const acting = await context.read((read) => findActing(read, personId, dayOf(context.clock.now())));
    const words = told && write(told);
    return words && acting && letterTo(parts, context, acting.who, caseId, words);
  };

/** Nobody answered an offer; nothing once somebody has. */
const tellUnanswered = toAanjager(({ found, offer, from, to }) =>
  offer.status === "offered" ? nl.unanswered(found, from, to) : undefined,
);

/** A question was handed over for the third time. */
const tellThirdHop = toAanjager(({ found, to }) => nl.thirdHop(found, to));

/** The mails that follow from a handover. */
export const handoverMails = {
  tellReceiver,
  tellAccepted,
  tellDeclined,
  tellWithdrawn,
  tellNewContact,
  tellUnanswered,
  tellThirdHop,
};
