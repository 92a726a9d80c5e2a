import { capital } from "#platform/i18n";
import type { Voice } from "#platform/tenancy";
import type { Outcome, Status, TransitionName } from "./case.js";
import type { SubStatus } from "./sub-questions/sub-question.js";

/** Words that several pages of the desk share. */
export const nl = {
  menu: { desk: "Loket", questions: "Vragen", own: "Mijn vragen" },
  foot: { aboutDesk: "Over het loket" },
  deskCard: { heading: "Het loket", call: "Liever bellen?" },
  figuresPart: {
    title: "Openbare cijfers",
    why: "Iedereen ziet hoe snel de reactie was, of het antwoord op tijd kwam en wie zich geholpen voelt. Dat staat op de voorpagina en op een eigen pagina.",
  },
  erasedName: "naam gewist",
  noName: "naam onbekend",
  /** In a sentence, where nobody knows the name. */
  theAsker: "de vrager",
  statuses: {
    received: "nieuw",
    "in-hand": "in behandeling",
    waiting: "wacht op reactie",
    "with-departments": "bij afdelingen",
    assembling: "antwoord in de maak",
    answered: "beantwoord",
    closed: "afgerond",
    withdrawn: "ingetrokken",
    transferred: "overgedragen",
    forwarded: "doorgestuurd",
    merged: "samengevoegd",
  } satisfies Record<Status, string>,
  outcomes: ({ term, town }: Voice): Record<Outcome, string> => ({
    helped: `${capital(term.entrepreneur.the)} is geholpen.`,
    partly: `${capital(term.entrepreneur.the)} is voor een deel geholpen.`,
    "not-possible": `Dit kon ${town.body} niet mogelijk maken.`,
    "dropped-out": `${capital(term.entrepreneur.the)} is gestopt met deze vraag.`,
  }),
  /** The same, said to the entrepreneur. */
  yourOutcomes: ({ town }: Voice): Record<Outcome, string> => ({
    helped: "U bent geholpen.",
    partly: "U bent voor een deel geholpen.",
    "not-possible": `Dit kon ${town.body} niet mogelijk maken.`,
    "dropped-out": "U bent gestopt met deze vraag.",
  }),
  /** Whether the contact person is there. No he or she: a name is enough. */
  duty: {
    until: (name: string, day: string) => `${name} is er niet tot en met ${day}.`,
    away: (name: string) => `${name} is er nu niet.`,
    left: (name: string) => `${name} werkt hier niet meer.`,
    acts: (name: string) => `${name} neemt waar.`,
    /** After a departure nobody stands in until somebody is back. */
    instead: (name: string) => `U kunt nu terecht bij ${name}.`,
    worksAgain: (name: string, day: string) => `${name} werkt weer op ${day}.`,
  },
  road: {
    now: "nu",
    before: (day: string) => `uiterlijk ${day}`,
    submitted: {
      asker: (owner: string) => `${capital(owner)} is uw vaste contactpersoon.`,
      reader: (owner: string) => `${capital(owner)} is de vaste contactpersoon.`,
      desk: (owner: string) => `${capital(owner)} is de vaste contactpersoon.`,
    },
    done: {
      submit: "Ontvangen",
      import: "Overgenomen",
      "import-closed": "Overgenomen met het antwoord",
      "take-in-hand": "Eerste reactie",
      message: "Bericht",
      "ask-asker": "Een vraag terug",
      write: "Reactie",
      "go-on": "De klok loopt weer",
      "move-promise": "Nieuwe datum",
      "make-official": "Ontvangst bevestigd",
      suspend: "Gevraagd om aanvulling",
      extend: "Meer tijd",
      split: "Deelvragen uitgezet",
      gather: "De deelvragen zijn binnen",
      "remind-asker": "Nog eens gevraagd",
      "drop-out": "Gesloten, want er kwam geen reactie",
      reopen: "Weer opgepakt",
      withdraw: "Ingetrokken",
      forward: "Doorgestuurd",
      answer: "Antwoord",
      close: "Afgerond",
      "change-owner": "Nieuwe contactpersoon",
      "hand-over": "Overgedragen",
      "propose-transfer": "Overdracht voorgesteld",
      "agree-transfer": "Toestemming gekregen",
      "refuse-transfer": "Geen toestemming",
      "end-transfer": "Toch niet overgedragen",
      transfer: "Overgedragen",
      arrive: "Overgenomen",
      merge: "Samengevoegd",
      join: "Een dubbele vraag erbij",
      "split-off": "Gesplitst",
      branch: "Afgesplitst",
      erase: "Gegevens gewist",
    } satisfies Record<TransitionName, string>,
    /** Of a question that came with a list. */
    imported: "Deze vraag stond op een lijst van voor dit loket.",
    importedReceived: (day: string) => `De vraag kwam daar binnen op ${day}.`,
    importedAnswer: (day: string) => `Het antwoord is van ${day}.`,
    erased:
      "Wij hebben de naam en de adressen gewist van wie dit vroeg. De vraag en het antwoord bewaren wij tot de bewaartermijn om is.",
    ownerChanged: {
      asker: (from: string, to: string) =>
        `${capital(from)} werkt hier niet meer. ${capital(to)} is nu uw vaste contactpersoon. De beloofde datum verandert niet.`,
      reader: (from: string, to: string) =>
        `${capital(from)} werkt hier niet meer. ${capital(to)} is nu de vaste contactpersoon. De beloofde datum verandert niet.`,
      desk: (from: string, to: string) =>
        `${capital(from)} werkt hier niet meer. ${capital(to)} is nu eigenaar. De beloofde datum verandert niet.`,
    },
    /** A hop, in plain words. */
    handedOver: {
      asker: (from: string, to: string) =>
        `${capital(from)} heeft uw vraag overgedragen. ${capital(to)} is nu uw contactpersoon. U hoeft uw verhaal niet opnieuw te vertellen. De beloofde datum verandert niet.`,
      reader: (from: string, to: string) =>
        `${capital(from)} heeft de vraag overgedragen. ${capital(to)} is nu de contactpersoon. De beloofde datum verandert niet.`,
      desk: (from: string, to: string) =>
        `${capital(from)} heeft de vraag overgedragen. ${capital(to)} is nu eigenaar. De beloofde datum verandert niet.`,
    },
    doneBy: (author: string) => `Gedaan door ${author}`,
    writtenFor: (author: string, owner: string) => `${author}, waarnemend voor ${owner}`,
    /** What whoever asked the question did, said to them. */
    doneByYou: {
      write: "Uw bericht",
      reopen: "Weer opgepakt, op uw verzoek",
      withdraw: "U trok uw vraag in",
      "agree-transfer": "U zei ja",
      "refuse-transfer": "U zei nee",
    },
    /** Of an official case that waits, where the clock of the law does not stand still. */
    wentOn: "Verder zonder reactie",
    /** Six weeks without a word; then two more. */
    remindedOnce: {
      asker: "Wij hoorden zes weken niets van u. Daarom vroegen wij nog één keer om uw reactie.",
      reader: "Er kwam zes weken geen reactie. Daarom vroegen wij er nog één keer om.",
      desk: "Er kwam zes weken geen reactie. Er is automatisch nog één keer om gevraagd.",
    },
    droppedOut: {
      asker: "Wij hoorden niets meer van u. Hebt u nog een antwoord nodig? Dan pakken wij uw vraag graag weer op.",
      reader: "Er kwam geen reactie meer.",
      desk: "Er kwam ook daarna geen reactie. De vraag telt mee als afgehaakt.",
    },
    lastDay: (day: string) => `De laatste dag van de termijn is nu ${day}.`,
    forwardedTo: (authority: string) => `Doorgestuurd naar ${authority}.`,
    movedDue: (from: string, to: string) => `De beloofde datum ging van ${from} naar ${to}.`,
    split: (count: number) => (count === 1 ? "Een deelvraag uitgezet" : `Verdeeld in ${count} deelvragen`),
    partsOpen: (open: number, all: number) =>
      all === 1 ? "De deelvraag is nog open." : `Nog ${open} van de ${all} deelvragen open.`,
    waits: {
      asker: (owner: string) => ({ title: `${owner} wacht op uw reactie`, body: "Zolang staat de klok stil." }),
      reader: (owner: string) => ({ title: `${owner} wacht op een reactie`, body: "Zolang staat de klok stil." }),
      desk: (owner: string) => ({ title: `${owner} wacht op een reactie`, body: "Zolang staat de klok stil." }),
    },
    runsOn: "De termijn van de wet loopt door.",
    suspended: (day: string) => `De termijn van de wet staat stil tot en met ${day}, of tot er een reactie is.`,
    after: "daarna",
    departmentsNow: "Afdelingen zoeken het uit",
    assemblesNow: (owner: string) => `${owner} schrijft het antwoord`,
    readsNow: (owner: string) => `${owner} leest de vraag en reageert`,
    worksNow: (owner: string) => `${owner} zoekt het uit`,
    willAnswer: (owner: string) => `${owner} stuurt één antwoord`,
    yourTurn: {
      asker: (owner: string) => ({ title: "Is uw vraag hiermee beantwoord?", body: `Zo niet, bel dan ${owner}.` }),
      reader: (owner: string) => ({ title: "Het antwoord is er", body: `${owner} noteert wat ervan komt.` }),
      desk: (owner: string, { term }: Voice) => ({
        title: `${capital(term.entrepreneur.the)} leest het antwoord`,
        body: `${owner} noteert de uitkomst.`,
      }),
    },
  },
  /** How a sub-question stands, for whoever asked the question and for the desk. */
  parts: {
    label: "Deelvragen",
    specialist: "een specialist",
    statuses: {
      asked: "bezig",
      "asked-back": "bezig",
      answered: "beantwoord",
      declined: "bij een ander nagevraagd",
      withdrawn: "niet meer nodig",
    } satisfies Record<SubStatus, string>,
    before: (day: string) => `uiterlijk ${day}`,
    late: "te laat",
  },
  /** What became of a promise, before the day on which it did. */
  answeredOn: "Beantwoord op",
  endedOn: {
    droppedOut: "Gesloten op",
    withdrawn: "Ingetrokken op",
    transferred: "Overgedragen op",
    forwarded: "Doorgestuurd op",
    merged: "Samengevoegd op",
  },
  paused: (day: string) => `De klok staat stil sinds ${day}.`,
  late: (days: number) => (days === 1 ? "1 werkdag te laat" : `${days} werkdagen te laat`),
  left: (days: number) => (days === 0 ? "vandaag" : days === 1 ? "nog 1 werkdag" : `nog ${days} werkdagen`),
};
