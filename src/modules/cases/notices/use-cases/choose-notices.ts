import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { caseAccess } from "../../access.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import type { Preference } from "../kinds.js";
import { writePreference } from "../preferences/queries.js";

/**
 * Somebody of the staff says what they want to hear, and when.
 * @param chosen with the version that they saw
 * @throws ChangedMeanwhile when they chose something else in the meantime, in another window
 */
export async function chooseNotices(work: Work, chosen: Preference): Promise<void> {
  demand(caseAccess, "notice.choose", work.actor, work.actor.kind === "person" ? ["self"] : []);
  const { actor } = work;
  if (actor.kind !== "person") return;
  await work.once(async (tx) => {
    if (!(await writePreference(tx, actor.personId, chosen))) throw new ChangedMeanwhile();
    await audit(tx, work, { action: "notice.choose", subject: { kind: "person", id: actor.personId } });
    return actor.personId;
  });
}
