import type { ErrorCode } from "./form.js";

export const nl = {
  title: "Inloggen",
  done: {
    "end-all": "U bent overal uitgelogd, ook op dit apparaat.",
    "provider-on": "De inlogdienst staat aan. Log nu opnieuw in.",
  },
  lead: "U krijgt een mail met een link om in te loggen. U hebt geen wachtwoord nodig.",
  account: "Hebt u nog geen account? Dan maakt u het met die link.",
  /** Where nobody but staff can sign in. */
  staffOnly: "Alleen wie hier werkt, kan hier inloggen.",
  label: "Uw mailadres",
  hint: "Werkt u hier? Vul dan het adres van uw werk in.",
  send: "Stuur mij een link",
  errors: {
    "email-missing": "Vul uw mailadres in.",
    "email-wrong": "Dit mailadres klopt niet. Schrijf het zoals naam@voorbeeld.nl.",
  } satisfies Record<ErrorCode, string>,
  provider: {
    title: "Werkt u hier?",
    lead: "Medewerkers loggen in met het account van hun werk.",
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
    body: "U krijgt binnen een minuut een mail met een link om in te loggen. De link werkt een kwartier.",
    staffOnly:
      "Werkt u hier? Dan krijgt u binnen een minuut een mail met een link om in te loggen. De link werkt een kwartier.",
    staff: "Werkt u hier? Dan krijgt u geen mail. Log in met het account van uw werk.",
    nothing:
      "Geen mail gekregen? Kijk bij de ongewenste mail en of u het adres goed hebt geschreven. Na drie mails wacht u een kwartier op de volgende.",
    again: "Probeer het opnieuw",
  },
};
