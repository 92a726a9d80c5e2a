import { capital } from "#platform/i18n";
import { agree, type Voice } from "#platform/tenancy";
import type { ErrorCode } from "./form.js";

export const nl = {
  title: "Stel uw vraag",
  lead: (owner: string) => `${owner} krijgt uw vraag en is uw vaste contactpersoon. U hebt geen account nodig.`,
  leadSignedIn: (owner: string) =>
    `${owner} krijgt uw vraag en is uw vaste contactpersoon. U vindt uw vraag terug bij Mijn vragen.`,
  labels: {
    question: "Uw vraag",
    name: "Uw naam",
    email: "Mailadres",
    phone: "Telefoonnummer",
    organisation: "Naam van uw onderneming",
  },
  hints: {
    question: "Vertel wat u wilt bereiken en waar u tegenaan loopt. U hoeft niet te weten welke afdeling erover gaat.",
    email: "Hier sturen wij de bevestiging en het antwoord naartoe.",
  },
  reach: "Hoe kunnen wij u bereiken? Vul een mailadres of een telefoonnummer in. Allebei mag ook.",
  /** Whether something official can be sent in here (Awb 2:13). */
  official: {
    here: "U kunt hier ook een aanvraag, bezwaar of klacht indienen.",
    elsewhere: ({ term }: Voice) =>
      `Een officiële aanvraag, een bezwaar of een klacht dient u langs een andere weg in. ${capital(term.desk.the)} helpt u die te vinden.`,
  },
  send: "Verstuur uw vraag",
  errors: {
    "question-missing": "Schrijf op wat uw vraag is.",
    "question-short": "Vertel iets meer over uw vraag. Gebruik minstens 10 tekens.",
    "question-long": "Uw vraag is te lang. Gebruik hoogstens 5.000 tekens; de rest kunt u later vertellen.",
    "bsn-seen": "In uw vraag staat een nummer dat lijkt op een burgerservicenummer (BSN). Zeg eerst wat het is.",
    "name-missing": "Vul uw naam in.",
    "name-long": "Deze naam is te lang. Gebruik hoogstens 200 tekens.",
    "contact-missing": "Vul een mailadres of een telefoonnummer in, zodat wij u kunnen bereiken.",
    "email-wrong": "Dit mailadres klopt niet. Schrijf het zoals naam@voorbeeld.nl.",
    "phone-wrong": "Dit telefoonnummer klopt niet. Schrijf het zoals 06 1234 5678.",
    "organisation-long": "Deze naam is te lang. Gebruik hoogstens 200 tekens.",
    unstorable: "Hier staat een teken in dat wij niet kunnen bewaren. Typ de tekst opnieuw.",
  } satisfies Record<ErrorCode, string>,
  closed: {
    title: "Het loket gaat binnenkort open",
    body: ({ term, town }: Voice) =>
      `${capital(town.our)} ${agree(town, { one: "opent", many: "openen" })} hier een loket voor ${term.enterprise.many}. U kunt nog geen vraag stellen.`,
  },
};
