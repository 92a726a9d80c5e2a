import { demand } from "#platform/access";
import { Temporal } from "#platform/clock";
import type { Route } from "#platform/web";
import { caseAccess } from "../access.js";
import { addresses } from "../addresses.js";
import { caseIdOf } from "../case-id.js";
import { sentenceOf } from "./line.js";
import { bePresent, leaveCase } from "./use-cases/be-present.js";

/** A page of a case says that it is still open, or that it closes. Nobody does anything here, so no session lasts longer by it. */
export const presentRoute: Route = {
  id: "cases.present",
  address: addresses.present,
  isBackground: true,
  async post(visit) {
    demand(caseAccess, "case.work-on", visit.actor);
    const caseId = caseIdOf(visit);
    const until = momentFrom(visit.fields.get("left"));
    if (until) {
      await leaveCase(visit, caseId, until);
      return { kind: "data", body: {} };
    }
    const presence = await bePresent(visit, caseId);
    return { kind: "data", body: { text: sentenceOf(visit.lang, presence), at: presence.at?.epochMilliseconds ?? 0 } };
  },
};

/** Milliseconds, as our page has them; anything else is no moment. */
const momentFrom = (given: string | undefined) =>
  given !== undefined && /^\d{1,13}$/.test(given) ? Temporal.Instant.fromEpochMilliseconds(Number(given)) : undefined;
