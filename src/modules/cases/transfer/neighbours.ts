import { staffing } from "#identity";
import { choices } from "#municipality";
import type { Read } from "#platform/db";

/** To which municipalities a question can be proposed: others of the same region, with an open desk. */
export async function findTargets(read: Read) {
  const open = await staffing.findOpenDesks(read, await choices.neighbours.findIds(read));
  return choices.neighbours.findTold(read, [...open]);
}
