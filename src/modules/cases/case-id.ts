import { isId } from "#platform/db";
import { NotFound, type Visit } from "#platform/web";

/** The id in the address; anything that is no id is an unknown one. */
export function caseIdOf(visit: Visit): string {
  const id = visit.params.caseId ?? "";
  if (!isId(id)) throw new NotFound();
  return id;
}
