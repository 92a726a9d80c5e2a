import { permits } from "#platform/access";
import { dayOf, Temporal } from "#platform/clock";
import { isId } from "#platform/db";
import { NotFound, type Visit } from "#platform/web";
import type { Absence, Colleague } from "../../absence/absence.js";
import { type Acting, findActing } from "../../absence/acting.js";
import { findColleague } from "../../absence/queries.js";
import { identityAccess, relationsToPerson } from "../../access.js";
import { listStaff, listStaffWithRoles } from "../../queries.js";
import { answering, type Staff } from "../../roles.js";

/** Everything that the page about somebody's presence shows. */
export type PresenceView = {
  readonly colleague: Colleague;
  readonly acting: Acting;
  /** Everybody who works here. */
  readonly staff: readonly Staff[];
  /** Who can act for this person. */
  readonly deputies: readonly Staff[];
  /** Noted, and not over or withdrawn; the first one first. */
  readonly absences: readonly Absence[];
  readonly isOwn: boolean;
  readonly today: Temporal.PlainDate;
};

/** Whom the address is about; anything that is no id is an unknown one. */
export function personIn(visit: Visit): string {
  const id = visit.params.personId ?? "";
  if (!isId(id)) throw new NotFound();
  return id;
}

/**
 * Reads somebody's working days, deputy and absences.
 * @throws NotFound when nobody with this id works here, or not for this visitor
 */
export async function readPresence(visit: Visit, personId: string): Promise<PresenceView> {
  const relations = relationsToPerson(personId, visit.actor);
  if (!permits(identityAccess, "absence.read", visit.actor, relations)) throw new NotFound();
  const today = dayOf(visit.clock.now());
  return visit.read(async (read) => {
    const colleague = await findColleague(read, personId, today);
    const acting = await findActing(read, personId, today);
    if (!colleague || colleague.hasLeft || !acting) throw new NotFound();
    const isOver = ({ lastDay }: Absence) => lastDay !== undefined && Temporal.PlainDate.compare(lastDay, today) < 0;
    return {
      colleague,
      acting,
      staff: await listStaff(read),
      deputies: (await listStaffWithRoles(read, answering)).filter((one) => one.personId !== personId),
      absences: colleague.absences.filter((one) => one.status === "noted" && !isOver(one)),
      isOwn: relations.includes("self"),
      today,
    };
  });
}
