import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { dayOf, type Temporal } from "#platform/clock";
import { newId } from "#platform/db";
import { NotFound } from "#platform/web";
import { moveAbsence } from "../absence/absence.js";
import { findColleague, insertAbsence } from "../absence/queries.js";
import { identityAccess, relationsToPerson } from "../access.js";

/** From when to when; without `lastDay` nobody knows yet. Both days count. */
export type Stretch = { readonly firstDay: Temporal.PlainDate; readonly lastDay: Temporal.PlainDate | undefined };

/**
 * Notes that somebody is away. On those days their deputy acts; the questions stay theirs.
 * @returns the id of the absence; the same one when the same form is sent again
 * @throws NotFound when nobody with this id works here, or not for this actor
 */
export function noteAbsence(work: Work, personId: string, { firstDay, lastDay }: Stretch): Promise<string> {
  demand(identityAccess, "absence.note", work.actor, relationsToPerson(personId, work.actor));
  return work.once(async (tx) => {
    const found = await findColleague(tx, personId, dayOf(work.clock.now()));
    if (!found || found.hasLeft || work.actor.kind !== "person") throw new NotFound();
    const absenceId = newId();
    await insertAbsence(tx, {
      absence_id: absenceId,
      person_id: personId,
      status: moveAbsence(undefined, "note") ?? "noted",
      first_on: firstDay.toString(),
      last_on: lastDay?.toString() ?? null,
      back_on: null,
      noted_by: work.actor.personId,
      noted_at: new Date(work.clock.now().epochMilliseconds),
    });
    await audit(tx, work, {
      action: "absence.note",
      subject: { kind: "person", id: personId },
      detail: { absence: absenceId, firstDay: firstDay.toString(), lastDay: lastDay?.toString() ?? "open" },
    });
    return absenceId;
  });
}
