import { plural } from "#platform/i18n";
import { agree, type Voice } from "#platform/tenancy";
import type { BesideKey, FigureKey } from "./measures.js";
import type { Fate, Size } from "./trend.js";

const workingDays = (days: string) => `${days} ${days === "1" ? "werkdag" : "werkdagen"}`;

type Told = {
  readonly term: string;
  /** The value in a sentence. @param value as people write it */
  readonly told: (value: string) => string;
  readonly definition: (voice: Voice) => string;
};

export const nl = {
  foot: "Cijfers",
  title: "Cijfers van het loket",
  lead: ({ town }: Voice, from: string, to: string) =>
    `Hoe ${agree(town, { one: "doet", many: "doen" })} ${town.our} het? Dit zijn de vragen die binnenkwamen van ${from} tot en met ${to}.`,
  download: "Download de cijfers (CSV)",
  received: (n: string) =>
    n === "0"
      ? "Er kwamen nog geen vragen binnen."
      : n === "1"
        ? "Er kwam 1 vraag binnen."
        : `Er kwamen ${n} vragen binnen.`,
  over: (n: number) => `n\u00a0=\u00a0${n}\u00a0${plural(n, { one: "vraag", other: "vragen" })}`,
  tooFew: (n: number) => `nog te weinig vragen · n\u00a0=\u00a0${n}`,
  tooFewTold: "Nog te weinig vragen. Wij tonen een cijfer vanaf vijf vragen.",
  sameDay: "dezelfde dag",
  workingDays,
  longer: "nog niet",
  figures: {
    "first-reaction": {
      term: "Eerste reactie",
      told: (value) =>
        value === "0"
          ? "De helft van de vragen kreeg dezelfde dag een eerste reactie."
          : `De helft van de vragen kreeg binnen ${workingDays(value)} een eerste reactie.`,
      definition: () =>
        "Wij tellen de werkdagen tot het eerste bericht van een mens. De automatische bevestiging telt niet mee. Is de beloofde dag voorbij en kwam er nog geen reactie? Dan telt de vraag mee als langer. Een vraag die nog op tijd kan zijn, telt nog niet mee.",
    },
    "in-time": {
      term: "Op tijd beantwoord",
      told: (value) => `${value} was beantwoord op de dag die wij als eerste beloofden, of eerder.`,
      definition: () =>
        "Bij elke vraag beloven wij meteen een dag. Die eerste dag telt, ook als wij later een andere dag beloven. Wachten wij op de vrager, dan staat de klok stil. Bij een aanvraag, een bezwaar of een klacht telt de termijn van de wet. Is de dag voorbij zonder antwoord? Dan is de vraag te laat, ook als de vrager hem daarna intrekt of als wij hem doorsturen. Kwam een antwoord te laat, dan blijft dat zo als wij de vraag weer oppakken.",
    },
    handovers: {
      term: "Overdrachten per vraag",
      told: (value) => `Een vraag ging gemiddeld ${value} keer naar een andere contactpersoon.`,
      definition: () =>
        "Wij tellen hoe vaak een andere contactpersoon de vraag overnam. Waarnemen telt niet mee, en een collega die vertrekt ook niet. Een deelvraag aan een afdeling is geen overdracht. Dit gaat over vragen die beantwoord zijn of op een andere manier eindigden.",
    },
    "first-desk": {
      term: "Beantwoord bij het eerste loket",
      told: (value) => `${value} van de antwoorden kwam van het eerste loket.`,
      definition: () =>
        "Beantwoord zonder overdracht aan een andere contactpersoon, en niet gekregen van een loket elders. Hulp van een afdeling mag: bij een deelvraag houdt de vrager dezelfde contactpersoon. Of de vraag ook is opgelost, staat bij Voelde zich geholpen.",
    },
    "dropped-out": {
      term: "Afgehaakt",
      told: (value) => `${value} haakte af.`,
      definition: ({ term }) =>
        `Iemand haakt af als wij iets vragen en er acht weken geen reactie komt, of als ${term.entrepreneur.the} met de vraag stopt terwijl die nog niet is opgelost. Wij delen dit door alle vragen die beantwoord, afgerond of ingetrokken zijn. Intrekken telt niet als afhaken. Vragen die wij doorstuurden, tellen niet mee.`,
    },
    "felt-helped": {
      term: "Voelde zich geholpen",
      told: (value) => `${value} voelde zich goed of heel goed geholpen.`,
      definition: () =>
        "Na het antwoord vragen wij één keer hoe het ging. Dit is wat de vragers zelf zeggen, en niet ons oordeel. Niet iedereen vult het in: n is het aantal dat dat deed. Wie meer dan één antwoord kreeg, telt één keer mee, met de laatste ervaring.",
    },
  } satisfies Record<FigureKey, Told>,
  halfStillWaits: "Meer dan de helft van de vragen wacht langer dan beloofd op een eerste reactie.",
  beside: {
    "in-time-last": (value: string) => `Tellen wij de dag die wij als laatste beloofden, dan is het ${value}.`,
    "never-handed-over": (value: string) => `${value} hield van begin tot eind dezelfde contactpersoon.`,
    solved: (value: string) => `Volgens ${value} is de vraag opgelost, helemaal of voor een deel.`,
  } satisfies Record<BesideKey, (value: string) => string>,
  promise: (days: string) => `belofte: ${workingDays(days)}`,
  promiseTold: (days: string) => `Onze belofte: ${workingDays(days)}.`,
  trend: {
    title: (term: string) => `${term}: het verloop`,
    about: (points: number, size: string) =>
      `Een balk voor ${plural(points, { one: "een periode", other: `${points} perioden` })} van ${size}. De tabel hieronder heeft dezelfde getallen.`,
    steps: {
      1: "Per maand waarin de vraag binnenkwam.",
      3: "Per drie maanden: per maand zijn er te weinig vragen.",
      6: "Per half jaar: voor kortere perioden zijn er te weinig vragen.",
    } satisfies Record<Size, string>,
    dash: "Een streepje: te weinig vragen.",
    sizes: { 1: "een maand", 3: "drie maanden", 6: "zes maanden" } satisfies Record<Size, string>,
    until: (day: string) => `t/m ${day}`,
    ofSo: (n: number) => `n\u00a0=\u00a0${n}`,
    none: "Er zijn nog te weinig vragen om te laten zien hoe dit verloopt.",
    table: "De getallen in een tabel",
    caption: (term: string) => `${term}, per periode`,
    period: "Ontvangen",
    between: (from: string, to: string) => `${from} t/m ${to}`,
    value: "Cijfer",
    n: "n",
    short: { none: "geen", few: "te weinig", "held-back": "leeg" } satisfies Record<Exclude<Fate, "shown">, string>,
    fates: {
      none: "geen vragen",
      few: "nog te weinig vragen",
      "held-back": "leeg gelaten",
    } satisfies Record<Exclude<Fate, "shown">, string>,
  },
  about: {
    heading: "Over deze cijfers",
    items: [
      "Alle cijfers gaan over de vragen die in twaalf maanden binnenkwamen, zoals het er nu mee staat. Elke dag schuift dat een dag op.",
      "Een vraag die naar een loket elders ging, telt daar mee. Een vraag die dezelfde was als een andere, telt één keer.",
      "Een vraag die met een lijst van eerder kwam, telt niet mee. Die begon ergens anders, en van dat begin weten wij te weinig.",
      "Een cijfer over minder dan vijf vragen tonen wij niet. Het zou te veel over één vrager zeggen.",
      "Het verloop staat per maand. Zijn dat te weinig vragen, dan nemen wij drie of zes maanden samen. Soms laten wij nog een periode leeg, zodat niemand een ander getal kan uitrekenen.",
      "De dagen leggen wij vast op het moment zelf. Sluit het stadhuis later een dag extra, dan verandert er niets aan wat al geteld is.",
      "Er zijn geen cijfers over één medewerker.",
    ],
  },
};
