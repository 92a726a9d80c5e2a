import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { identityAccess } from "../access.js";
import { DESK_ROLES, type DeskWeek, markOf } from "../desk-days/desk-days.js";
import { holdDeskDays, listDeskDays, replaceDeskDays } from "../desk-days/queries.js";
import { listStaffWithRoles } from "../queries.js";

/** Somebody else changed the week after this editor had opened it; nothing of theirs was overwritten. */
export class WeekChanged extends Error {}

/** Whoever was chosen for these weekdays does not work at the desk, or not any more. */
export class NotAtDesk extends Error {
  constructor(readonly weekdays: readonly number[]) {
    super("not at the desk");
  }
}

/**
 * Who has the desk on which day of the week. Questions that are there stay with their owners.
 * @param seen the mark of the week that the editor saw
 * @throws NotAtDesk
 * @throws WeekChanged
 */
export async function arrangeDesk(work: Work, seen: string, week: DeskWeek): Promise<void> {
  demand(identityAccess, "desk-days.arrange", work.actor);
  await work.once(async (tx) => {
    await holdDeskDays(tx, [...new Set(week.values())]);
    const now = new Map([...(await listDeskDays(tx))].map(([day, { personId }]) => [day, personId]));
    if (markOf(now) !== seen) throw new WeekChanged();
    const atDesk = new Set((await listStaffWithRoles(tx, DESK_ROLES)).map(({ personId }) => personId));
    const wrong = [...week].filter(([, personId]) => !atDesk.has(personId)).map(([day]) => day);
    if (wrong.length > 0) throw new NotAtDesk(wrong);
    await replaceDeskDays(tx, week);
    await audit(tx, work, {
      action: "desk-days.arrange",
      subject: { kind: "municipality", id: work.municipality.id },
      detail: { from: markOf(now), to: markOf(week) },
    });
    return work.municipality.id;
  });
}
