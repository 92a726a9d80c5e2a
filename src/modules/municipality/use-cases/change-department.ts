import { demand, type Work } from "#platform/access";
import { isDuplicate } from "#platform/db";
import { NotFound } from "#platform/web";
import { municipalityAccess } from "../access.js";
import { findDepartment, updateDepartment } from "../queries.js";
import type { DepartmentFacts } from "../settings.js";
import { auditable, columnsOf, NameTaken } from "./add-department.js";
import { ChangedMeanwhile, differences, settle } from "./settle.js";

/** Which department, in which version the editor saw it. */
type Asked = { readonly departmentId: string; readonly version: number };

/**
 * Changes a department that has not ended.
 * @throws NotFound for an unknown one
 * @throws ChangedMeanwhile when it is no longer as the editor saw it
 * @throws NameTaken
 */
export async function changeDepartment(work: Work, asked: Asked, given: DepartmentFacts): Promise<void> {
  demand(municipalityAccess, "municipality.change", work.actor);
  const change = work.once(async (tx) => {
    const found = await findDepartment(tx, asked.departmentId);
    if (!found) throw new NotFound();
    if (!(await updateDepartment(tx, found.id, asked.version, columnsOf(given)))) throw new ChangedMeanwhile();
    const { manager } = found;
    const moved = manager?.name !== given.manager?.name || manager?.email !== given.manager?.email;
    const detail = { ...differences(auditable(found), auditable(given)), ...(moved ? { manager: "changed" } : {}) };
    const subject = { kind: "department", id: found.id };
    await settle(tx, work, "departments", undefined, { action: "department.change", subject, detail });
    return found.id;
  });
  await change.catch((error) => {
    throw isDuplicate(error) ? new NameTaken() : error;
  });
}

/** Ends a department: nothing new goes to it, and what was there stays. @throws as changeDepartment */
export async function endDepartment(work: Work, asked: Asked): Promise<void> {
  demand(municipalityAccess, "municipality.change", work.actor);
  await work.once(async (tx) => {
    const found = await findDepartment(tx, asked.departmentId);
    if (!found) throw new NotFound();
    const ended_at = new Date(work.clock.now().epochMilliseconds);
    if (!(await updateDepartment(tx, found.id, asked.version, { ended_at }))) throw new ChangedMeanwhile();
    const subject = { kind: "department", id: found.id };
    await settle(tx, work, "departments", undefined, { action: "department.end", subject });
    return found.id;
  });
}
