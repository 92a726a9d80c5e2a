import { demand, type Work } from "#platform/access";
import { caseAccess } from "../access.js";
import type { Outcome } from "../case.js";
import { type Asked, moveCase } from "./move-case.js";

/**
 * The owner, or whoever acts for them, records what became of it.
 * @throws as moveCase
 */
export async function closeCase(work: Work, asked: Asked, outcome: Outcome): Promise<void> {
  demand(caseAccess, "case.work-on", work.actor);
  await work.once(async (tx) => {
    await moveCase(tx, work, {
      name: "close",
      asked,
      change: (_, { at }) => ({ outcome, closed_at: at }),
      note: outcome,
    });
    return asked.caseId;
  });
}
