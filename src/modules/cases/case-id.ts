import { NotFound, type Visit } from "#platform/web";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text can be the id of a case. */
export const isCaseId = (text: string): boolean => uuid.test(text);

/** The id in the address; anything that is no id is an unknown one. */
export function caseIdOf(visit: Visit): string {
  const id = visit.params.caseId ?? "";
  if (!isCaseId(id)) throw new NotFound();
  return id;
}
