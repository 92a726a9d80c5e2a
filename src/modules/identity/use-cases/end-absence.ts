import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { dayOf, Temporal } from "#platform/clock";
import { NotFound } from "#platform/web";
import { moveAbsence } from "../absence/absence.js";
import { findAbsence, updateAbsence } from "../absence/queries.js";
import { identityAccess, relationsToPerson } from "../access.js";
import { StaffChanged } from "./arrange-work.js";

/**
 * Somebody is there after all: an absence that has begun ends, so that today they are there again; one that has not
 * begun is withdrawn. From this moment nobody acts for them any more.
 * @throws NotFound for an absence that this person does not have, or not for this actor
 * @throws StaffChanged when it had been ended, withdrawn or was over already
 */
export async function endAbsence(work: Work, personId: string, absenceId: string): Promise<void> {
  const relations = relationsToPerson(personId, work.actor);
  demand(identityAccess, "absence.end", work.actor, relations);
  demand(identityAccess, "absence.withdraw", work.actor, relations);
  await work.once(async (tx) => {
    const found = await findAbsence(tx, personId, absenceId);
    if (!found) throw new NotFound();
    const today = dayOf(work.clock.now());
    const move = Temporal.PlainDate.compare(today, found.firstDay) < 0 ? "withdraw" : "end";
    const isOver = found.lastDay !== undefined && Temporal.PlainDate.compare(found.lastDay, today) < 0;
    const status = moveAbsence(found.status, move);
    if (status === undefined || isOver) throw new StaffChanged();
    const change = { status, back_on: move === "end" ? today.toString() : null };
    if (!(await updateAbsence(tx, absenceId, change))) throw new StaffChanged();
    await audit(tx, work, {
      action: `absence.${move}`,
      subject: { kind: "person", id: personId },
      detail: {
        absence: absenceId,
        firstDay: found.firstDay.toString(),
        fromLastDay: found.lastDay?.toString() ?? "open",
        ...(move === "end" ? { backOn: today.toString() } : {}),
      },
    });
    return absenceId;
  });
}
