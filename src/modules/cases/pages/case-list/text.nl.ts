import type { ListFilter } from "../../queries.js";

export const nl = {
  titles: {
    open: "Open vragen",
    answered: "Beantwoorde vragen",
    closed: "Afgeronde vragen",
  } satisfies Record<ListFilter, string>,
  filterLabel: "Welke vragen",
  filters: { open: "Open", answered: "Beantwoord", closed: "Afgerond" } satisfies Record<ListFilter, string>,
  promised: (day: string) => `beloofd ${day}`,
  empty: {
    open: { title: "Geen open vragen", body: "Alles is beantwoord. Nieuwe vragen verschijnen hier vanzelf." },
    answered: {
      title: "Geen vragen die op een uitkomst wachten",
      body: "Hier staan vragen die beantwoord zijn, maar nog niet afgerond.",
    },
    closed: { title: "Nog geen afgeronde vragen", body: "Een vraag is afgerond als de uitkomst is genoteerd." },
  } satisfies Record<ListFilter, { title: string; body: string }>,
};
