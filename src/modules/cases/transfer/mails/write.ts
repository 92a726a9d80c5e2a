import { findActing } from "#identity";
import { choices } from "#municipality";
import { type Clock, dayOf } from "#platform/clock";
import type { Read } from "#platform/db";
import { choose, formatDay, type Lang } from "#platform/i18n";
import type { JobContext } from "#platform/jobs";
import { addressOutside } from "#platform/web";
import { addresses } from "../../addresses.js";
import type { Case } from "../../case.js";
import { type MailParts, type Told, toOwner, writeToAsker } from "../../mails/letters.js";
import { letterTo, type StaffLetter, type Words } from "../../notices/letter.js";
import { STAFF_LANG } from "../../notices/mails/words.js";
import { findCase, findSteps } from "../../queries.js";
import { findDefaultOwner } from "../../use-cases/submit-question.js";
import { findOffered, findTransfers } from "../queries.js";
import type { Transfer } from "../transfer.js";
import { knowsOf } from "./knows-of.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Asked = { readonly caseId: string; readonly transferId: string; readonly stepId?: string };
type Mail = (parts: MailParts, context: JobContext, asked: Asked) => Promise<void>;
type About = { readonly transfer: Transfer; readonly townIn: (lang: Lang) => string };

/** The transfer that a mail is about, with what the other municipality is called. */
async function readAbout(read: Read, { caseId, transferId }: Asked): Promise<About | undefined> {
  const transfer = (await findTransfers(read, caseId)).find(({ id }) => id === transferId);
  return transfer && { transfer, townIn: await townOf(read, transfer.toId) };
}

async function townOf(read: Read, id: string): Promise<About["townIn"]> {
  const [told] = await choices.neighbours.findTold(read, [id]);
  return (lang) => told?.named[lang] ?? "";
}

/**
 * To the asker, in their language.
 * @param isDue whether there is something to tell, found out while nobody decides about the transfer
 * @param kind of the step in which whoever signs it made it; the owner, when it is left out
 */
const toAsker =
  (
    write: (text: typeof nl, told: Told, town: string, reason: string) => ReturnType<typeof nl.proposed>,
    isDue: (read: Read, transfer: Transfer, clock: Clock) => boolean | Promise<boolean>,
    kind?: "propose-transfer",
  ): Mail =>
  (parts, context, asked) =>
    writeToAsker(
      parts,
      context,
      { caseId: asked.caseId, stepId: asked.stepId },
      async (_, told, _voice, read) => {
        const about = await readAbout(read, asked);
        if (!about || !(await isDue(read, about.transfer, context.clock))) return undefined;
        const lang = told.found.language;
        return write(choose(lang, { nl, en }), told, about.townIn(lang), about.transfer.reason);
      },
      kind,
    );

/** To whoever acts for the owner. */
const aboutToOwner =
  (write: (found: Case, town: string, transfer: Transfer) => Words | undefined): StaffLetter =>
  async (parts, context, notice) => {
    const { caseId = "", subjectId: transferId = "" } = notice;
    const about = await context.read((read) => readAbout(read, { caseId, transferId }));
    if (!about) return undefined;
    return toOwner(({ found }) => write(found, about.townIn("nl"), about.transfer))(parts, context, notice);
  };

/** To the asker: may it go there? Nothing once they chose, or it stays. */
const askConsent = toAsker(
  (text, { found, author }, town, reason) => text.proposed(found, author, town, reason),
  (_, { status }) => status === "proposed",
  "propose-transfer",
);

/** To the asker: it stays where it is; nothing when they never heard that it might go. */
const tellKept = toAsker((text, { found, people }, town) => text.kept(found, people.acting.person, town), knowsOf);

/** To whoever acts for the owner: it may, and the other municipality reads it; nothing once that was decided. */
const tellAgreed = aboutToOwner((found, town, { status, answerDue }) =>
  status === "offered" && answerDue
    ? nl.agreed(found, town, formatDay(answerDue, "nl", { style: "long", weekday: true, year: "always" }))
    : undefined,
);
const tellRefused = aboutToOwner((found, town) => nl.refused(found, town));
const tellAccepted = aboutToOwner((found, town) => nl.accepted(found, town));
const tellDeclined = aboutToOwner((found, town, { decisionReason }) => nl.declined(found, town, decisionReason ?? ""));

/** To an aanjager, or whoever acts for them: nobody answered; nothing once somebody has. */
const tellUnanswered: StaffLetter = async (parts, context, { caseId = "", subjectId = "", personId = "" }) => {
  const about = await context.read((read) => readAbout(read, { caseId, transferId: subjectId }));
  const found = await context.read((read) => findCase(read, caseId));
  const acting = await context.read((read) => findActing(read, personId, dayOf(context.clock.now())));
  if (about?.transfer.status !== "offered" || !found || !acting) return undefined;
  return letterTo(parts, context, acting.who, caseId, nl.unanswered(found, about.townIn("nl")));
};

/** In the other municipality, to whoever acts for who owns new questions. Not a word of the asker's, and not the reason. */
const tellOffered: StaffLetter = async (parts, context, { subjectId: transferId = "" }) => {
  const told = await context.read(async (read) => {
    const offered = await findOffered(read, transferId);
    const today = dayOf(context.clock.now());
    const owner = await findDefaultOwner(read, today);
    const acting = owner && (await findActing(read, owner.personId, today));
    return offered && acting && { offered, who: acting.who, townIn: await townOf(read, offered.fromId) };
  });
  if (!told) return undefined;
  const { button, ...letter } = nl.offered(told.offered, told.townIn("nl"));
  const href = addressOutside(parts.baseUrl(), context.municipality, addresses.transferOffered, STAFF_LANG, {
    transferId,
  });
  return { who: told.who, to: told.who.email, letter: { ...letter, link: { label: button, href } } };
};

/** In the other municipality, to the asker: who is their contact person from now on, and the private link there. */
async function tellArrived(parts: MailParts, context: JobContext, caseId: string): Promise<void> {
  const townIn = await context.read(async (read) => {
    const arrived = (await findSteps(read, caseId)).findLast(({ kind }) => kind === "arrive");
    return townOf(read, arrived?.townId ?? caseId);
  });
  await writeToAsker(parts, context, caseId, (_, { found, people }) =>
    choose(found.language, { nl, en }).arrived(found, people.acting.person, townIn(found.language)),
  );
}

/** The mails that follow from a transfer. */
export const transferMails = {
  askConsent,
  tellKept,
  tellAgreed,
  tellRefused,
  tellAccepted,
  tellDeclined,
  tellUnanswered,
  tellOffered,
  tellArrived,
};
