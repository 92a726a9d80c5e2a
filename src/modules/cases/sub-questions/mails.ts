import { findFirstWithRole } from "#identity";
import { dayOf } from "#platform/clock";
import { choose } from "#platform/i18n";
import type { JobContext } from "#platform/jobs";
import { type Letter, sendLetter } from "#platform/mail";
import { voiceOf } from "#platform/tenancy";
import { addressOutside } from "#platform/web";
import { addresses } from "../addresses.js";
import type { Case } from "../case.js";
import type { MailParts } from "../mails/letters.js";
import { nl as mailNl } from "../mails/text.nl.js";
import { type People, readPeople } from "../people.js";
import { findCase } from "../queries.js";
import { findSubQuestion, findSubSteps, findWorkLinkId } from "./queries.js";
import type { SubQuestion, SubStep } from "./sub-question.js";
import { type Addressee, findAddressee } from "./targets.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import { workToken } from "./work-link.js";

/** Whoever works for or with a Dutch municipality is written to in Dutch. */
const STAFF_LANG = "nl";
const text = choose(STAFF_LANG, { nl, en });

type Told = {
  readonly sub: SubQuestion;
  readonly found: Case;
  readonly people: People;
  readonly addressee: Addressee;
  readonly steps: readonly SubStep[];
  readonly linkId: string | undefined;
};

type SubMail = (parts: MailParts, context: JobContext, subQuestionId: string) => Promise<void>;
type Written = Pick<Letter, "subject" | "paragraphs"> & { readonly button?: string };

/** Reads what a mail tells; undefined when something of it is gone. */
function readTold(context: JobContext, id: string): Promise<Told | undefined> {
  return context.read(async (read) => {
    const sub = await findSubQuestion(read, id);
    const found = sub && (await findCase(read, sub.caseId));
    const people = found && (await readPeople(read, found, [], dayOf(context.clock.now())));
    const addressee = sub && (await findAddressee(read, sub.target));
    if (!sub || !found || !people || !addressee) return undefined;
    const steps = (await findSubSteps(read, [id])).get(id) ?? [];
    return { sub, found, people, addressee, steps, linkId: await findWorkLinkId(read, id) };
  });
}

const signatureOf = ({ municipality }: JobContext) => [
  mailNl.sender(voiceOf(municipality, STAFF_LANG)),
  municipality.title.nl,
];

/** A mail to whoever answers a sub-question. Not a word of who asked, nor of the question itself: the link shows one part. */
const writeToAddressee =
  (write: (told: Told) => Written | undefined): SubMail =>
  async (parts, context, id) => {
    const told = await readTold(context, id);
    const written = told && write(told);
    if (!told || !written) return;
    const { button, ...letter } = written;
    const { linkId, addressee } = told;
    const work = linkId && workToken(parts.signer, context.municipality.id, linkId);
    const href = work && addressOutside(parts.baseUrl(), context.municipality, addresses.work, STAFF_LANG, { work });
    await sendLetter(context, {
      to: addressee.email,
      lang: STAFF_LANG,
      ...letter,
      ...(button && href ? { link: { label: button, href } } : {}),
      signature: signatureOf(context),
    });
  };

/** A mail to whoever acts for the owner of the question; what was written stands with the question. */
const writeToOwner =
  (write: (told: Told) => Written | undefined): SubMail =>
  async (parts, context, id) => {
    const told = await readTold(context, id);
    const letter = told && write(told);
    if (!told || !letter) return;
    const params = { caseId: told.found.id };
    const href = addressOutside(parts.baseUrl(), context.municipality, addresses.case, STAFF_LANG, params);
    const link = { label: mailNl.openQuestion, href };
    const to = told.people.acting.who.email;
    await sendLetter(context, { to, lang: STAFF_LANG, ...letter, link, signature: signatureOf(context) });
  };

const ownerOf = ({ people }: Told) => people.acting.who.name;

const tellAsked = writeToAddressee((told) => text.asked(told.found.number, told.sub, ownerOf(told)));
const tellReplied = writeToAddressee((told) =>
  text.replied(
    told.found.number,
    told.sub,
    ownerOf(told),
    told.steps.findLast(({ kind }) => kind === "reply")?.note ?? "",
  ),
);
const tellWithdrawn = writeToAddressee((told) => text.withdrawn(told.found.number, told.sub, ownerOf(told)));
const remind = writeToAddressee((told) =>
  told.sub.status === "asked" ? text.reminded(told.found.number, told.sub, ownerOf(told)) : undefined,
);
const tellOwnerSettled = writeToOwner(({ sub, found, addressee }) =>
  (sub.status === "declined" ? text.declinedToOwner : text.answeredToOwner)(found.number, addressee.name),
);
const tellOwnerAskedBack = writeToOwner(({ found, addressee }) => text.askedBackToOwner(found.number, addressee.name));

/** To the manager of the department that is late; where nobody is named, to the aanjager. */
const escalate: SubMail = async (_, context, id) => {
  const told = await readTold(context, id);
  if (told?.sub.status !== "asked") return;
  const { addressee, found, sub } = told;
  const to = addressee.manager?.email ?? (await context.read((read) => findFirstWithRole(read, "aanjager")))?.email;
  if (to === undefined) return;
  const letter = text.escalated(found.number, sub, addressee.name, ownerOf(told));
  await sendLetter(context, { to, lang: STAFF_LANG, ...letter, signature: signatureOf(context) });
};

/** The mails that follow from what happens to a sub-question. */
export const subMails = {
  tellAsked,
  tellReplied,
  tellWithdrawn,
  tellOwnerSettled,
  tellOwnerAskedBack,
  remind,
  escalate,
};
