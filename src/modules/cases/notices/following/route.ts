import { demand } from "#platform/access";
import { type Route, withDone } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { readCaseView } from "../../pages/case-work/view.js";
import { followCase } from "../use-cases/follow-case.js";

/** Somebody begins or stops following a question; its page says what is true then. */
export const watchRoute: Route = {
  id: "cases.watch",
  address: addresses.watch,
  async post(visit) {
    demand(caseAccess, "case.work-on", visit.actor);
    const { found, relations, handover } = await readCaseView(visit);
    demand(caseAccess, "case.watch", visit.actor, [...relations, ...handover.relations]);
    const follows = visit.fields.get("follow") === "yes";
    await followCase(visit, found.id, follows);
    const to = visit.to(addresses.case, { caseId: found.id });
    return { kind: "redirect", to: withDone(to, follows ? "follow" : "unfollow") };
  },
};
