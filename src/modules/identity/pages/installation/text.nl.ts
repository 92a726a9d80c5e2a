import { plural } from "#platform/i18n";

export const nl = {
  enter: "Met deze knop logt u in om deze installatie te beheren.",
  signIn: {
    title: "Inloggen voor het beheer van deze installatie",
    lead: "Alleen voor wie deze installatie beheert. U krijgt een mail met een link om in te loggen.",
    already: "U bent al ingelogd.",
    elsewhere: "Werkt u bij een loket? Kies dan eerst uw gemeente op de voorpagina en log daar in.",
  },
  sent: {
    title: "Kijk in uw mail voor de link",
    body: "Kennen wij uw adres? Dan krijgt u binnen een minuut een mail met een link om in te loggen. De link werkt een kwartier.",
    again: "Probeer het opnieuw",
  },
  title: "Deze installatie",
  lead: "Hier ziet u welke gemeenten meedoen. Hun vragen ziet u niet.",
  list: "Gemeenten die meedoen",
  none: "Er doet nog geen gemeente mee",
  add: "Zet een gemeente aan",
  done: "De gemeente staat aan. De eerste beheerder krijgt een uitnodiging per mail.",
  parked: (count: number) =>
    count === 0
      ? "Alle taken op de achtergrond lopen."
      : plural(count, {
          one: "1 taak op de achtergrond is vaak mislukt en staat stil. Zie waarom met bin/rode-loper jobs parked op de server.",
          other: `${count} taken op de achtergrond zijn vaak mislukt en staan stil. Zie waarom met bin/rode-loper jobs parked op de server.`,
        }),
  staff: (count: number) => plural(count, { one: "1 medewerker", other: `${count} medewerkers` }),
  byMail: "inloggen per mail",
  byProvider: (issuer: string) => `inloggen via ${issuer}`,
  open: "Loket open",
  closed: "Loket nog dicht",
  since: (day: string) => `Sinds ${day}`,
  signOut: "Log uit",
  addLead: "Het loket gaat open zodra de beheerder een aanjager heeft uitgenodigd.",
  choose: "Kies een gemeente",
  labels: { code: "Gemeente", name: "Naam van de eerste beheerder", email: "Mailadres van de eerste beheerder" },
  emailHint: "Hierheen gaat de uitnodiging. Die werkt twee weken.",
  switchOn: "Zet aan en verstuur de uitnodiging",
  back: "Naar alle gemeenten",
  administrator: "Beheerder",
  regions: {
    link: "Kies per gemeente een regio",
    title: "Regio's",
    lead: "Gemeenten met dezelfde regio kunnen elkaar een vraag overdragen. Dat gebeurt alleen als de ondernemer het goed vindt.",
    list: "Gemeenten en hun regio",
    none: "geen regio",
    municipality: "Gemeente",
    choose: "Kies een gemeente",
    region: "Regio",
    hint: "Schrijf de naam bij elke gemeente hetzelfde. Leeg betekent: geen regio.",
    save: "Bewaar",
    done: "De regio is bewaard.",
    errors: {
      "municipality-missing": "Kies een gemeente.",
      "region-long": "Dit is te lang. Gebruik hoogstens 80 tekens.",
      unstorable: "Hier staat een teken in dat wij niet kunnen bewaren. Typ de tekst opnieuw.",
    },
  },
  errors: {
    "code-missing": "Kies een gemeente.",
    "code-taken": "Deze gemeente staat al aan, of het adres is al van een andere gemeente. Kies een andere.",
    "name-missing": "Vul de naam in.",
    "text-long": "Dit is te lang. Gebruik hoogstens 200 tekens.",
    "email-wrong": "Dit mailadres klopt niet. Schrijf het zoals naam@voorbeeld.nl.",
    unstorable: "Hier staat een teken in dat wij niet kunnen bewaren. Typ de tekst opnieuw.",
  },
};
