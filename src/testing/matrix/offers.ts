import { randomUUIDv7 } from "node:crypto";
import type { Stage } from "./stage.js";

/** What a form about an offer has to carry. */
const remembered = new WeakMap<Stage, string>();

/** Whether a route is about an offer that is open. */
export const isAboutOffer = (routeId: string): boolean => /^cases\.(accept|decline|withdraw)-handover$/.test(routeId);

/** A question is offered to the specialist. */
export async function addOffer(stage: Stage, caseId: string): Promise<void> {
  const { world, town, people } = stage;
  const id = randomUUIDv7();
  await world.database.rows(
    `insert into cases.handover (municipality_id, handover_id, case_id, status, from_id, to_id, reason, offered_by,
       offered_at, answer_due)
     values ($1, $2, $3, 'offered', $4, $5, 'Het gaat over een pand.', $4, now(), '2026-11-25')`,
    [town.id, id, caseId, people.owner, people.specialist],
  );
  remembered.set(stage, id);
}

/** A form about the newest offer of a stage. */
export const offerOf = (stage: Stage) => ({ handover: remembered.get(stage) ?? "" });
