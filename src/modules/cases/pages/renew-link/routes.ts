import { demand } from "#platform/access";
import { type Address, type Route, type Visit, withDone } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { caseIdOf } from "../../case-id.js";
import { renewLink } from "../../use-cases/renew-link.js";
import { RENEWED } from "./card.js";

/** Each is a mail to an address that the asker only typed. */
const POSTS_PER_TEN_MINUTES = 30;

/** Whoever owns a question sends its asker a new private link, or prints it for whoever has no mail address. */
export const renewLinkRoute = renewRoute("cases.renew-link", addresses.renewLink, "desk");

/** The asker gets a new private link, and ends the old one. */
export const renewOwnLinkRoute = renewRoute("cases.renew-own-link", addresses.renewOwnLink, "asker");

/** Goes back to the page of the question, which says that it was done. */
function renewRoute(id: string, address: Address, as: "desk" | "asker"): Route {
  return {
    id,
    address,
    postsPerTenMinutes: POSTS_PER_TEN_MINUTES,
    async post(visit: Visit) {
      demand(caseAccess, "case.work-on", visit.actor);
      const caseId = caseIdOf(visit);
      const isMailed = await renewLink(visit, caseId, as);
      if (!isMailed) return { kind: "redirect", to: visit.to(addresses.receipt, { caseId }) };
      const back = as === "desk" ? addresses.case : addresses.ownCase;
      return { kind: "redirect", to: withDone(visit.to(back, { caseId }), RENEWED) };
    },
  };
}
