import { keeping } from "#cases";
import { type Enterprise, enterprises } from "#directory";
import { accounts, findStaff, type Staff } from "#identity";
import { findMunicipality } from "#municipality";
import { findReads, type ReadRow } from "#platform/audit";
import type { Read } from "#platform/db";
import { findMailsTo, type MailShown } from "#platform/mail";

export type Account = NonNullable<Awaited<ReturnType<typeof accounts.find>>>;
type Question = Awaited<ReturnType<typeof keeping.findOwnCases>>[number];
type Transfer = Awaited<ReturnType<typeof keeping.findTransfers>>[number];
type Attachment = Awaited<ReturnType<typeof keeping.findAttachments>>[number];

type View = Awaited<ReturnType<typeof keeping.findViews>>[number];
type Experience = Awaited<ReturnType<typeof keeping.findExperiences>>[number];

type Official = Awaited<ReturnType<typeof keeping.findOfficial>>;

/** Everything that one municipality knows of one person, and what is national of them. */
export type Known = {
  readonly account: Account | undefined;
  readonly staff: Staff | undefined;
  readonly enterprises: readonly Enterprise[];
  readonly questions: readonly {
    readonly found: Question;
    readonly reads: readonly ReadRow[];
    readonly attachments: readonly Attachment[];
    readonly transfers: readonly Transfer[];
    /** What it is by law; undefined for a plain question. */
    readonly official: Official;
    /** How they look back on its answers. */
    readonly experiences: readonly Experience[];
  }[];
  readonly mails: readonly MailShown[];
  /** Searches that they kept as a member of staff. */
  readonly views: readonly View[];
  /** Whole years that a closed question is kept here; undefined as long as nobody chose. */
  readonly keepYears: number | undefined;
  /** Whole years that it is known who somebody was that has left. */
  readonly keepStaffYears: number | undefined;
};

/** So many reads of each question, and so many mails; the newest. */
const MOST_READS = 50;
const MOST_MAILS = 100;

/** Gathers what is known. @param personId of whoever asks, about themselves */
export async function readKnown(read: Read, personId: string): Promise<Known> {
  const account = await accounts.find(read, personId);
  const found = account ? await keeping.findOwnCases(read, account) : [];
  const questions: Known["questions"][number][] = [];
  for (const one of found)
    questions.push({
      found: one,
      reads: await findReads(read, "case", one.id, MOST_READS),
      attachments: await keeping.findAttachments(read, one.id),
      transfers: await keeping.findTransfers(read, one.id),
      official: one.official && (await keeping.findOfficial(read, one.official.id)),
      experiences: await keeping.findExperiences(read, one.id),
    });
  const { keepYears, keepStaffYears } = await findMunicipality(read);
  return {
    account,
    staff: await findStaff(read, personId),
    enterprises: account ? await enterprises.findOf(read, personId) : [],
    questions,
    mails: account ? await findMailsTo(read, account.email, MOST_MAILS) : [],
    views: await keeping.findViews(read, personId),
    keepYears,
    keepStaffYears,
  };
}
