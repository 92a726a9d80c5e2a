import { randomUUIDv7 } from "node:crypto";
import type { Ids } from "./ids.js";
import type { Stage } from "./stage.js";

/** What a form about a transfer has to carry: which one, and another municipality of the region. */
const remembered = new WeakMap<Stage, { readonly transfer: string; readonly neighbour: string }>();

/** Whether a route is about a transfer that is open, or makes one. */
export const isAboutTransfer = (routeId: string): boolean =>
  /^cases\.((propose|withdraw)-transfer|consent(-by-link|-own))$/.test(routeId);

/** Makes two municipalities of one region, and where the route needs one proposes a question of one to the other. */
export async function addTransfer(stage: Stage, other: Stage, caseId: string, routeId: string): Promise<void> {
  await stage.world.database.rows(
    "update municipality.municipality set region = $2 where municipality_id = any($1)",
    // Of these two alone: whoever else is in the same world is no neighbour.
    [[stage.town.id, other.town.id], `Streek ${stage.town.slug}`],
  );
  const transfer = routeId === "cases.propose-transfer" ? "" : await insert(stage, other, caseId, "proposed");
  remembered.set(stage, { transfer, neighbour: other.town.id });
}

/** A question of one is proposed to the other. @returns the token of its link */
export async function addTransferByLink(stage: Stage, other: Stage, routeId: string): Promise<string> {
  const { caseId, token } = await stage.addCase("received");
  await addTransfer(stage, other, caseId, routeId);
  return token;
}

/** A question of one is offered to the other, its asker agreeing. @returns the id of the transfer */
async function offer(from: Stage, to: Stage): Promise<string> {
  const { caseId } = await from.addCase("received");
  return insert(from, to, caseId, "offered");
}

async function insert(from: Stage, to: Stage, caseId: string, status: "proposed" | "offered"): Promise<string> {
  const id = randomUUIDv7();
  await from.world.database.rows(
    `insert into cases.transfer (municipality_id, transfer_id, case_id, status, to_municipality_id, reason, proposed_by,
       proposed_at, agreed_at, answer_due)
     values ($1, $2, $3, $4, $5, 'Het pand staat daar.', $6, now(), case when $4 = 'offered' then now() end,
       case when $4 = 'offered' then '2026-11-25'::date end)`,
    [from.town.id, id, caseId, status, to.town.id, from.people.owner],
  );
  return id;
}

/** What is offered to a municipality, and what it offers itself. */
export async function transferIds(stage: Stage, other: Stage): Promise<Ids> {
  const own = await offer(other, stage);
  return {
    own,
    foreign: await offer(stage, other),
    unknown: randomUUIDv7(),
    malformed: ["geen-id", own.toUpperCase(), `${own}'`, "1".repeat(2000)],
  };
}

/** A form about the newest transfer of a stage. */
export const transferForms: Readonly<Record<string, (stage: Stage) => Record<string, string>>> = {
  "cases.propose-transfer": (stage) => ({
    version: "1",
    to: remembered.get(stage)?.neighbour ?? "",
    reason: "Het pand staat daar.",
  }),
  "cases.withdraw-transfer": (stage) => ({ version: "1", transfer: remembered.get(stage)?.transfer ?? "" }),
  "cases.consent-by-link": (stage) => ({ answer: "yes", transfer: remembered.get(stage)?.transfer ?? "" }),
  "cases.consent-own": (stage) => ({ answer: "no", transfer: remembered.get(stage)?.transfer ?? "" }),
  "cases.transfer-offered": () => ({ reason: "Wij hebben daar geen mensen voor." }),
  "cases.accept-transfer": () => ({}),
};
