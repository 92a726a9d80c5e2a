import { listOf } from "#platform/i18n";

export const nl = {
  title: "Het loket van de dag",
  lead: "Een nieuwe vraag komt op naam van wie die dag het loket heeft. Bent u dicht? Dan telt de eerstvolgende werkdag.",
  weekdays: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"],
  heading: "Wie heeft welke dag het loket?",
  nobody: "Niemand in het bijzonder",
  rest: (name: string) => `Op een dag zonder naam krijgt ${name} de nieuwe vragen.`,
  away: "Is een collega die dag afwezig? Dan neemt de plaatsvervanger waar. Vragen die er al zijn, houden hun eigenaar.",
  empty: {
    title: "Nog niemand kan het loket hebben",
    body: "Geef eerst een collega de rol loket of aanjager.",
    staff: "Naar de medewerkers",
  },
  save: "Bewaar de week",
  saved: "Bewaard. Nieuwe vragen gaan vanaf nu naar wie hier staat.",
  changed: {
    title: "Iemand was u voor",
    body: "Een andere beheerder veranderde de week nadat u de pagina opende. Er is niets overschreven. Dit staat er nu:",
    yours: "Wat u koos, staat nog in het formulier. Bewaar het opnieuw als het zo moet worden.",
  },
  note: (days: readonly string[]) => (days.length === 0 ? "Nog geen vaste dagen" : `Gekozen: ${listOf(days, "nl")}`),
  notAtDesk: "Deze collega werkt niet (meer) aan het loket. Kies iemand anders.",
};
