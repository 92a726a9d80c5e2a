import { formatDay } from "#platform/i18n";
import type { SubQuestion } from "./sub-question.js";

const day = (date: SubQuestion["due"]) => formatDay(date, "nl", { style: "long", weekday: true, year: "always" });

/** Mails about sub-questions: to whoever answers one, to the owner, and to who hears of it when one is late. */
export const nl = {
  /** Why what was asked of somebody is declined in their name. */
  hasLeft: (name: string) => `${name} werkt hier niet meer.`,
  asked: (number: string, sub: SubQuestion, owner: string) => ({
    subject: `Deelvraag bij ${number}: uiterlijk ${day(sub.due)}`,
    paragraphs: [
      `${owner} beantwoordt een vraag aan ons loket en heeft daarvoor iets van u nodig:`,
      { quote: sub.question },
      `Wilt u uiterlijk ${day(sub.due)} antwoorden? Dat kan met de link hieronder. U hoeft niet in te loggen.`,
      "De link is voor u en uw collega's. Hij werkt tot de deelvraag beantwoord is.",
    ],
    button: "Beantwoord de deelvraag",
  }),
  replied: (number: string, sub: SubQuestion, owner: string, reply: string) => ({
    subject: `${owner} beantwoordt wat u wilde weten: ${number}`,
    paragraphs: [
      `${owner} schrijft u bij deze deelvraag:`,
      { quote: reply },
      `De deelvraag is:`,
      { quote: sub.question },
      `Wilt u uiterlijk ${day(sub.due)} antwoorden?`,
    ],
    button: "Beantwoord de deelvraag",
  }),
  withdrawn: (number: string, sub: SubQuestion, owner: string) => ({
    subject: `Niet meer nodig: deelvraag bij ${number}`,
    paragraphs: [`${owner} heeft uw antwoord op deze deelvraag niet meer nodig:`, { quote: sub.question }],
  }),
  reminded: (number: string, sub: SubQuestion, owner: string) => ({
    subject: `Herinnering: deelvraag bij ${number}, uiterlijk ${day(sub.due)}`,
    paragraphs: [
      `${owner} wacht op uw antwoord op deze deelvraag. Het moet er uiterlijk ${day(sub.due)} zijn:`,
      { quote: sub.question },
      "Kunt u het niet beantwoorden? Zeg dat dan ook, met de link hieronder.",
    ],
    button: "Beantwoord de deelvraag",
  }),
  /** @param owner left out for whoever has the question */
  escalated: (number: string, sub: SubQuestion, who: string, owner: string | undefined) => ({
    subject: `Te laat: deelvraag aan ${who}, bij ${number}`,
    paragraphs: [
      `${who} heeft deze deelvraag niet op tijd beantwoord. Het antwoord moest er uiterlijk ${day(sub.due)} zijn:`,
      { quote: sub.question },
      `Wie dit vroeg, wacht op antwoord. ${owner === undefined ? "" : `${owner} is eigenaar van de vraag. `}Wilt u zorgen dat het antwoord er komt?`,
    ],
  }),
  answeredToOwner: (number: string, who: string) => ({
    subject: `Antwoord van ${who} bij ${number}`,
    paragraphs: [`${who} heeft uw deelvraag bij ${number} beantwoord. U leest het antwoord bij de vraag.`],
  }),
  declinedToOwner: (number: string, who: string) => ({
    subject: `${who} kan uw deelvraag niet beantwoorden: ${number}`,
    paragraphs: [`${who} kan uw deelvraag bij ${number} niet beantwoorden. Bij de vraag leest u waarom.`],
  }),
  askedBackToOwner: (number: string, who: string) => ({
    subject: `${who} wil eerst iets weten: ${number}`,
    paragraphs: [
      `${who} heeft een vraag aan u over de deelvraag bij ${number}. U leest en beantwoordt hem bij de vraag.`,
    ],
  }),
};
