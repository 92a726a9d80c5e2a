import type { ErrorCode } from "./form.js";

export const nl = {
  title: { own: "Uw werkdagen en afwezigheid", of: (name: string) => `Werkdagen en afwezigheid van ${name}` },
  lead: {
    own: "Bent u er niet? Dan neemt uw plaatsvervanger waar. Uw vragen blijven van u, en geen beloofde datum verandert.",
    of: (name: string) =>
      `Is ${name} er niet? Dan neemt de plaatsvervanger waar. De vragen blijven van ${name}, en geen beloofde datum verandert.`,
  },
  now: {
    until: {
      own: (day: string) => `U bent er niet tot en met ${day}.`,
      of: (name: string, day: string) => `${name} is er niet tot en met ${day}.`,
    },
    away: { own: "U bent er nu niet.", of: (name: string) => `${name} is er nu niet.` },
    acts: (name: string) => `${name} neemt waar.`,
    nobody: "Niemand kan nu waarnemen: ook de anderen zijn er niet.",
  },
  arrange: {
    title: "Werkdagen en plaatsvervanger",
    days: { own: "Op welke dagen werkt u?", of: (name: string) => `Op welke dagen werkt ${name}?` },
    daysHint: "Op een vrije dag neemt niemand waar: een vraag kan tot morgen wachten.",
    weekdays: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    deputy: {
      own: "Wie neemt waar als u er niet bent?",
      of: (name: string) => `Wie neemt waar als ${name} er niet is?`,
    },
    deputyHint:
      "De plaatsvervanger kan dan de vragen lezen en beantwoorden. Kiest u niemand, dan neemt de aanjager waar die hier het langst werkt.",
    nobody: "Nog niemand gekozen",
    send: "Bewaar werkdagen en plaatsvervanger",
  },
  note: {
    title: "Afwezigheid noteren",
    first: "Eerste dag",
    last: "Laatste dag",
    lastHint: "Deze dag telt mee. Laat het vak leeg als u het nog niet weet.",
    send: "Noteer afwezigheid",
  },
  list: {
    title: "Genoteerde afwezigheid",
    empty: "Er is geen afwezigheid genoteerd.",
    oneDay: (day: string) => `Op ${day}`,
    fromTo: (first: string, last: string) => `Van ${first} tot en met ${last}`,
    from: (first: string) => `Vanaf ${first}. De laatste dag is nog niet bekend.`,
    by: (name: string, moment: string) => `Genoteerd door ${name}, ${moment}`,
    formerColleague: "een oud-collega",
    end: { own: "Ik ben er weer", of: (name: string) => `${name} is er weer` },
    withdraw: "Trek in",
    which: (days: string) => `: ${days}`,
  },
  leave: {
    title: (name: string) => `${name} gaat weg`,
    body: (name: string) =>
      `Alle vragen van ${name} die nog niet zijn afgerond, gaan meteen naar de plaatsvervanger. Is die er niet, dan naar de aanjager die hier het langst werkt. Wie een vraag stelde, krijgt bericht. Geen beloofde datum verandert.`,
    label: "Weet u het zeker?",
    confirm: (name: string) => `Ja, ${name} werkt hier niet meer. Dit is niet terug te draaien.`,
    send: "Leg het vertrek vast",
  },
  done: {
    arrange: "De werkdagen en de plaatsvervanger zijn bewaard.",
    note: "De afwezigheid is genoteerd.",
    end: "De afwezigheid is veranderd of weggehaald.",
    leave: "Het vertrek is vastgelegd. Open vragen krijgen een nieuwe eigenaar.",
  },
  colleagues: "Collega's",
  back: "Naar uw eigen pagina en de lijst van collega's",
  changed: {
    title: "Iemand was u voor",
    body: "Dit is veranderd nadat u de pagina opende. Er is niets overschreven. Kijk hieronder hoe het nu is, en probeer het zo nodig opnieuw.",
    now: "Zo staat het er nu:",
    noDeputy: "geen plaatsvervanger",
  },
  errors: {
    "days-missing": "Kies minstens één werkdag.",
    "deputy-unknown": "Kies iemand uit de lijst.",
    "first-missing": "Vul de eerste dag in.",
    "day-wrong": "Vul een dag in, zoals 4-12-2026.",
    "day-far": "Kies een dag die hoogstens twee jaar weg is.",
    "last-before-first": "De laatste dag ligt voor de eerste dag. Draai ze om, of verander er één.",
    over: "Deze dagen zijn al voorbij. Vul een laatste dag in die nog komt, of vandaag.",
    "confirm-missing": "Zet een vinkje als u het zeker weet.",
    "nobody-else": "Niemand anders kan de vragen overnemen. Zorg eerst voor een aanjager of iemand van het loket.",
    "last-administrator": "Niemand anders is hier beheerder. Maak eerst iemand anders beheerder.",
  } satisfies Record<ErrorCode, string>,
};
