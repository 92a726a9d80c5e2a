import { demand, type Work } from "#platform/access";
import { isId } from "#platform/db";
import { NotFound, type Route, type Visit } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { readCaseView } from "../../pages/case-work/view.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { acceptHandover } from "../use-cases/accept-handover.js";
import type { AskedOffer } from "../use-cases/decide.js";
import { withdrawHandover } from "../use-cases/withdraw-handover.js";

/** The colleague accepts the question. */
export const acceptRoute = decision("cases.accept-handover", addresses.acceptHandover, "accept", acceptHandover);

/** The owner takes the offer back. */
export const withdrawRoute = decision(
  "cases.withdraw-handover",
  addresses.withdrawHandover,
  "withdraw",
  withdrawHandover,
);

/** One button about an offer; the page of the question says what is true then. */
function decision(
  id: string,
  address: Route["address"],
  name: "accept" | "withdraw",
  decide: (work: Work, asked: AskedOffer) => Promise<void>,
): Route {
  return {
    id,
    address,
    async post(visit) {
      demand(caseAccess, "case.work-on", visit.actor);
      const { found, relations, handover } = await readCaseView(visit);
      demand(caseAccess, `handover.${name}`, visit.actor, name === "accept" ? handover.relations : relations);
      try {
        await decide(visit, { caseId: found.id, handoverId: offerIdOf(visit) });
      } catch (error) {
        // Somebody decided in the same moment: then there is nothing left to decide.
        if (!(error instanceof ChangedMeanwhile)) throw error;
      }
      return { kind: "redirect", to: visit.to(addresses.case, { caseId: found.id }) };
    },
  };
}

function offerIdOf({ fields }: Visit): string {
  const id = fields.get("handover") ?? "";
  if (!isId(id)) throw new NotFound();
  return id;
}
