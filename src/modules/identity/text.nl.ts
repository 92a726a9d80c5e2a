import { capital } from "#platform/i18n";
import type { Voice } from "#platform/tenancy";
import type { Role } from "./roles.js";

export const nl = {
  accountsPart: {
    title: "Accounts voor wie een vraag stelt",
    why: "Wie een vraag stelt, kan een account maken, vragen terugzien en ze delen met collega's. Vragen stellen kan altijd zonder account.",
  },
  menu: { signIn: "Inloggen" },
  /** Within a sentence, where a name stood. */
  formerColleague: "een oud-medewerker",
  /** What somebody can be here. */
  roles: ({ term }: Voice): Record<Role, string> => ({
    desk: "Medewerker van het loket",
    specialist: "Specialist van een afdeling",
    "chain-partner": "Ketenpartner",
    aanjager: capital(term.aanjager),
    policy: "Beleidsmedewerker",
    council: "Raad of griffie",
    administrator: "Beheerder",
  }),
};
