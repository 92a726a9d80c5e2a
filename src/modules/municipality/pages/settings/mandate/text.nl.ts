import type { Mandate } from "../../../mandate/mandate.js";

export const nl = {
  labels: {
    givenBy: "Wie gaf het mandaat?",
    decidedOn: "Wanneer is dat besloten?",
    holds: "Wat mag de aanjager?",
    reference: "Waar staat het besluit?",
    public: "Wie mag dit lezen?",
  },
  hints: {
    decidedOn: "Nodig als er een besluit is. Bijvoorbeeld: 3-3-2026.",
    holds:
      "Nodig als er een besluit is. Schrijf het kort en gewoon op. Bijvoorbeeld: de aanjager mag elke afdeling om een antwoord vragen.",
    reference: "Een webadres of een nummer.",
    public: "Op de pagina over het loket ziet iedereen wat de aanjager mag.",
  },
  givers: {
    none: "Er is nog geen besluit",
    college: "Het college van burgemeester en wethouders",
    council: "De raad",
    management: "De directie",
  } satisfies Record<Mandate["givenBy"] | "none", string>,
  publicity: { yes: "Iedereen, op de pagina over het loket", no: "Alleen de beheerder" },
};
