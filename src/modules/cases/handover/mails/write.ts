import { findActing, findFirstWithRole, findStaff, type Staff, staffing } from "#identity";
import { dayOf } from "#platform/clock";
import type { Read } from "#platform/db";
import { choose } from "#platform/i18n";
import type { JobContext } from "#platform/jobs";
import type { Letter } from "#platform/mail";
import type { Case } from "../../case.js";
import { type MailParts, sendToStaff, writeToAsker } from "../../mails/letters.js";
import { findCase } from "../../queries.js";
import type { Handover } from "../handover.js";
import { findHandover } from "../queries.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Asked = { readonly caseId: string; readonly handoverId: string };
type Mail = (parts: MailParts, context: JobContext, asked: Asked) => Promise<void>;
type Told = { readonly found: Case; readonly offer: Handover; readonly from: Staff; readonly to: Staff };
type Written = Pick<Letter, "subject" | "paragraphs">;

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
async function tellOne(
  parts: MailParts,
  context: JobContext,
  asked: Asked,
  whom: (told: Told) => string,
  write: (told: Told, actsFor: string | undefined) => Written,
): Promise<void> {
  const told = await readTold(context, asked);
  const acting = told && (await context.read((read) => findActing(read, whom(told), dayOf(context.clock.now()))));
  if (!told || !acting) return;
  const { person, who } = acting;
  const written = write(told, who.personId === person.personId ? undefined : person.name);
  await sendToStaff(parts, context, who, asked.caseId, written);
}

/** To the colleague to whom it is offered. Not a word of the asker's, and not the reason: reading those needs signing in. */
const tellReceiver: Mail = (parts, context, asked) =>
  tellOne(
    parts,
    context,
    asked,
    ({ offer }) => offer.toId,
    ({ found, offer, from }, actsFor) => nl.offered(found, offer, from, actsFor),
  );

/** To whoever offered it: it was accepted. */
const tellAccepted: Mail = (parts, context, asked) =>
  tellOne(
    parts,
    context,
    asked,
    ({ offer }) => offer.fromId,
    ({ found, to }) => nl.accepted(found, to),
  );

/** To whoever offered it: it was declined, and why. */
const tellDeclined: Mail = (parts, context, asked) =>
  tellOne(
    parts,
    context,
    asked,
    ({ offer }) => offer.fromId,
    ({ found, offer, to }) => nl.declined(found, to, offer.decisionReason ?? ""),
  );

/** To the colleague to whom it was offered: there is nothing left to choose. */
const tellWithdrawn: Mail = (parts, context, asked) =>
  tellOne(
    parts,
    context,
    asked,
    ({ offer }) => offer.toId,
    ({ found, from }) => nl.withdrawn(found, from),
  );

/** To the asker: who is their contact person from now on. */
const tellNewContact: Mail = async (parts, context, asked) => {
  const told = await readTold(context, asked);
  if (!told) return;
  const write = (found: Case) => choose(found.language, { nl, en }).newContact(found, told.from, told.to);
  await writeToAsker(parts, context, asked.caseId, (_, { found }) => write(found));
};

/** To each aanjager, or whoever acts for them: nobody answered an offer. */
const tellUnanswered: Mail = (parts, context, asked) =>
  tellAanjagers(parts, context, asked, ({ found, from, to }) => nl.unanswered(found, from, to));

/** To the same: a question was handed over for the third time. */
const tellThirdHop: Mail = (parts, context, asked) =>
  tellAanjagers(parts, context, asked, ({ found, to }) => nl.thirdHop(found, to));

async function tellAanjagers(
  parts: MailParts,
  context: JobContext,
  asked: Asked,
  write: (told: Told) => Written,
): Promise<void> {
  const told = await readTold(context, asked);
  if (!told) return;
  // Each has a cause of their own: one happening gives each of them one mail.
  for (const staff of await context.read((read) => findAanjagers(read, context)))
    await sendToStaff(
      parts,
      { ...context, cause: `${context.cause}:${staff.personId}` },
      staff,
      asked.caseId,
      write(told),
    );
}

/** The aanjagers, or those who act for them; where there is none, whoever has worked at the desk the longest. */
export async function findAanjagers(read: Read, { clock }: Pick<JobContext, "clock">): Promise<Staff[]> {
  const aanjagers = await staffing.listWithRoles(read, ["aanjager"]);
  const first = aanjagers.length > 0 ? undefined : await findFirstWithRole(read, "desk");
  const found = new Map<string, Staff>();
  for (const { personId } of first ? [first] : aanjagers) {
    const acting = await findActing(read, personId, dayOf(clock.now()));
    if (acting) found.set(acting.who.personId, acting.who);
  }
  return [...found.values()];
}

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
