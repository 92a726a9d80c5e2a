import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { dayOf } from "#platform/clock";
import { NotFound } from "#platform/web";
import { findColleague, updateArrangement } from "../absence/queries.js";
import { identityAccess, relationsToPerson } from "../access.js";
import { listStaffWithRoles } from "../queries.js";
import { answering, type Staff } from "../roles.js";

/** Somebody else changed it after this editor had opened it; nothing of theirs was overwritten. */
export class StaffChanged extends Error {}

/** Not somebody else who answers questions here. */
export class NoSuchDeputy extends Error {}

type Arrangement = {
  /** ISO weekdays, at least one. */
  readonly workingDays: readonly number[];
  readonly deputyId: string | undefined;
};

/**
 * On which days somebody works, and who acts for them when they are away.
 * @param asked about whom, in which version the editor saw it
 * @throws NotFound when nobody with this id works here, or not for this actor
 * @throws NoSuchDeputy when the deputy is not somebody else who answers questions here
 * @throws StaffChanged when it is no longer as the editor saw it
 */
export async function arrangeWork(
  work: Work,
  asked: { readonly personId: string; readonly version: number },
  { workingDays, deputyId }: Arrangement,
): Promise<void> {
  demand(identityAccess, "staff.arrange-work", work.actor, relationsToPerson(asked.personId, work.actor));
  await work.once(async (tx) => {
    const today = dayOf(work.clock.now());
    const found = await findColleague(tx, asked.personId, today);
    if (!found || found.hasLeft) throw new NotFound();
    const able = deputyId === undefined ? [] : await listStaffWithRoles(tx, answering);
    const isOne = ({ personId }: Staff) => personId === deputyId && personId !== asked.personId;
    if (deputyId !== undefined && !able.some(isOne)) throw new NoSuchDeputy();
    const days = [...new Set(workingDays)].sort();
    const change = { working_days: days, deputy_id: deputyId ?? null };
    if (!(await updateArrangement(tx, asked.personId, asked.version, change))) throw new StaffChanged();
    await audit(tx, work, {
      action: "staff.arrange-work",
      subject: { kind: "person", id: asked.personId },
      detail: {
        fromDays: found.workingDays.join(" "),
        toDays: days.join(" "),
        fromDeputy: found.deputyId ?? "none",
        toDeputy: deputyId ?? "none",
      },
    });
    return asked.personId;
  });
}
