import { demand } from "#platform/access";
import { NotFound, type Route, type Signer, withDone } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { readTrackingToken } from "../../tracking-link.js";
import { keepQuestion } from "../../use-cases/keep-question.js";

/** Keeps the question behind a private link with the account of whoever asked it. */
export function keepRoute(signer: Signer): Route {
  return {
    id: "cases.keep",
    address: addresses.keep,
    async post(visit) {
      demand(caseAccess, "case.list-own", visit.actor);
      const linkId = readTrackingToken(signer, visit.municipality.id, visit.params.token ?? "");
      if (linkId === undefined) throw new NotFound();
      const caseId = await keepQuestion(visit, linkId);
      return { kind: "redirect", to: withDone(visit.to(addresses.ownCase, { caseId }), "keep") };
    },
  };
}
