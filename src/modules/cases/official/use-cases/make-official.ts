import { demand, type Work } from "#platform/access";
import type { Temporal } from "#platform/clock";
import { newId, type Tx } from "#platform/db";
import { caseAccess } from "../../access.js";
import type { Case } from "../../case.js";
import { caseEvents } from "../../events.js";
import { type Asked, type Change, firstReaction, type Moment, moveCase } from "../../use-cases/move-case.js";
import type { Official, TermSource } from "../official.js";
import { findOfficial, insertChange, insertOfficial } from "../queries.js";
import { isSuspendable, type PastError, whyNotPast } from "../rules.js";
import { termOf } from "../term.js";

/** What the owner notes about an application, an objection or a complaint. */
export type Noted = TermSource & Pick<Official, "law" | "hasCommittee">;

/** A day that was noted cannot be right. */
export class NotNoted extends Error {
  constructor(
    readonly field: "receivedOn" | "decisionOn",
    readonly why: PastError,
  ) {
    super(`not noted: ${field} ${why}`);
  }
}

/**
 * The owner, or whoever acts for them, decides that a question is an application, an objection or a complaint. From then on the
 * term of the law counts, from the day on which it was received. Noted anew as the same, what changed the term stays.
 * @param receipt what the asker reads, in the confirmation of receipt
 * @throws NotNoted for a day that is still to come, or too long ago
 * @throws as moveCase
 */
export async function makeOfficial(work: Work, asked: Asked, noted: Noted, receipt: string): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    await moveCase(tx, work, {
      name: "make-official",
      tell: caseEvents.madeOfficial,
      asked,
      change: (found, moment) => note(tx, found, noted, moment),
      note: receipt,
    });
    return asked.caseId;
  });
}

async function note(tx: Tx, found: Case, noted: Noted, moment: Moment): Promise<Change> {
  const { at, today } = moment;
  demandPast("receivedOn", noted.receivedOn, today);
  if (noted.decisionOn) demandPast("decisionOn", noted.decisionOn, today);
  const before = found.official?.kind === noted.kind ? await findOfficial(tx, found.official.id) : undefined;
  const changes = before?.changes ?? [];
  const officialId = newId();
  await insertOfficial(tx, {
    official_id: officialId,
    case_id: found.id,
    kind: noted.kind,
    received_on: noted.receivedOn.toString(),
    basis: noted.basis ?? null,
    law: noted.law ?? null,
    weeks: noted.weeks,
    decision_on: noted.decisionOn?.toString() ?? null,
    has_committee: noted.hasCommittee,
    noted_at: at,
  });
  for (const change of changes) await insertChange(tx, officialId, { ...change, id: newId() });
  return {
    ...firstReaction(found, moment),
    // Of an official case the law says what a silence means.
    reminded_on: null,
    official_id: officialId,
    official_kind: noted.kind,
    answer_due: termOf(noted, changes).last.toString(),
    first_due: null,
    ...(before && isSuspendable(noted.kind) ? {} : { suspended_until: null }),
  };
}

function demandPast(field: NotNoted["field"], day: Temporal.PlainDate, today: Temporal.PlainDate): void {
  const why = whyNotPast(day, today);
  if (why) throw new NotNoted(field, why);
}
