import { plural } from "#platform/i18n";
import type { Role } from "../../roles.js";
import type { ErrorCode } from "./form.js";

export const nl = {
  titles: { here: "Medewerkers", invited: "Uitgenodigde collega's", left: "Vertrokken medewerkers" },
  filters: { here: "Werken hier", invited: "Uitgenodigd", left: "Vertrokken" },
  filterLabel: "Welke medewerkers u ziet",
  lead: "Wie er meewerkt, en wat iedereen mag. Een rol die u weghaalt, werkt meteen niet meer.",
  invite: "Nodig een collega uit",
  search: "Zoek op naam of mailadres",
  find: "Zoek",
  cut: (most: number) => `Dit zijn de eerste ${most}. Typ meer letters om er minder te zien.`,
  nobody: (letters: string) => `Niemand gevonden met “${letters}”`,
  nobodyHint: "Typ minder letters, of kijk bij Uitgenodigd en Vertrokken.",
  empty: {
    here: "Er werkt nog niemand mee",
    invited: "Er wacht geen uitnodiging op antwoord",
    left: "Er is nog niemand vertrokken",
  },
  noRole: "Geen rol",
  since: (day: string) => `Sinds ${day}`,
  fromTo: (from: string, to: string) => `Van ${from} tot ${to}`,
  doors: {
    mail: "Logt in met een link uit een mail",
    provider: "Logt in via de inlogdienst",
    unlinked: "Kan nog niet inloggen: niet gekoppeld aan de inlogdienst",
  },
  away: "Afwezig",
  awayActs: (name: string) => `Afwezig; ${name} neemt waar`,
  done: {
    invited: "De uitnodiging is onderweg.",
    again: "De uitnodiging is opnieuw verstuurd. De vorige link werkt niet meer.",
    withdrawn: "De uitnodiging is ingetrokken. De link werkt niet meer.",
    saved: "Wat u veranderde, is bewaard.",
  },
  count: (here: number, invited: number) => {
    const staff = plural(here, { one: "1 medewerker", other: `${here} medewerkers` });
    return invited === 0 ? staff : `${staff}, ${invited} uitgenodigd`;
  },
  expired: "Verlopen",
  until: {
    ahead: (day: string) => `Kan ja zeggen tot ${day}.`,
    past: (day: string) => `Kon ja zeggen tot ${day}.`,
  },
  moves: { "send-again": "Verstuur opnieuw", withdraw: "Trek in" },
  moveWhom: (name: string) => `: uitnodiging van ${name}`,
  inviteTitle: "Nodig een collega uit",
  inviteLead:
    "Uw collega krijgt een mail met een link, en kan twee weken lang ja zeggen. Pas daarna is uw collega medewerker.",
  send: "Verstuur de uitnodiging",
  back: "Naar alle medewerkers",
  kept: {
    notChosen: "U koos nog geen bewaartermijn voor vertrokken medewerkers",
    stays: "Hun naam, mailadres en telefoonnummer blijven staan tot u een termijn kiest.",
    chosen: (years: number) =>
      `Wie iemand was, is bekend tot ${plural(years, { one: "een jaar", other: `${years} jaar` })} na het vertrek. Daarna staat er “een oud-medewerker”.`,
    go: "Naar de bewaartermijn",
  },
  formerTitle: "Een oud-medewerker",
  forgotten: "Wie dit was, is niet meer bekend: de bewaartermijn na het vertrek is om.",
  memberTitle: (name: string) => `Medewerker: ${name}`,
  save: "Bewaar",
  labels: {
    name: "Naam",
    email: "Mailadres",
    titleNl: "Functie",
    titleEn: "Functie in het Engels",
    phone: "Telefoonnummer",
    roles: "Wat mag deze collega?",
    departments: "Van welke afdelingen is deze collega specialist?",
    partner: "Voor welke ketenpartner werkt deze collega?",
  },
  hints: {
    email: "Het adres van het werk. Hierheen gaat de uitnodiging.",
    titleNl: "Staat bij de naam, bijvoorbeeld op de voorpagina.",
    titleEn: "Laat u dit leeg? Dan staat ook op Engelse pagina's de Nederlandse functie.",
    departments: "Alleen nodig bij de rol specialist.",
    partner: "Alleen nodig bij de rol ketenpartner.",
  },
  rolesTitle: "Rollen",
  abouts: {
    desk: "Ziet alle vragen, en beantwoordt de vragen op eigen naam.",
    specialist: "Werkt bij een afdeling. Beantwoordt deelvragen, en vragen die een collega overdraagt.",
    "chain-partner": "Werkt bij een organisatie buiten het stadhuis. Beantwoordt alleen deelvragen.",
    aanjager: "Heeft nieuwe vragen op naam, behalve op een dag waarop een collega het loket heeft. Ziet alle vragen.",
    policy: "Werkt aan beleid. Ziet alleen vragen die een collega overdraagt.",
    council: "Werkt voor de raad. Ziet geen vragen.",
    administrator: "Regelt de instellingen en de medewerkers. Ziet geen vragen.",
  } satisfies Record<Role, string>,
  facts: {
    email: "Mailadres",
    door: "Inloggen",
    since: "Werkt mee sinds",
    left: "Vertrokken op",
    byRule: "Rollen van de inlogdienst",
    byRuleWhy: "Een regel bij “Hoe medewerkers inloggen” geeft deze rollen. U verandert ze daar.",
  },
  awayTitle: "Afwezig of vertrokken",
  awayBody: "Werkdagen, plaatsvervanger, afwezigheid en vertrek staan op een eigen pagina.",
  awayLink: (name: string) => `Afwezigheid en vertrek van ${name}`,
  changed: {
    title: "Iemand was u voor",
    body: "Terwijl u bezig was, heeft iemand anders dit veranderd. Er is niets van u bewaard. Hieronder staat wat u had ingevuld.",
    now: "Nu staat er:",
  },
  errors: {
    "name-missing": "Vul de naam in.",
    "title-missing": "Vul de functie in.",
    "text-long": "Dit is te lang. Gebruik hoogstens 200 tekens.",
    unstorable: "Hier staat een teken in dat wij niet kunnen bewaren. Typ de tekst opnieuw.",
    "email-missing": "Vul het mailadres in.",
    "email-wrong": "Dit mailadres klopt niet. Schrijf het zoals naam@voorbeeld.nl.",
    "phone-wrong": "Dit telefoonnummer klopt niet. Schrijf het zoals 06 1234 5678.",
    "roles-missing": "Kies minstens één rol.",
    "department-missing":
      "Kies bij de rol specialist minstens één afdeling. Staat er geen? Voeg die dan eerst toe bij Beheer.",
    "partner-missing":
      "Kies bij de rol ketenpartner een ketenpartner. Staat er geen? Voeg die dan eerst toe bij Beheer.",
    "works-here": "Iemand met dit mailadres werkt hier al. Zoek deze collega op bij Medewerkers.",
    "invited-already": "Dit mailadres heeft al een uitnodiging. Die kunt u opnieuw versturen of intrekken.",
    "last-administrator": "Niemand anders is hier beheerder. Maak eerst iemand anders beheerder.",
  } satisfies Record<ErrorCode, string>,
};
