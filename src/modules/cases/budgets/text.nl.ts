import { listOf } from "#platform/i18n";
import type { StandardBudget } from "./budget.js";

export const nl = {
  names: {
    participation: "participatie",
    economy: "economie",
    purchasing: "inkoop",
    property: "vastgoed",
    sustainability: "duurzaamheid",
  } satisfies Record<StandardBudget, string>,
  /** On the page of the question. */
  marked: (names: readonly string[]) => `Raakt het budget: ${listOf(names, "nl")}.`,
  change: "Markeer het budget",
  field: {
    label: "Welk budget raakt dit?",
    hint: "Kies er geen, één of meer. Alleen collega's zien dit.",
    ended: (name: string) => `${name} (bestaat niet meer)`,
    gone: "Dit budget kunt u niet meer kiezen. Haal het vinkje weg.",
  },
  mark: {
    title: "Welk budget raakt deze deelvraag?",
    lead: (who: string) => `De deelvraag aan ${who}. Zo ziet de aanjager om welk geld het gaat.`,
    send: "Bewaar",
  },
  changed: {
    title: "Iemand was u voor",
    body: (names: readonly string[]) =>
      names.length === 0
        ? "Een collega haalde de budgetten weg nadat u de pagina opende. Er is niets overschreven."
        : `Een collega veranderde dit nadat u de pagina opende. Er is niets overschreven. Nu staat er: ${listOf(names, "nl")}.`,
    yours: "Wat u koos, staat nog in het formulier. Bewaar het opnieuw als het zo moet worden.",
  },
};
