import type { Staff } from "#identity";
import { formatDay } from "#platform/i18n";
import type { Case } from "../../case.js";
import type { Handover } from "../handover.js";

const day = (date: Case["answerDue"]) => formatDay(date, "nl", { style: "long", weekday: true, year: "always" });

export const nl = {
  offered: (found: Case, offer: Handover, from: Staff, actsFor: string | undefined) => ({
    subject: `${from.name} biedt u een vraag aan: ${found.number}`,
    paragraphs: [
      `${from.name} vraagt of u eigenaar wilt worden van vraag ${found.number}. U leest de reden bij de vraag.`,
      ...(actsFor === undefined ? [] : [`De vraag is bedoeld voor ${actsFor}. U neemt waar, dus u kunt kiezen.`]),
      `Kies uiterlijk ${day(offer.answerDue)}: neem de vraag aan, of wijs hem af met een reden. Tot u de vraag aanneemt, blijft ${from.name} eigenaar.`,
      `Beloofd: een antwoord uiterlijk ${day(found.answerDue)}. Die datum verandert niet.`,
    ],
  }),
  accepted: (found: Case, to: Staff) => ({
    subject: `${to.name} neemt ${found.number} van u over`,
    paragraphs: [`${to.name} is nu eigenaar van vraag ${found.number}. De beloofde datum verandert niet.`],
  }),
  declined: (found: Case, to: Staff, reason: string) => ({
    subject: `${to.name} neemt ${found.number} niet over`,
    paragraphs: [
      `${to.name} neemt vraag ${found.number} niet over. Dit is de reden:`,
      { quote: reason },
      "De vraag blijft waar hij is, en de beloofde datum ook.",
    ],
  }),
  withdrawn: (found: Case, from: Staff) => ({
    subject: `${from.name} houdt ${found.number} toch zelf`,
    paragraphs: [`${from.name} bood u vraag ${found.number} aan en trekt dat in. U hoeft niets meer te doen.`],
  }),
  unanswered: (found: Case, from: Staff, to: Staff) => ({
    subject: `Nog geen antwoord op een overdracht: ${found.number}`,
    paragraphs: [
      `${from.name} bood vraag ${found.number} aan ${to.name} aan. Na twee werkdagen is er nog geen antwoord. ${from.name} blijft eigenaar.`,
      `Beloofd: een antwoord uiterlijk ${day(found.answerDue)}. Help mee om deze vraag bij de juiste collega te krijgen.`,
    ],
  }),
  thirdHop: (found: Case, to: Staff) => ({
    subject: `Voor de derde keer overgedragen: ${found.number}`,
    paragraphs: [
      `Vraag ${found.number} ging voor de derde keer naar een andere eigenaar. Dat is nu ${to.name}.`,
      `Beloofd: een antwoord uiterlijk ${day(found.answerDue)}. Kijk samen wat er nodig is, zodat de vraag niet verder reist.`,
    ],
  }),
  newContact: (found: Case, from: Staff, to: Staff) => ({
    subject: `${to.name} is nu uw contactpersoon: ${found.number}`,
    paragraphs: [
      `Beste ${found.asker.name},`,
      `${from.name} heeft uw vraag overgedragen. ${to.name} is nu uw contactpersoon. U hoeft uw verhaal niet opnieuw te vertellen.`,
      `De beloofde datum verandert niet: u krijgt uiterlijk ${day(found.answerDue)} antwoord.`,
    ],
    button: "Volg uw vraag",
  }),
};
