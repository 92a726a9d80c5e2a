import { demand, type Work } from "#platform/access";
import { caseAccess } from "../../access.js";
import { findUnreadIn, updateMentionsRead } from "../queries.js";

/** Somebody opens a question: that they were named in it is no news any more. Only what is theirs changes. */
export async function readMentions(work: Work, caseId: string): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  const { actor, clock } = work;
  if (actor.kind !== "person") return;
  if (!(await work.read((read) => findUnreadIn(read, caseId, actor.personId)))) return;
  const at = new Date(clock.now().epochMilliseconds);
  await work.write((tx) => updateMentionsRead(tx, caseId, actor.personId, at));
}
