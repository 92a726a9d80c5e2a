import { demand } from "#platform/access";
import type { Route } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { goOn } from "../../use-cases/write-to-asker.js";
import { afterStep } from "../case-work/step-taken.js";
import { readCaseView } from "../case-work/view.js";
import { version } from "../written/form.js";

/** The owner goes on without the reaction that they asked for; the page of the question says what is true then. */
export const goOnRoute: Route = {
  id: "cases.go-on",
  address: addresses.goOn,
  async post(visit) {
    demand(caseAccess, "case.work-on", visit.actor);
    const { found, relations } = await readCaseView(visit);
    demand(caseAccess, "case.go-on", visit.actor, relations);
    const caseId = found.id;
    try {
      await goOn(visit, { caseId, version: version.parse(visit.fields.get("version")) });
    } catch (error) {
      // The reaction came in the same moment: then there is nothing left to wait for.
      if (!(error instanceof ChangedMeanwhile)) throw error;
    }
    return { kind: "redirect", to: afterStep(visit, caseId) };
  },
};
