import type { Municipality } from "#municipality";
import { capital, plural } from "#platform/i18n";
import { agree, type Voice } from "#platform/tenancy";

const workingDays = (days: number) => `${days} ${plural(days, { one: "werkdag", other: "werkdagen" })}`;

export const nl = {
  title: ({ term }: Voice) => capital(term.desk.name),
  /** A line never ends behind a number: the three stand below or beside each other. */
  heading: "Eén\u00a0vraag. Eén\u00a0loket. Eén\u00a0antwoord.",
  lead: ({ term, town }: Voice) =>
    `Hebt u ${term.enterprise.a} ${town.inOur}, of begint u er een? Vertel waar u tegenaan loopt. Wij zoeken uit welke afdelingen nodig zijn. U hoeft niet van het kastje naar de muur.`,
  question: "Uw vraag",
  example: "Bijvoorbeeld: wij zoeken een leegstaand pand voor een fietswerkplaats met leerwerkplekken.",
  ask: "Stel uw vraag",
  promise: (days: number) =>
    `U krijgt direct een bevestiging met een naam, en binnen ${workingDays(days)} een eerste reactie.`,
  closed: {
    title: "Het loket gaat binnenkort open",
    body: ({ term, town }: Voice) =>
      `${capital(town.our)} ${agree(town, { one: "opent", many: "openen" })} hier een loket voor ${term.enterprise.many}. U kunt nog geen vraag stellen. Bel ons gerust.`,
  },
  doors: (promise: Municipality["promise"]) => [
    {
      title: "U vraagt het één keer",
      body: "U hebt geen account nodig. U krijgt meteen een nummer en een persoonlijke link. Daarmee volgt u uw vraag.",
    },
    {
      title: "Eén persoon zoekt het uit",
      body: `Uw vraag heeft vanaf de eerste seconde een eigenaar. Binnen ${workingDays(promise.firstReactionDays)} hoort u van die persoon.`,
    },
    {
      title: "U krijgt één antwoord",
      body: `Binnen ${workingDays(promise.answerDays)} hebt u antwoord. De datum staat in uw bevestiging.`,
    },
  ],
  figures: {
    label: "Hoe doen wij het?",
    received: "Vragen",
    receivedNote: "ontvangen in de afgelopen 12 maanden",
    firstReactionNote: (n: number, days: number) =>
      `de helft van de vragen, of sneller\u00a0· belofte ${workingDays(days)}\u00a0· n\u00a0=\u00a0${n}`,
    inTimeNote: (n: number) => `op de dag die wij als eerste beloofden\u00a0· n\u00a0=\u00a0${n}`,
    helpedNote: (n: number) => `goed of heel goed, zeggen zij zelf\u00a0· n\u00a0=\u00a0${n}`,
    more: "Alle cijfers, met wat wij tellen en hoe het verloopt",
  },
};
