import { randomUUIDv7 } from "node:crypto";
import { findActing } from "#identity";
import { findClosingDays, workingDaysBetween } from "#municipality";
import { permits, Refused, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { dayOf } from "#platform/clock";
import type { Tx } from "#platform/db";
import { NotFound } from "#platform/web";
import { caseAccess, relationsTo } from "../access.js";
import { type Case, canMove, move, type TransitionName } from "../case.js";
import { type CaseRow, findCase, insertStep, updateCase } from "../queries.js";

/** Somebody else changed the case after this editor had opened it; nothing of theirs was overwritten. */
export class ChangedMeanwhile extends Error {}

/** What an editor asks: which case, in which version they saw it. */
export type Asked = { readonly caseId: string; readonly version: number };

type Change = Partial<Omit<CaseRow, "municipality_id" | "case_id" | "version" | "status">>;

/**
 * Moves a case along its transition table, in the transaction of the use case that asks for it: access, version,
 * row, step and audit together.
 * @param change what else becomes true with this move
 * @throws NotFound for an unknown case, and for one that this actor may not see
 * @throws Refused when the actor sees the case but may not make this move
 * @throws ChangedMeanwhile when the case is no longer as the editor saw it
 */
export async function moveCase(
  tx: Tx,
  work: Work,
  name: Exclude<TransitionName, "submit" | "change-owner" | "erase">,
  asked: Asked,
  change: (found: Case, at: Date) => Promise<Change> | Change,
  note?: string,
): Promise<void> {
  const found = await findCase(tx, asked.caseId);
  const acting = found && (await findActing(tx, found.ownerId, dayOf(work.clock.now())));
  const relations = found ? relationsTo(found, acting, work.actor) : [];
  if (!found || !permits(caseAccess, "case.read", work.actor, relations)) throw new NotFound();
  if (!permits(caseAccess, `case.${name}`, work.actor, relations)) throw new Refused(`case.${name}`, false, false);
  if (found.version !== asked.version || !canMove(found.status, name)) throw new ChangedMeanwhile();
  const at = new Date(work.clock.now().epochMilliseconds);
  const saved = await updateCase(tx, found, { status: move(found.status, name), ...(await change(found, at)) });
  if (!saved) throw new ChangedMeanwhile();
  await insertStep(tx, {
    case_id: found.id,
    step_id: randomUUIDv7(),
    kind: name,
    at,
    actor_kind: "person",
    actor_id: work.actor.kind === "person" ? work.actor.personId : null,
    note: note ?? null,
  });
  await audit(tx, work, { action: `case.${name}`, subject: { kind: "case", id: found.id } });
}

/** How many working days after its receipt a case got something, counted from the day after. */
export async function workingDaysSince(tx: Tx, work: Work, found: Case): Promise<number> {
  const closed = await findClosingDays(tx);
  return Math.max(0, workingDaysBetween(dayOf(found.receivedAt), dayOf(work.clock.now()), closed));
}
