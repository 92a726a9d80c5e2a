import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { caseAccess } from "../../access.js";
import type { Offered } from "../transfer.js";
import { asNeighbour } from "./take-offered.js";

/** Puts on record, where the question is, that another municipality read it: whoever asked sees that there. */
export async function noteReading(work: Work, { fromId, caseId }: Offered): Promise<void> {
  demand(caseAccess, "transfer.read", work.actor);
  await work.national(async (tx) => {
    const subject = { kind: "case", id: caseId };
    await audit(tx.elsewhere(fromId), asNeighbour(work), { action: "case.read", subject, detail: { as: "neighbour" } });
  });
}
