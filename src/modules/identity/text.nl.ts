import { capital } from "#platform/i18n";
import type { Voice } from "#platform/tenancy";
import type { Role } from "./roles.js";

export const nl = {
  menu: { signIn: "Inloggen" },
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
