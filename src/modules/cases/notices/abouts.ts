import { findFirstWithRole, staffing } from "#identity";
import type { Read } from "#platform/db";
import { doublesMails } from "../doubles/mails/write.js";
import { handoverMails } from "../handover/mails/write.js";
import { caseMails } from "../mails/write.js";
import { transferMails } from "../transfer/mails/write.js";
import { type Followed, followedMoments } from "./followed.js";
import { findFollowers, findNewestActor } from "./following/queries.js";
import type { Kind } from "./kinds.js";
import type { StaffLetter, Subject } from "./letter.js";
import { tellFollower, tellMentioned } from "./mails/write.js";

/** One thing that people of the staff are told of. */
export type About = {
  readonly kind: Kind;
  /** For which people a notice is made; left out where that is found out when it is sent, or stands in the event. */
  whom?(read: Read, subject: Subject): Promise<readonly string[]>;
  readonly write: StaffLetter;
};

const followed = Object.fromEntries(
  followedMoments.map((what) => [
    `followed-${what}`,
    { kind: "followed", whom: findOthers, write: tellFollower(what) },
  ]),
) as Record<`followed-${Followed}`, About>;

/** Everything that the staff is told by mail: how it is chosen for, for whom it is, and how it is written. */
export const abouts = {
  "new-question": { kind: "new-question", write: caseMails.tellOwner },
  "next-owner": { kind: "new-question", write: caseMails.tellNextOwner },
  "split-off": { kind: "new-question", write: doublesMails.tellOwnerSplit },
  merged: { kind: "asker-wrote", write: doublesMails.tellOwnerMerged },
  "asker-wrote": { kind: "asker-wrote", write: caseMails.tellOwnerMessage },
  "asker-reopened": { kind: "asker-wrote", write: caseMails.tellOwnerReopened },
  "asker-withdrew": { kind: "asker-wrote", write: caseMails.tellOwnerWithdrawal },
  silence: { kind: "late", write: caseMails.tellSilence },
  "dropped-out": { kind: "asker-wrote", write: caseMails.tellOwnerDroppedOut },
  "part-asked": { kind: "part-for-me", write: caseMails.tellAsked },
  "part-replied": { kind: "part-for-me", write: caseMails.tellReplied },
  "part-withdrawn": { kind: "part-for-me", write: caseMails.tellWithdrawn },
  "part-due": { kind: "part-for-me", write: caseMails.remind },
  "part-settled": { kind: "part-settled", write: caseMails.tellOwnerSettled },
  "part-asked-back": { kind: "part-settled", write: caseMails.tellOwnerAskedBack },
  "part-late": { kind: "late", write: caseMails.escalate },
  offered: { kind: "offer", write: handoverMails.tellReceiver },
  "offer-accepted": { kind: "offer", write: handoverMails.tellAccepted },
  "offer-declined": { kind: "offer", write: handoverMails.tellDeclined },
  "offer-withdrawn": { kind: "offer", write: handoverMails.tellWithdrawn },
  "offer-unanswered": { kind: "late", whom: findAanjagers, write: handoverMails.tellUnanswered },
  "third-hop": { kind: "late", whom: findAanjagers, write: handoverMails.tellThirdHop },
  "transfer-agreed": { kind: "offer", write: transferMails.tellAgreed },
  "transfer-refused": { kind: "offer", write: transferMails.tellRefused },
  "transfer-offered": { kind: "offer", write: transferMails.tellOffered },
  "transfer-accepted": { kind: "offer", write: transferMails.tellAccepted },
  "transfer-declined": { kind: "offer", write: transferMails.tellDeclined },
  "transfer-unanswered": { kind: "late", whom: findAanjagers, write: transferMails.tellUnanswered },
  mentioned: { kind: "mention", write: tellMentioned },
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
