import type { ErrorCode } from "./form.js";

export const nl = {
  title: "Inloggen",
  lead: "Voor medewerkers. U krijgt een mail met een knop om in te loggen. U hebt geen wachtwoord nodig.",
  label: "Uw mailadres",
  hint: "Het adres waarmee wij u kennen.",
  send: "Stuur mij een link",
  errors: {
    "email-missing": "Vul uw mailadres in.",
    "email-wrong": "Dit mailadres klopt niet. Schrijf het zoals naam@voorbeeld.nl.",
  } satisfies Record<ErrorCode, string>,
  provider: {
    lead: "Voor medewerkers. U logt in met het account van uw werk.",
    enter: (municipality: string) => `Log in bij ${municipality}`,
    otherDoor: (municipality: string) =>
      `U bent al ergens anders ingelogd. ${municipality} laat u alleen binnen via de eigen inlogdienst.`,
  },
  demo: {
    title: "Inloggen als iemand uit de demo",
    warning: "Dit is een demo. Deze mensen bestaan niet. Een echt loket heeft dit niet.",
    signInAs: (name: string) => `Log in als ${name}`,
  },
  sent: {
    title: "Kijk in uw mail",
    body: "Kennen wij uw adres? Dan krijgt u binnen een minuut een mail met een knop om in te loggen. De knop werkt een kwartier.",
    nothing: "Geen mail gekregen? Kijk bij de ongewenste mail, of vraag uw beheerder welk adres bij ons bekend is.",
    again: "Probeer het opnieuw",
  },
};
