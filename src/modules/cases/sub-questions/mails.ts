import { findActing, findFirstWithRole, findStaff } from "#identity";
import { dayOf, Temporal } from "#platform/clock";
import { choose } from "#platform/i18n";
import type { JobContext } from "#platform/jobs";
import { addressOutside } from "#platform/web";
import { addresses } from "../addresses.js";
import type { Case } from "../case.js";
import { letterTo, type StaffLetter, type Subject, type Words } from "../notices/letter.js";
import { STAFF_LANG } from "../notices/mails/words.js";
import { type People, readPeople } from "../people.js";
import { findCase } from "../queries.js";
import { findSubQuestion, findSubSteps, findWorkLinkId } from "./queries.js";
import { isOpenSub, type SubQuestion, type SubStep } from "./sub-question.js";
import { type Addressee, findAddressee } from "./targets.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import { workToken } from "./work-link.js";

const text = choose(STAFF_LANG, { nl, en });

type Told = {
  readonly sub: SubQuestion;
  readonly found: Case;
  readonly people: People;
  readonly addressee: Addressee;
  readonly steps: readonly SubStep[];
  readonly linkId: string | undefined;
  readonly notedAt: Temporal.Instant | undefined;
};

type Written = Words & { readonly button?: string };

/** Reads what a mail tells; undefined when something of it is gone. */
function readTold(context: JobContext, { subjectId: id = "", madeAt: notedAt }: Subject): Promise<Told | undefined> {
  return context.read(async (read) => {
    const sub = await findSubQuestion(read, id);
    const found = sub && (await findCase(read, sub.caseId));
    const people = found && (await readPeople(read, found, [], dayOf(context.clock.now()), STAFF_LANG));
    const addressee = sub && (await findAddressee(read, sub.target, STAFF_LANG));
    if (!sub || !found || !people || !addressee) return undefined;
    const steps = (await findSubSteps(read, [id])).get(id) ?? [];
    return { sub, found, people, addressee, steps, linkId: await findWorkLinkId(read, id), notedAt };
  });
}

/** A mail to whoever answers a sub-question. Not a word of who asked, nor of the question itself: the link shows one part. */
const writeToAddressee =
  (write: (told: Told) => Written | undefined): StaffLetter =>
  async (parts, context, about) => {
    const told = await readTold(context, about);
    const written = told && write(told);
    if (!told || !written) return undefined;
    const { button, ...letter } = written;
    const { linkId, addressee } = told;
    const work = linkId && workToken(parts.signer, context.municipality.id, linkId);
    const href = work && addressOutside(parts.baseUrl(), context.municipality, addresses.work, STAFF_LANG, { work });
    const { target } = told.sub;
    return {
      who: target.kind === "person" ? await context.read((read) => findStaff(read, target.id)) : undefined,
      to: addressee.email,
      letter: { ...letter, ...(button && href ? { link: { label: button, href } } : {}) },
    };
  };

/** A mail to whoever acts for the owner of the question; what was written stands with the question. */
const writeToOwner =
  (write: (told: Told) => Written | undefined): StaffLetter =>
  async (parts, context, about) => {
    const told = await readTold(context, about);
    const words = told && write(told);
    return words && letterTo(parts, context, told.people.acting.who, told.found.id, words);
  };

const ownerOf = ({ people }: Told) => people.acting.who.name;

const tellAsked = writeToAddressee((told) =>
  isOpenSub(told.sub) ? text.asked(told.found.number, told.sub, ownerOf(told)) : undefined,
);
/** The reply that there was when it was noted that there is one to tell: another may have come since. */
const replyOf = ({ steps, notedAt }: Told) =>
  steps.findLast(({ kind, at }) => kind === "reply" && (!notedAt || Temporal.Instant.compare(at, notedAt) <= 0))
    ?.note ?? "";

const tellReplied = writeToAddressee((told) =>
  told.sub.status === "asked" ? text.replied(told.found.number, told.sub, ownerOf(told), replyOf(told)) : undefined,
);
const tellWithdrawn = writeToAddressee((told) => text.withdrawn(told.found.number, told.sub, ownerOf(told)));
const remind = writeToAddressee((told) =>
  told.sub.status === "asked" ? text.reminded(told.found.number, told.sub, ownerOf(told)) : undefined,
);
const tellOwnerSettled = writeToOwner(({ sub, found, addressee }) =>
  (sub.status === "declined" ? text.declinedToOwner : text.answeredToOwner)(found.number, addressee.name),
);
const tellOwnerAskedBack = writeToOwner(({ sub, found, addressee }) =>
  sub.status === "asked-back" ? text.askedBackToOwner(found.number, addressee.name) : undefined,
);

/** To the manager of the department that is late; where nobody is named, to the aanjager, or the desk where there is none. */
const escalate: StaffLetter = async (_, context, about) => {
  const told = await readTold(context, about);
  if (told?.sub.status !== "asked") return undefined;
  const { addressee, found, sub } = told;
  const letterOf = (owner?: string) => text.escalated(found.number, sub, addressee.name, owner);
  if (addressee.manager) return { who: undefined, to: addressee.manager.email, letter: letterOf(ownerOf(told)) };
  const who = await context.read(async (read) => {
    const first = (await findFirstWithRole(read, "aanjager")) ?? (await findFirstWithRole(read, "desk"));
    return first && (await findActing(read, first.personId, dayOf(context.clock.now())))?.who;
  });
  const isOfReader = who?.personId === told.people.acting.who.personId;
  return who && { who, to: who.email, letter: letterOf(isOfReader ? undefined : ownerOf(told)) };
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
