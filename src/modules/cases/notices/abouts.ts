import { findFirstWithRole, staffing } from "#identity";
import type { Read } from "#platform/db";
import { doublesMails } from "../doubles/mails/write.js";
import { handoverMails } from "../handover/mails/write.js";
import { caseMails } from "../mails/write.js";
import { findSubSteps } from "../sub-questions/queries.js";
import { transferMails } from "../transfer/mails/write.js";
import { type Followed, followedMoments } from "./followed.js";
import { findFollowers, findNewestActor } from "./following/queries.js";
import type { Kind } from "./kinds.js";
import type { StaffLetter, Subject } from "./letter.js";
import { tellFollower, tellMentioned } from "./mails/write.js";

/** Whom a notice reaches that names nobody: who has this to do with what it is about, or acts for them. */
export type Reaches = "owner" | "sender" | "receiver" | "addressee" | "first-owner";

/** One thing that people of the staff are told of. */
export type About = {
  readonly kind: Kind;
  /** Left out where a notice names its reader, or goes to somebody outside. */
  readonly reaches?: Reaches;
  /** For which people a notice is made; left out where that is found out when it is sent, or stands in the event. */
  whom?(read: Read, subject: Subject): Promise<readonly string[]>;
  /** Of what it is the end: as long as nobody was told of that, nobody has to hear of its end either. */
  readonly ends?: string;
  /** The daily mail lists it by itself as long as it needs its reader, whatever they chose. */
  readonly isInDaily?: true;
  readonly write: StaffLetter;
};

const followed = Object.fromEntries(
  followedMoments.map((what) => [
    `followed-${what}`,
    { kind: "followed", whom: what === "part-settled" ? findOthersOfPart : findOthers, write: tellFollower(what) },
  ]),
) as Record<`followed-${Followed}`, About>;

/** Everything that the staff is told by mail: how it is chosen for, for whom it is, and how it is written. */
export const abouts = {
  "new-question": { kind: "new-question", reaches: "owner", write: caseMails.tellOwner },
  "next-owner": { kind: "new-question", reaches: "owner", write: caseMails.tellNextOwner },
  "split-off": { kind: "new-question", reaches: "owner", write: caseMails.tellOwner },
  merged: { kind: "asker-wrote", reaches: "owner", write: doublesMails.tellOwnerMerged },
  "asker-wrote": { kind: "asker-wrote", reaches: "owner", write: caseMails.tellOwnerMessage },
  "asker-reopened": { kind: "asker-wrote", reaches: "owner", write: caseMails.tellOwnerReopened },
  "asker-withdrew": { kind: "asker-wrote", reaches: "owner", write: caseMails.tellOwnerWithdrawal },
  silence: { kind: "late", reaches: "owner", write: caseMails.tellSilence },
  "dropped-out": { kind: "asker-wrote", reaches: "owner", write: caseMails.tellOwnerDroppedOut },
  "part-asked": { kind: "part-for-me", reaches: "addressee", write: caseMails.tellAsked },
  "part-replied": { kind: "part-for-me", reaches: "addressee", write: caseMails.tellReplied },
  "part-withdrawn": {
    kind: "part-for-me",
    reaches: "addressee",
    ends: "part-asked",
    write: caseMails.tellWithdrawn,
  },
  "part-due": { kind: "part-for-me", reaches: "addressee", write: caseMails.remind },
  "part-settled": { kind: "part-settled", reaches: "owner", write: caseMails.tellOwnerSettled },
  "part-asked-back": { kind: "part-settled", reaches: "owner", write: caseMails.tellOwnerAskedBack },
  "part-late": { kind: "late", write: caseMails.escalate },
  offered: { kind: "offer", reaches: "receiver", write: handoverMails.tellReceiver },
  "offer-accepted": { kind: "offer", reaches: "sender", write: handoverMails.tellAccepted },
  "offer-declined": { kind: "offer", reaches: "sender", write: handoverMails.tellDeclined },
  "offer-withdrawn": { kind: "offer", reaches: "receiver", ends: "offered", write: handoverMails.tellWithdrawn },
  "offer-unanswered": { kind: "late", whom: findAanjagers, write: handoverMails.tellUnanswered },
  "third-hop": { kind: "late", whom: findAanjagers, write: handoverMails.tellThirdHop },
  "transfer-agreed": { kind: "offer", reaches: "owner", write: transferMails.tellAgreed },
  "transfer-refused": { kind: "offer", reaches: "owner", write: transferMails.tellRefused },
  "transfer-offered": { kind: "offer", reaches: "first-owner", write: transferMails.tellOffered },
  "transfer-accepted": { kind: "offer", reaches: "owner", write: transferMails.tellAccepted },
  "transfer-declined": { kind: "offer", reaches: "owner", write: transferMails.tellDeclined },
  "transfer-unanswered": { kind: "late", whom: findAanjagers, write: transferMails.tellUnanswered },
  mentioned: { kind: "mention", isInDaily: true, write: tellMentioned },
  ...followed,
} satisfies Record<string, About>;

export type AboutName = keyof typeof abouts;

/** @throws Error for one that only another version of the program knows */
export function aboutOf(name: string): About {
  const found = Object.hasOwn(abouts, name) ? abouts[name as AboutName] : undefined;
  if (!found) throw new Error(`no notice is about ${name} in this version`);
  return found;
}

/** The aanjagers; where there is none, whoever has worked at the desk the longest. */
async function findAanjagers(read: Read): Promise<readonly string[]> {
  const aanjagers = await staffing.listWithRoles(read, ["aanjager"]);
  const first = aanjagers.length > 0 ? undefined : await findFirstWithRole(read, "desk");
  return (first ? [first] : aanjagers).map(({ personId }) => personId);
}

/** Who follows the question, but for whoever did this themselves. */
async function findOthers(read: Read, { caseId = "" }: Subject): Promise<readonly string[]> {
  const followers = await findFollowers(read, caseId);
  const actor = followers.length > 0 ? await findNewestActor(read, caseId) : undefined;
  return followers.filter((id) => id !== actor);
}

/** The same, of what was done with a part: that is no step of the question itself. */
async function findOthersOfPart(read: Read, { caseId = "", subjectId = "" }: Subject): Promise<readonly string[]> {
  const followers = await findFollowers(read, caseId);
  const steps = followers.length > 0 ? await findSubSteps(read, [subjectId]) : undefined;
  const actor = steps?.get(subjectId)?.at(-1)?.by;
  return followers.filter((id) => id !== actor);
}
