import { listOf, plural } from "#platform/i18n";
import type { SubStatus } from "../sub-questions/sub-question.js";
import type { Lane } from "./board.js";
import type { BoardMove } from "./moves.js";

const questions = (n: string) => (n === "1" ? "1 vraag" : `${n} vragen`);

export const nl = {
  menu: "Werkbord",
  title: "Werkbord",
  readAt: (moment: string) => `Gelezen op ${moment}.`,
  refresh: "Ververs",
  live: {
    on: "Het bord ververst zichzelf.",
    stale: "Het bord kan zichzelf nu niet verversen. Wat u ziet, kan veranderd zijn.",
    over: "U bent niet meer ingelogd. Ververs de pagina.",
  },
  head: {
    soon: (n: string) => `${n} bijna te laat`,
    late: (n: string) => `${n} te laat`,
    offered: (n: string) => (n === "1" ? "1 overdracht wacht op een ja" : `${n} overdrachten wachten op een ja`),
    escalated: (n: string) => (n === "1" ? "1 escalatie" : `${n} escalaties`),
  },
  more: (most: number) => `${most}+`,
  filter: {
    label: "Wat u ziet",
    all: "Alles",
    mine: "Mijn vragen",
    department: "Ligt bij afdeling",
    budget: "Raakt budget",
    any: "Alle",
    send: "Toon",
    more: "Kies een afdeling of budget",
    /** Of a lane that is longer than was looked at. */
    deep: (most: number) => `Van elke kolom zijn de ${most} dringendste vragen bekeken.`,
  },
  lanes: {
    received: { title: "Nieuw", refusal: "Een vraag is alleen nieuw zolang niemand heeft gereageerd." },
    "in-hand": {
      title: "In behandeling",
      refusal: "Hierheen gaat alleen een nieuwe vraag, of een vraag die op reactie wacht en nog geen deelvragen heeft.",
    },
    "with-departments": {
      title: "Bij afdelingen",
      refusal: "Deze vraag wacht op reactie. Ga er eerst mee verder, dan kunt u een deelvraag stellen.",
    },
    assembling: {
      title: "Antwoord in de maak",
      refusal: "Hierheen gaat een vraag vanzelf, als alle deelvragen binnen zijn.",
    },
    waiting: { title: "Wacht op reactie", refusal: "Deze vraag kan nu niet op reactie wachten." },
  } satisfies Record<Lane, { title: string; refusal: string }>,
  cards: questions,
  none: "Hier ligt niets.",
  inList: (n: string) => `${n} in totaal: naar de lijst`,
  inAll: (n: string) => `${n} in totaal. Kies een afdeling of budget om minder te zien.`,
  promised: (day: string) => `antwoord beloofd ${day}`,
  lawful: (day: string) => `laatste dag ${day}`,
  received: (day: string) => `gevraagd ${day}`,
  waitsSince: (day: string) => `wacht sinds ${day}`,
  partsIn: (settled: number, all: number) => `${settled} van ${all} deelvragen binnen`,
  ready: "klaar om te sturen",
  mine: "uw vraag",
  hops: (n: number) => `${n} ${plural(n, { one: "overdracht", other: "overdrachten" })}`,
  escalation: "escalatie",
  offered: "overdracht wacht",
  offeredLong: "overdracht wacht te lang",
  offeredToYou: "aan u aangeboden",
  elsewhereAsked: "elders voorgesteld, wacht op de vrager",
  elsewhere: "elders aangeboden",
  elsewhereLong: "elders aangeboden, wacht te lang",
  budgets: (names: readonly string[]) => `Budget: ${listOf(names, "nl")}`,
  part: {
    specialist: "specialist",
    late: (where: string, days: number) =>
      `${where} ${plural(days, { one: "1 werkdag", other: `${days} werkdagen` })} te laat`,
    states: {
      asked: "bezig",
      "asked-back": "vraagt iets terug",
      answered: "beantwoord",
      declined: "kon niet antwoorden",
      withdrawn: "ingetrokken",
    } satisfies Record<SubStatus, string>,
  },
  moves: {
    label: "Doe iets",
    labelOf: (title: string) => `met ${title}`,
    names: {
      "decide-offer": "Neem aan of wijs af",
      "take-in-hand": "Stuur een eerste reactie",
      split: "Stel een deelvraag",
      "ask-asker": "Vraag de vrager iets",
      suspend: "Vraag om een aanvulling",
      "go-on": "Ga verder",
      answer: "Stuur het antwoord",
      "hand-over": "Draag de vraag over",
      "move-promise": "Beloof een andere datum",
      extend: "Verleng de termijn",
    } satisfies Record<BoardMove, string>,
  },
  said: {
    same: "De vraag stond hier al.",
    moved: "{title}: nu bij {lane}.",
    added: "Nieuw op het bord: {title}, bij {lane}.",
    gone: "Niet meer op het bord: {title}.",
    many: "Het bord is veranderd: {n} vragen.",
    changed: "Het bord is bijgewerkt.",
  },
  help: {
    label: "Zo werkt het bord",
    body: [
      "Kies bij een kaart 'Doe iets', of sleep de kaart naar een andere kolom. U komt op de pagina waar u schrijft wat u doet: elke stap vraagt woorden.",
      "Alleen wie een vraag heeft, of waarneemt, verplaatst de kaart. Andere kaarten kunt u openen en lezen.",
      "Met het toetsenbord: Tab gaat door alle links. Staat u op de titel van een kaart, dan gaan de pijlen naar de kaart erboven, eronder of in de kolom ernaast.",
    ],
  },
  empty: {
    title: "Er ligt niets",
    body: "Er is geen vraag open. Een nieuwe vraag verschijnt hier vanzelf.",
    filtered: { title: "Niets gevonden", body: "Geen enkele open vraag past bij wat u koos.", all: "Toon alles" },
  },
  stuck: {
    title: "Waar blijft het liggen?",
    lead: (n: number, people: number) =>
      `Wat er nu ligt, en hoe het ging in de laatste twaalf maanden. Een specialist telt mee bij zijn of haar afdeling. Hoe het ging, staat er vanaf ${n} deelvragen, en als minstens ${people} mensen antwoord kunnen geven.`,
    columns: {
      department: "Afdeling",
      open: "Open deelvragen",
      late: "Nu te laat",
      median: "De helft beantwoord binnen",
      escalated: "Escalaties in een jaar",
      budgets: "Welk budget",
    },
    manager: (name: string) => `leidinggevende: ${name}`,
    noManager: "nog geen leidinggevende genoteerd",
    days: (n: number, shown: string) => `${shown} ${plural(n, { one: "werkdag", other: "werkdagen" })}`,
    of: (n: string) => `van ${n} antwoorden`,
    tooFew: "nog te weinig",
    tooFewPeople: (n: number) => `minder dan ${n} mensen`,
    noBudget: "geen",
    none: "Er is nog niets aan een afdeling gevraagd.",
    capped: (n: string) => `Er zijn meer dan ${n} open deelvragen. De getallen gaan over de ${n} dringendste.`,
  },
};
