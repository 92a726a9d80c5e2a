import { demand, type Work } from "#platform/access";
import { isUnavailable } from "#platform/db";
import { caseAccess } from "../../access.js";
import { updateMentionsRead } from "../queries.js";

/**
 * Somebody opens a question: that they were named in it is no news any more. Only what is theirs changes. A database that takes
 * no writes for now is no reason to show no page: it stays news until then.
 */
export async function readMentions({ actor, clock, write }: Work, caseId: string): Promise<void> {
  demand(caseAccess, "case.work-on", actor);
  if (actor.kind !== "person") return;
  const at = new Date(clock.now().epochMilliseconds);
  try {
    await write((tx) => updateMentionsRead(tx, caseId, actor.personId, at));
  } catch (error) {
    if (!isUnavailable(error)) throw error;
  }
}
