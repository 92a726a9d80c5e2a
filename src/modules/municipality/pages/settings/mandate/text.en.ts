import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  labels: {
    givenBy: "Who gave the mandate?",
    decidedOn: "When was that decided?",
    holds: "What may the aanjager (driver) do?",
    reference: "Where is the decision?",
    public: "Who may read this?",
  },
  hints: {
    decidedOn: "Needed when there is a decision. For example: 3-3-2026.",
    holds:
      "Needed when there is a decision. Keep it short and plain. For example: the aanjager (driver) may ask every department for an answer.",
    reference: "A web address or a number.",
    public: "On the page about the desk everybody sees what the aanjager (driver) may do.",
  },
  givers: {
    none: "There is no decision yet",
    college: "The executive of mayor and aldermen",
    council: "The council",
    management: "The management",
  },
  publicity: { yes: "Everybody, on the page about the desk", no: "Only the administrator" },
};
