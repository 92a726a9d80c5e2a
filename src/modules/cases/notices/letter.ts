import type { Staff } from "#identity";
import type { Temporal } from "#platform/clock";
import type { JobContext } from "#platform/jobs";
import type { Letter } from "#platform/mail";
import { voiceOf } from "#platform/tenancy";
import { addressOutside } from "#platform/web";
import { addresses } from "../addresses.js";
import type { MailParts } from "../mails/parts.js";
import { nl } from "../mails/text.nl.js";
import { STAFF_LANG, words } from "./mails/words.js";

/** What a notice is about: ids only. */
export type Subject = {
  readonly caseId: string | undefined;
  readonly subjectId: string | undefined;
  /** For whom it was made, where that does not follow from the question. */
  readonly personId: string | undefined;
  /** When it was noted; undefined while that is being done. */
  readonly madeAt?: Temporal.Instant;
};

export type Words = Pick<Letter, "subject" | "paragraphs">;

/** A mail to somebody of the staff as it would be sent now. */
export type Addressed = {
  /** Undefined for the address of a department, a partner or a manager. */
  readonly who: Staff | undefined;
  readonly to: string;
  readonly letter: Words & Pick<Letter, "link">;
};

/** Writes the mail of a notice, with what is true at this moment; undefined when there is nothing left to tell. */
export type StaffLetter = (parts: MailParts, context: JobContext, about: Subject) => Promise<Addressed | undefined>;

/** To somebody who works here, with the way to a question. */
export function letterTo(
  parts: MailParts,
  { municipality }: Pick<JobContext, "municipality">,
  who: Staff,
  caseId: string,
  said: Words,
): Addressed {
  const href = addressOutside(parts.baseUrl(), municipality, addresses.case, STAFF_LANG, { caseId });
  return { who, to: who.email, letter: { ...said, link: { label: nl.openQuestion, href } } };
}

/** The last lines of every mail to the staff. */
const staffSignature = ({ municipality }: Pick<JobContext, "municipality">): readonly string[] => [
  nl.sender(voiceOf(municipality, "nl")),
  municipality.title.nl,
];

/** A mail to the staff as it is sent; whoever can sign in finds how to change what they get. */
export function letterFor(
  parts: MailParts,
  context: Pick<JobContext, "municipality">,
  { isStaff, to, ...letter }: { readonly isStaff: boolean; readonly to: string } & Addressed["letter"],
): Letter {
  const href = addressOutside(parts.baseUrl(), context.municipality, addresses.notifications, STAFF_LANG);
  return {
    to,
    lang: STAFF_LANG,
    ...letter,
    signature: staffSignature(context),
    ...(isStaff ? { settings: { label: words.change, href } } : {}),
  };
}
