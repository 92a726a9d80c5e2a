import { findActing } from "#identity";
import { findClosingDays } from "#municipality";
import { demand } from "#platform/access";
import { dayOf, type Temporal } from "#platform/clock";
import { doEach, type JobContext, Unfinished } from "#platform/jobs";
import { sendLetter } from "#platform/mail";
import { addressOutside } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import type { MailParts } from "../../mails/parts.js";
import { aboutOf } from "../abouts.js";
import type { Need } from "../daily/needs.js";
import { readNeeds } from "../daily/read.js";
import { writeDaily } from "../daily/write.js";
import { letterFor } from "../letter.js";
import { STAFF_LANG } from "../mails/words.js";
import { isOfficeOpen } from "../office-hours.js";
import { findPreference } from "../preferences/queries.js";
import { insertDaily, listForDay, takeNotices, takeUntold, updateNotices } from "../queries.js";

/** More notices than this do not go out in one morning; the others do so the next. */
const MOST = 5_000;

/**
 * The daily mails of a municipality: to each of the staff what was put there for them, and what needs them today. Who has
 * nothing gets no mail, and who is away, or does not work today, gets none. Each person once a day: however often this is done, and by how many.
 * @param day the day that began; when it has passed meanwhile, everything waits for the next
 */
export async function sendDailyMails(parts: MailParts, context: JobContext, day: string): Promise<void> {
  demand(caseAccess, "notice.deliver", context.actor);
  const now = context.clock.now();
  const today = dayOf(now);
  const isNow = isOfficeOpen(now, await context.read(findClosingDays)) && today.toString() === day;
  if (!isNow) return;
  const kept = await readNotices(parts, context);
  const needs = [...(await readNeeds(parts, context)), ...kept.needs];
  const readers = [...new Set(needs.map(({ readerId }) => readerId))];
  await doEach(readers, (readerId) =>
    sendTo(
      parts,
      context,
      readerId,
      today,
      needs.filter((one) => one.readerId === readerId),
    ),
  );
  if (kept.failed) throw kept.failed;
}

type Kept = { readonly needs: readonly Need[]; readonly failed: Unfinished | undefined };

/**
 * What people wanted to hear in the morning. What there is nothing left to tell of is settled. One that cannot be written waits, and
 * holds up no mail.
 */
async function readNotices(parts: MailParts, context: JobContext): Promise<Kept> {
  const needs: Need[] = [];
  const over: string[] = [];
  const list = addressOutside(parts.baseUrl(), context.municipality, addresses.list, STAFF_LANG);
  const failed = await doEach(await context.read((read) => listForDay(read, MOST)), async (notice) => {
    const addressed = await aboutOf(notice.about).write(parts, context, notice);
    if (!addressed?.who) {
      over.push(notice.id);
      return;
    }
    const { letter, who } = addressed;
    const href = letter.link?.href ?? list;
    needs.push({ section: "happened", readerId: who.personId, label: letter.subject, href, noticeId: notice.id });
  }).then(() => undefined, unfinished);
  await context.write(async (tx) => {
    await updateNotices(tx, await takeNotices(tx, over, "daily"), settledAt(context));
  });
  return { needs, failed };
}

/** @throws what went wrong, when it is anything else */
function unfinished(error: unknown): Unfinished {
  if (error instanceof Unfinished) return error;
  throw error;
}

const settledAt = ({ clock }: JobContext) =>
  ({ state: "settled", settled_at: new Date(clock.now().epochMilliseconds) }) as const;

async function sendTo(
  parts: MailParts,
  context: JobContext,
  readerId: string,
  today: Temporal.PlainDate,
  needs: readonly Need[],
): Promise<void> {
  const reader = await context.read(async (read) => {
    const acting = await findActing(read, readerId, today);
    const isHere = acting && !acting.away && !acting.worksAgainOn;
    return isHere ? { ...acting, wishes: await findPreference(read, readerId) } : undefined;
  });
  // What was kept for them waits until they work again.
  if (!reader) return;
  const { choices } = reader.wishes;
  const wanted = needs.filter(({ section, noticeId }) => {
    if (noticeId !== undefined) return true;
    return section === "mentions" ? choices.mention !== "never" : choices.work !== "never";
  });
  if (wanted.length === 0) return;
  const list = addressOutside(parts.baseUrl(), context.municipality, addresses.list, STAFF_LANG);
  await context.write(async (tx) => {
    if (!(await insertDaily(tx, readerId, today.toString()))) return;
    // First, so that nothing of it stands under what happened as well.
    const namedIn = wanted.flatMap((one) => one.namedIn ?? []);
    await updateNotices(tx, await takeUntold(tx, "mentioned", readerId, namedIn), settledAt(context));
    const ids = await takeNotices(
      tx,
      wanted.flatMap(({ noticeId }) => noticeId ?? []),
      "daily",
    );
    const told = wanted.filter(({ noticeId }) => noticeId === undefined || ids.includes(noticeId));
    await updateNotices(tx, ids, settledAt(context));
    if (told.length === 0) return;
    const letter = letterFor(parts, context, {
      isStaff: true,
      to: reader.person.email,
      ...writeDaily(told, today, list),
    });
    await sendLetter(tx, { ...context, cause: `daily:${readerId}:${today}` }, letter);
  });
}
