import { isId } from "#platform/db";
import { NotFound, type Visit } from "#platform/web";

/** Whether a text can be the id of a case. */
export const isCaseId = isId;

/** The id in the address; anything that is no id is an unknown one. */
export function caseIdOf(visit: Visit): string {
  const id = visit.params.caseId ?? "";
  if (!isCaseId(id)) throw new NotFound();
  return id;
}
