import { demand } from "#platform/access";
import type { AtOnce } from "#platform/jobs";
import { caseAccess } from "../../access.js";
import { deleteMentions } from "../../notes/queries.js";
import { deleteFollower } from "../following/queries.js";
import { deletePreference } from "../preferences/queries.js";
import { deleteHeldFor } from "../queries.js";

/**
 * Somebody leaves: what they chose, what they followed, that they were named and what was still to be told to them goes with
 * them, in the transaction in which they leave. What they wrote stays with the question.
 */
export async function forgetColleague({ tx, actor }: AtOnce, personId: string): Promise<void> {
  demand(caseAccess, "notice.note", actor);
  await deletePreference(tx, personId);
  await deleteFollower(tx, personId);
  await deleteMentions(tx, personId);
  await deleteHeldFor(tx, personId);
}
