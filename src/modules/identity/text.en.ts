import { capital, type Texts } from "#platform/i18n";
import type { Voice } from "#platform/tenancy";
import type { Role } from "./roles.js";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  accountsPart: {
    title: "Accounts for people who ask",
    why: "Anyone who asks can make an account, see earlier questions and share them with colleagues. You never need an account to ask.",
  },
  menu: { signIn: "Sign in" },
  formerColleague: "a former colleague",
  roles: ({ term }: Voice): Record<Role, string> => ({
    desk: "Desk officer",
    specialist: "Specialist in a department",
    "chain-partner": "Chain partner",
    aanjager: capital(term.aanjager),
    policy: "Policy officer",
    council: "Council or its office",
    administrator: "Administrator",
  }),
};
