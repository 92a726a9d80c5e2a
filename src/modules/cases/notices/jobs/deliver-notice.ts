import { findActing } from "#identity";
import { findClosingDays } from "#municipality";
import { demand } from "#platform/access";
import { dayOf, Temporal } from "#platform/clock";
import type { Read, Tx } from "#platform/db";
import type { JobContext } from "#platform/jobs";
import { sendLetter } from "#platform/mail";
import { caseAccess } from "../../access.js";
import type { MailParts } from "../../mails/parts.js";
import { type About, aboutOf } from "../abouts.js";
import { type Decision, decide } from "../decide.js";
import { type Addressed, letterFor } from "../letter.js";
import { findPreference } from "../preferences/queries.js";
import { findDaily, findNotice, type Notice, takeNotices, updateNotices } from "../queries.js";

/**
 * Tells what a notice is about, or lets it wait: until the office opens, until its reader is back, or for the daily mail. Every
 * mail to the staff about questions passes here. Done twice, or by two processes at once, it tells once.
 */
export async function deliverNotice(parts: MailParts, context: JobContext, noticeId: string): Promise<void> {
  demand(caseAccess, "notice.deliver", context.actor);
  const notice = await context.read((read) => findNotice(read, noticeId));
  if (notice?.state !== "waiting") return;
  const about = aboutOf(notice.about);
  const addressed = await about.write(parts, context, notice);
  const decision = addressed
    ? await context.read((read) => decideFor(read, context, notice, about, addressed))
    : ("drop" as const);
  await context.write(async (tx) => {
    if ((await takeNotices(tx, [noticeId], "waiting")).length === 0) return;
    if (decision === "send" && addressed) await mail(tx, parts, context, notice, addressed);
    await updateNotices(tx, [noticeId], changeOf(decision, context));
  });
}

async function decideFor(
  read: Read,
  { clock }: JobContext,
  notice: Notice,
  { kind, isInDaily }: About,
  { who }: Addressed,
): Promise<Decision> {
  const now = clock.now();
  const today = dayOf(now);
  const closed = await findClosingDays(read);
  if (!who) return decide({ now, closed, choice: "at-once", outsideHours: false, away: undefined, isInDaily: false });
  const { choices, outsideHours } = await findPreference(read, who.personId);
  // Nobody acts for whoever answers a sub-question: its date runs on, so they are told all the same.
  const acting = kind === "part-for-me" ? undefined : await findActing(read, who.personId, today);
  // What waited for this morning stands in the mail of this morning: whoever works today gets that, and needs no second one.
  const hasWaited = Temporal.Instant.compare(notice.dueAt, notice.madeAt) > 0;
  const goesAlong = isInDaily === true && hasWaited && acting !== undefined && !acting.worksAgainOn;
  return decide({
    now,
    closed,
    choice: choices[kind],
    outsideHours,
    away: acting?.away,
    isInDaily: goesAlong && !(await findDaily(read, who.personId, today.toString())),
  });
}

/** Whoever is told of one thing for two reasons, as a colleague acts for another, has one mail of it. */
const mail = (tx: Tx, parts: MailParts, context: JobContext, notice: Notice, { who, to, letter }: Addressed) =>
  sendLetter(
    tx,
    {
      ...context,
      cause: ["notice", notice.about, notice.subjectId ?? notice.caseId, notice.madeAt, who?.personId ?? to].join(":"),
    },
    letterFor(parts, context, { to, isStaff: who !== undefined, ...letter }),
  );

function changeOf(decision: Decision, { clock }: JobContext) {
  if (decision === "daily") return { state: "daily" } as const;
  if (typeof decision === "object") return { due_at: new Date(decision.waitUntil.epochMilliseconds) };
  return { state: "settled", settled_at: new Date(clock.now().epochMilliseconds) } as const;
}
