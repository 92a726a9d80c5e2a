import { findReads } from "#platform/audit";
import { type Clock, instantOf, Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
import { findWhetherMailed, SENT_DAYS } from "#platform/mail";
import { transferEvents } from "../events.js";
import type { Transfer } from "../transfer.js";

/** The job that asks, as the subscriptions name it. */
const ASKING = `${transferEvents.proposed.name}/ask-consent`;

/** More reads than this are not looked at. */
const MOST_READS = 200;

/**
 * Whether whoever asked the question can know that it might go elsewhere: they said yes, the mail that asks went or is on its way,
 * or they looked at their question while it said so. When that is on record no more, they may.
 */
export async function knowsOf(read: Read, transfer: Transfer, clock: Clock): Promise<boolean> {
  const { caseId, proposedAt, answerDue } = transfer;
  const isLongAgo = Temporal.Instant.compare(proposedAt, clock.now().subtract({ hours: 24 * SENT_DAYS })) < 0;
  if (answerDue !== undefined || isLongAgo) return true;
  const since = new Date(proposedAt.epochMilliseconds);
  return (await findWhetherMailed(read, caseId, { consequence: ASKING, since })) || hasSeen(read, transfer);
}

async function hasSeen(read: Read, { caseId, proposedAt, endedAt }: Transfer): Promise<boolean> {
  return (await findReads(read, "case", caseId, MOST_READS)).some(({ at, action, detail }) => {
    const isAsker = action === "case.follow" || (action === "case.read-own" && detail.as === "asker");
    const moment = instantOf(at);
    const isAfter = endedAt !== undefined && Temporal.Instant.compare(moment, endedAt) > 0;
    return isAsker && !isAfter && Temporal.Instant.compare(moment, proposedAt) >= 0;
  });
}
