import { findKnown, type KnownMunicipality, knownMunicipalities } from "./known-municipalities.js";
import { neighbours } from "./neighbours/neighbours.js";
import { findDepartment, listChainPartners, listDepartments } from "./queries.js";
import { terms } from "./terms/terms.js";
import type { NewMunicipality } from "./use-cases/add-municipality.js";
import { namedHolidays } from "./working-days.js";

/** A municipality as it begins when nobody says otherwise; what it promises is in working days. */
function usual({ code, slug, shownName }: Pick<KnownMunicipality, "code" | "slug" | "shownName">): NewMunicipality {
  return {
    cbsCode: code,
    slug,
    host: undefined,
    name: shownName,
    kind: "gemeente",
    desk: { address: undefined, hours: { nl: undefined, en: undefined }, phone: undefined, email: undefined },
    promise: { firstReactionDays: 2, answerDays: 10 },
    closingDays: [],
  };
}

/**
 * What there is to choose from: one of the 342 and its own word when a municipality is switched on, a department or a
 * chain partner when it is said where somebody belongs, a neighbour to hand a question over to. And what nobody chooses:
 * the public holidays.
 */
export const choices = {
  findKnown,
  known: knownMunicipalities,
  usual,
  terms,
  listDepartments,
  findDepartment,
  listChainPartners,
  namedHolidays,
  neighbours,
};
