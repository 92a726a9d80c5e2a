import { listOf } from "#platform/i18n";

export const nl = {
  title: "Budgetten",
  lead: "Met een budget markeert de eigenaar van een vraag welk geld een deelvraag raakt. Het werkbord laat per afdeling zien welke budgetten dat zijn.",
  note: (own: readonly string[]) =>
    own.length === 0 ? "De vijf vaste budgetten" : `De vijf vaste budgetten, en ${listOf(own, "nl")}`,
  standard: { title: "Vaste budgetten", body: "Deze vijf zijn er altijd. U kunt ze niet veranderen." },
  own: { title: "Budgetten van uzelf", none: "U hebt nog geen eigen budgetten. De vijf vaste zijn vaak genoeg." },
  ended: "Opgeheven",
  endedOn: (day: string) => `opgeheven op ${day}`,
  add: {
    title: "Voeg een budget toe",
    label: "Naam van het budget",
    hint: "Zoals uw collega's het noemen, bijvoorbeeld maatschappelijk vastgoed.",
    send: "Voeg toe",
  },
  one: {
    title: (name: string) => `Budget ${name}`,
    lead: "Een nieuwe naam geldt ook voor wat er al mee gemarkeerd is.",
    send: "Bewaar de naam",
    back: "Alle budgetten",
  },
  end: {
    title: "Hef dit budget op",
    body: "Niemand kan het dan nog kiezen. Wat er al mee gemarkeerd is, blijft leesbaar.",
    send: "Hef op",
    done: "Dit budget is opgeheven. U kunt het niet meer veranderen.",
  },
  done: { added: "Toegevoegd.", saved: "Bewaard.", ended: "Opgeheven." },
  changed: {
    title: "Iemand was u voor",
    body: (name: string) =>
      `Een andere beheerder veranderde dit budget nadat u de pagina opende. Er is niets overschreven. Het heet nu: ${name}.`,
    yours: (name: string) => `U schreef: ${name}. Bewaar het opnieuw als het zo moet worden.`,
  },
  errors: {
    missing: "Vul de naam van het budget in.",
    long: "Maak de naam korter: hij mag 80 tekens lang zijn.",
    taken: "Dit budget is er al. Kies een andere naam.",
    unstorable: "Hier staat een teken in dat wij niet kunnen bewaren. Typ de tekst opnieuw.",
  },
};
