import { demand, type Work } from "#platform/access";
import { isDuplicate, newId } from "#platform/db";
import { municipalityAccess } from "../access.js";
import { insertDepartment } from "../queries.js";
import type { DepartmentFacts } from "../settings.js";
import { differences, settle } from "./settle.js";

/** Another department has this name. */
export class NameTaken extends Error {}

/**
 * Adds a department.
 * @returns its id; the same one when the same form is sent again
 * @throws NameTaken
 */
export function addDepartment(work: Work, given: DepartmentFacts): Promise<string> {
  demand(municipalityAccess, "municipality.change", work.actor);
  const add = work.once(async (tx) => {
    const row = newDepartment(tx.municipalityId, given, new Date(work.clock.now().epochMilliseconds));
    await insertDepartment(tx, row);
    const subject = { kind: "department", id: row.department_id };
    const detail = differences({}, auditable(given));
    await settle(tx, work, "departments", undefined, { action: "department.add", subject, detail });
    return row.department_id;
  });
  return add.catch((error) => {
    throw isDuplicate(error) ? new NameTaken() : error;
  });
}

/** A department as a row that begins now. */
export function newDepartment(municipalityId: string, given: DepartmentFacts, at: Date) {
  return {
    municipality_id: municipalityId,
    department_id: newId(),
    ...columnsOf(given),
    version: 1,
    started_at: at,
    ended_at: null,
  };
}

/** What an administrator says about a department, as columns. */
export function columnsOf({ name, email, replyDays, manager, topics }: DepartmentFacts) {
  return {
    name,
    email,
    reply_days: replyDays,
    manager_name: manager?.name ?? null,
    manager_email: manager?.email ?? null,
    topics,
  };
}

/** Without the manager: who that is, is about a person, and the audit is kept for long. */
export function auditable({ name, email, replyDays, topics }: DepartmentFacts) {
  return { name, email, reply_days: replyDays, topics: topics.join("; ") };
}
