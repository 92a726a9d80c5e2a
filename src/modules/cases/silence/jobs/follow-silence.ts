import { findClosingDays, isWorkingDay } from "#municipality";
import type { Actor } from "#platform/access";
import { audit } from "#platform/audit";
import { type Clock, dayOf } from "#platform/clock";
import { type Database, newId, type Tx } from "#platform/db";
import { doEach } from "#platform/jobs";
import { type Case, canMake, move, natureOf } from "../../case.js";
import { caseEvents } from "../../events.js";
import { lapseOffers } from "../../handover/use-cases/lapse.js";
import { findPromiseAfter } from "../../promise.js";
import { insertStep, takeCase, updateCase } from "../../queries.js";
import { lapseTransfer } from "../../transfer/use-cases/lapse.js";
import { withdrawOpenSubs } from "../../use-cases/move-sub-question.js";
import { findSilent } from "../queries.js";
import { dueToSilence, type SilenceMove } from "../silence.js";

/** So many at a time; the others come the next working day. */
const MOST = 500;

type By = { readonly actor: Actor; readonly clock: Clock };

/**
 * On working days: asks whoever said nothing for six weeks once more, and closes what stays silent two weeks after that. About
 * each silence once.
 * @returns how many were asked or closed
 * @throws Unfinished at the end, when it failed about any of them
 */
export async function followSilence(db: Database, clock: Clock): Promise<number> {
  const by: By = { actor: { kind: "system", name: "cases.follow-silence" }, clock };
  let done = 0;
  const silent = await db.platform((tx) => findSilent(tx, dayOf(clock.now()), MOST));
  await doEach(silent, async ({ municipalityId, caseId }) => {
    if (await db.platform((tx) => follow(tx, by, caseId), municipalityId)) done += 1;
  });
  return done;
}

async function follow(tx: Tx, by: By, caseId: string): Promise<boolean> {
  const today = dayOf(by.clock.now());
  if (!isWorkingDay(today, await findClosingDays(tx))) return false;
  const found = await takeCase(tx, caseId);
  const name = found && dueToSilence(found, today);
  // Somebody wrote in this very moment: then there is no silence any more.
  if (!found || !name || !canMake(found, name)) return false;
  await (name === "remind-asker" ? remind(tx, by, found) : dropOut(tx, by, found));
  await audit(tx, by, { action: `case.${name}`, subject: { kind: "case", id: caseId } });
  return true;
}

async function remind(tx: Tx, by: By, found: Case): Promise<void> {
  await updateCase(tx, found, { reminded_on: dayOf(by.clock.now()).toString() });
  await note(tx, by, found, "remind-asker");
  await tx.publish(caseEvents.askerReminded({ caseId: found.id }));
}

async function dropOut(tx: Tx, by: By, found: Case): Promise<void> {
  const status = move(found.status, "drop-out", "no-parts", natureOf(found));
  // While the asker was waited for the clock stood still: closing for that is not late.
  const moment = { today: dayOf(by.clock.now()), closed: await findClosingDays(tx) };
  const { answerDue = found.answerDue, firstDue } = await findPromiseAfter(tx, found, status, moment);
  const ended = {
    status,
    outcome: "dropped-out",
    closed_at: momentOf(by),
    waiting_since: null,
    reminded_on: null,
    answer_due: answerDue.toString(),
    ...(firstDue ? { first_due: firstDue.toString() } : {}),
  } as const;
  await updateCase(tx, found, ended);
  await note(tx, by, found, "drop-out");
  for (const subQuestionId of await withdrawOpenSubs(tx, by, found.id))
    await tx.publish(caseEvents.subWithdrawn({ subQuestionId }));
  await lapseOffers(tx, by, { caseId: found.id });
  await lapseTransfer(tx, by, found.id);
  await tx.publish(caseEvents.droppedOut({ caseId: found.id }));
}

async function note(tx: Tx, by: By, found: Case, kind: SilenceMove): Promise<void> {
  const step = { case_id: found.id, step_id: newId(), kind, at: momentOf(by) };
  await insertStep(tx, { ...step, actor_kind: "system", actor_id: null, note: null });
}

const momentOf = ({ clock }: By) => new Date(clock.now().epochMilliseconds);
