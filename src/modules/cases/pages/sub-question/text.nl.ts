import { capital } from "#platform/i18n";
import type { SubStatus } from "../../sub-questions/sub-question.js";

export const nl = {
  /** On the page of the question. */
  desk: {
    title: "Deelvragen",
    none: "Heeft een ander iets wat u nodig hebt? Zet een deelvraag uit. U blijft eigenaar.",
    first: "Zet een deelvraag uit",
    another: "Zet nog een deelvraag uit",
    gone: "een partner van vroeger",
    declinedBy: (who: string) => `${who} kan dit niet beantwoorden`,
    better: (address: string) => `Vraag het liever aan: ${address}`,
    askedBackBy: (who: string) => `${who} wil eerst iets weten`,
    escalated: {
      manager: "De leidinggevende weet dat dit te laat is.",
      aanjager: "De aanjager weet dat dit te laat is.",
    },
    settled: (count: number) => `${count} deelvragen die klaar zijn`,
    quotes: (count: number) => `Neem een antwoord over (${count})`,
    quote: (who: string) => `Neem het antwoord van ${who} over`,
    /** Of whom more was asked: which question, or else which answer. */
    quoteOf: (who: string, which: string) => `Neem over van ${who}: “${which}”`,
    preview: {
      show: (name: string) => `Bekijk wat ${name} leest`,
      title: (name: string) => `Dit leest ${name}`,
    },
    reply: "Beantwoord dit",
    withdraw: "Trek deze deelvraag in",
    statuses: {
      asked: "gevraagd",
      "asked-back": "wacht op u",
      answered: "beantwoord",
      declined: "niet beantwoord",
      withdrawn: "ingetrokken",
    } satisfies Record<SubStatus, string>,
  },
  reply: {
    title: "Beantwoord wat er gevraagd wordt",
    lead: (who: string) => `${capital(who)} wil eerst iets weten. Daarna komt het antwoord op uw deelvraag.`,
    asked: "Dit wil de ander weten",
    label: "Uw antwoord",
    send: "Stuur uw antwoord",
  },
  /** For whoever answers a sub-question. */
  work: {
    title: "Een deelvraag voor u",
    pre: (number: string, who: string) => `${number} · ${who}`,
    lead: (owner: string, day: string) => `${owner} vraagt u dit. Wilt u uiterlijk ${day} antwoorden?`,
    late: (owner: string, day: string) =>
      `${owner} vroeg u dit, en had uw antwoord graag uiterlijk ${day}. Wilt u zo snel mogelijk antwoorden?`,
    isLate: "te laat",
    question: "De deelvraag",
    dueBy: "Antwoord uiterlijk",
    contact: "eigenaar van de vraag",
    answer: {
      title: "Uw antwoord",
      label: "Antwoord",
      hint: (owner: string) => `${owner} maakt van alles wat binnenkomt één antwoord.`,
      name: "Mag uw naam erbij staan?",
      nameHint:
        "Vul hem dan in. Laat u dit leeg, dan leest wie dit vroeg alleen de naam van uw afdeling of organisatie.",
      files: (owner: string) => `${owner} ziet uw bijlagen, en kiest welke er met het ene antwoord meegaan.`,
      send: "Stuur het antwoord",
    },
    askBack: {
      title: "Wilt u eerst iets weten?",
      label: "Uw vraag",
      send: (owner: string) => `Vraag het aan ${owner}`,
    },
    decline: {
      title: "Kunt u dit niet beantwoorden?",
      label: "Waarom niet?",
      better: "Wie weet het wel?",
      betterHint: "Een afdeling, een naam of een mailadres.",
      send: "Geef de deelvraag terug",
    },
    talk: "Wat er over deze deelvraag is gezegd",
    whole: "De hele vraag",
    signIn: "Log in als u de hele vraag wilt lezen.",
    done: {
      answered: (owner: string) => `Dank u. ${owner} heeft uw antwoord.`,
      declined: (owner: string) => `Dank u. ${owner} zoekt iemand anders.`,
      "asked-back": (owner: string) => `${owner} heeft uw vraag. U krijgt een mail met het antwoord.`,
      withdrawn: (owner: string) => `${owner} heeft het antwoord niet meer nodig.`,
    },
    settled: "Deze deelvraag is klaar",
    overtaken: {
      title: "Iemand was u voor",
      body: "Deze deelvraag is intussen veranderd. Er is niets overschreven. Dit schreef u:",
      theirs: "Dit staat er nu:",
    },
    errors: {
      unstorable: "Hier staat een teken in dat wij niet kunnen bewaren. Typ de tekst opnieuw.",
      "name-long": "Deze naam is te lang. Gebruik hoogstens 100 tekens.",
      "better-long": "Dit is te lang. Gebruik hoogstens 200 tekens.",
    },
  },
  list: {
    title: "Deelvragen",
    lead: "Dit wordt u, uw afdeling of uw organisatie gevraagd. Wat het eerst klaar moet zijn, staat bovenaan.",
    none: "Er wacht niets op u.",
    menu: "Deelvragen",
  },
};
