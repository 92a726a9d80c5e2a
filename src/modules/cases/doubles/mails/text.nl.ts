import type { Staff } from "#identity";
import { formatDay } from "#platform/i18n";
import type { Case } from "../../case.js";

const day = (date: Case["answerDue"]) => formatDay(date, "nl", { style: "long", weekday: true, year: "always" });

export const nl = {
  merged: (ended: Case, stays: Case, owner: Staff) => ({
    subject: `Uw vragen zijn samengevoegd: ${stays.number}`,
    paragraphs: [
      `Beste ${ended.asker.name},`,
      `U stelde ons twee keer dezelfde vraag: ${ended.number} en ${stays.number}. Wij gaan verder met ${stays.number}. Wat u schreef, staat daar bij elkaar.`,
      `${owner.name} is uw contactpersoon. U krijgt uiterlijk ${day(stays.answerDue)} antwoord: de vroegste datum die wij u beloofden.`,
      "Las iemand van uw organisatie met maar één van de twee vragen mee? Dan kunt u de vraag opnieuw delen.",
    ],
    button: "Volg uw vraag",
  }),
  joined: (ended: string, stays: Case) => ({
    subject: `Een dubbele vraag is bij uw vraag gevoegd: ${stays.number}`,
    paragraphs: [
      `Vraag ${ended} was dezelfde vraag als ${stays.number}. Een collega voegde ze samen.`,
      `Wat de vrager daar schreef, staat nu bij uw vraag. Het antwoord is beloofd op ${day(stays.answerDue)}.`,
    ],
  }),
  split: (first: Case, second: Case, owner: Staff, href: string | undefined) => ({
    subject: `Uw vraag is nu twee vragen: ${first.number} en ${second.number}`,
    paragraphs: [
      `Beste ${first.asker.name},`,
      `In uw vraag ${first.number} stonden twee vragen. Elke vraag heeft nu een eigen nummer en krijgt een eigen antwoord.`,
      `Dit is ${first.number}. U krijgt uiterlijk ${day(first.answerDue)} antwoord.`,
      { quote: first.question },
      `Dit is ${second.number}. ${owner.name} is uw contactpersoon. U krijgt uiterlijk ${day(second.answerDue)} antwoord.`,
      { quote: second.question },
      ...(href ? [`Zo volgt u ${second.number}: ${href}`] : []),
    ],
    button: `Volg ${first.number}`,
  }),
};
