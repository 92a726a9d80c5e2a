import type { Outcome, Status, TransitionName } from "./case.js";

/** Words that several pages of the desk share. */
export const nl = {
  menu: { desk: "Loket", questions: "Vragen" },
  statuses: {
    received: "nieuw",
    "in-hand": "in behandeling",
    answered: "beantwoord",
    closed: "afgerond",
  } satisfies Record<Status, string>,
  outcomes: {
    helped: "De ondernemer is geholpen.",
    partly: "De ondernemer is voor een deel geholpen.",
    "not-possible": "Dit kon de gemeente niet mogelijk maken.",
    "dropped-out": "De ondernemer is gestopt met deze vraag.",
  } satisfies Record<Outcome, string>,
  /** The same, said to the entrepreneur. */
  yourOutcomes: {
    helped: "U bent geholpen.",
    partly: "U bent voor een deel geholpen.",
    "not-possible": "Dit kon de gemeente niet mogelijk maken.",
    "dropped-out": "U bent gestopt met deze vraag.",
  } satisfies Record<Outcome, string>,
  road: {
    now: "nu",
    before: (day: string) => `uiterlijk ${day}`,
    submitted: {
      asker: (owner: string) => `${owner} is uw vaste contactpersoon.`,
      desk: (owner: string) => `${owner} is de vaste contactpersoon.`,
    },
    done: {
      submit: "Ontvangen",
      "take-in-hand": "Eerste reactie",
      answer: "Antwoord",
      close: "Afgerond",
    } satisfies Record<TransitionName, string>,
    readsNow: (owner: string) => `${owner} leest de vraag en reageert`,
    worksNow: (owner: string) => `${owner} zoekt het uit`,
    willAnswer: (owner: string) => `${owner} stuurt één antwoord`,
    yourTurn: {
      asker: { title: "Is uw vraag hiermee beantwoord?", body: (owner: string) => `Zo niet, bel dan ${owner}.` },
      desk: { title: "De ondernemer leest het antwoord", body: (owner: string) => `${owner} noteert de uitkomst.` },
    },
  },
  late: (days: number) => (days === 1 ? "1 werkdag te laat" : `${days} werkdagen te laat`),
  left: (days: number) => (days === 0 ? "vandaag" : days === 1 ? "nog 1 werkdag" : `nog ${days} werkdagen`),
};
