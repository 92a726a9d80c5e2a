import type { Staff } from "#identity";
import { capital, formatDay } from "#platform/i18n";
import type { Voice } from "#platform/tenancy";
import type { Case } from "../case.js";

const day = (date: Case["answerDue"]) => formatDay(date, "nl", { style: "long", weekday: true, year: "always" });

/** What still has to come of a new question: a first reaction too, unless that was given when it was noted. */
const promised = ({ firstReactionAt, firstReactionDue, answerDue }: Case) =>
  firstReactionAt
    ? `Beloofd: een antwoord uiterlijk ${day(answerDue)}.`
    : `Beloofd: een eerste reactie uiterlijk ${day(firstReactionDue)}, een antwoord uiterlijk ${day(answerDue)}.`;

/** What the confirmation says besides: that the contact person is away, and what was said at the counter. */
export type Told = { readonly away: string | undefined; readonly said: string | undefined };

export const nl = {
  received: (found: Case, owner: Staff, { away, said }: Told, { term }: Voice) => ({
    subject: `Wij hebben uw vraag ontvangen: ${found.number}`,
    paragraphs: [
      `Beste ${found.asker.name},`,
      `Bedankt voor uw vraag aan ${term.desk.the}. ${owner.name} is uw vaste contactpersoon, van begin tot eind. U hoeft uw verhaal dus maar één keer te vertellen.`,
      ...(away === undefined ? [] : [away]),
      said === undefined
        ? `U krijgt uiterlijk ${day(found.answerDue)} antwoord. Een eerste reactie krijgt u uiterlijk ${day(found.firstReactionDue)}.`
        : `U krijgt uiterlijk ${day(found.answerDue)} antwoord.`,
      `Het nummer van uw vraag is ${found.number}. Dit vroeg u:`,
      { quote: found.question },
      ...(said === undefined ? [] : ["Dit zeiden wij u al:", { quote: said }]),
      "Met de link hieronder ziet u altijd hoe ver wij zijn. De link is persoonlijk: wie hem heeft, kan uw vraag lezen.",
    ],
    button: "Volg uw vraag",
  }),
  firstReaction: (found: Case, owner: Staff, message: string) => ({
    subject: `${owner.name} is met uw vraag bezig: ${found.number}`,
    paragraphs: [
      `Beste ${found.asker.name},`,
      `${owner.name} schrijft u:`,
      { quote: message },
      `U krijgt uiterlijk ${day(found.answerDue)} antwoord.`,
    ],
    button: "Volg uw vraag",
  }),
  answered: (found: Case, owner: Staff, answer: string) => ({
    subject: `Antwoord op uw vraag ${found.number}`,
    paragraphs: [
      `Beste ${found.asker.name},`,
      `Hier is het antwoord op uw vraag, van ${owner.name}:`,
      { quote: answer },
      "Klopt er iets niet, of kunt u hier niet mee verder? Bel of mail ons dan.",
    ],
    button: "Bekijk uw vraag en het antwoord",
  }),
  message: (found: Case, author: Staff, message: string) => ({
    subject: `Bericht van ${author.name}: ${found.number}`,
    paragraphs: [`Beste ${found.asker.name},`, `${author.name} schrijft u over uw vraag:`, { quote: message }],
    button: "Volg uw vraag",
  }),
  askedBack: (found: Case, author: Staff, question: string) => ({
    subject: `${author.name} heeft uw reactie nodig: ${found.number}`,
    paragraphs: [
      `Beste ${found.asker.name},`,
      `${author.name} heeft iets van u nodig om uw vraag te kunnen beantwoorden:`,
      { quote: question },
      found.official
        ? "De termijn van de wet loopt intussen door."
        : "Tot uw reactie staat de klok stil. Daarna telt hij verder.",
    ],
    button: "Geef uw reactie",
  }),
  /** @param now the date that holds by now, where that is another */
  newDate: (found: Case, author: Staff, reason: string, now: Case["answerDue"] | undefined) => ({
    subject: `U krijgt uiterlijk ${day(found.answerDue)} antwoord: ${found.number}`,
    paragraphs: [
      `Beste ${found.asker.name},`,
      `${author.name} belooft u een andere datum: u krijgt uiterlijk ${day(found.answerDue)} antwoord. Dit is waarom:`,
      { quote: reason },
      ...(now ? [`Die datum is daarna nog een keer veranderd: u krijgt nu uiterlijk ${day(now)} antwoord.`] : []),
    ],
    button: "Volg uw vraag",
  }),
  reopened: (found: Case, author: Staff, reason: string) => ({
    subject: `Uw vraag is weer opgepakt: ${found.number}`,
    paragraphs: [
      `Beste ${found.asker.name},`,
      `${author.name} pakt uw vraag weer op:`,
      { quote: reason },
      `U krijgt uiterlijk ${day(found.answerDue)} antwoord.`,
    ],
    button: "Volg uw vraag",
  }),
  reopenedByYou: (found: Case, owner: Staff) => ({
    subject: `Uw vraag is weer opgepakt: ${found.number}`,
    paragraphs: [
      `Beste ${found.asker.name},`,
      `U liet weten dat u nog niet geholpen bent. ${owner.name} pakt uw vraag weer op.`,
      `U krijgt uiterlijk ${day(found.answerDue)} antwoord.`,
    ],
    button: "Volg uw vraag",
  }),
  withdrawnByYou: (found: Case) => ({
    subject: `U hebt uw vraag ingetrokken: ${found.number}`,
    paragraphs: [
      `Beste ${found.asker.name},`,
      "U hebt uw vraag ingetrokken. U krijgt er geen antwoord meer op. Hebt u dit niet zelf gedaan? Bel of mail ons dan.",
    ],
    button: "Bekijk uw vraag",
  }),
  reminded: (found: Case, until: Case["answerDue"]) => ({
    subject: `Wij wachten nog op uw reactie: ${found.number}`,
    paragraphs: [
      `Beste ${found.asker.name},`,
      "Wij vroegen u iets, en hoorden zes weken niets. Zonder uw reactie kunnen wij uw vraag niet beantwoorden.",
      `Hebt u nog een antwoord nodig? Reageer dan uiterlijk ${day(until)}. Horen wij niets, dan sluiten wij uw vraag. Daarna kunt u uw vraag nog weer laten oppakken.`,
    ],
    button: "Geef uw reactie",
  }),
  droppedOut: (found: Case, until: Case["answerDue"] | undefined) => ({
    subject: `Wij hebben uw vraag gesloten: ${found.number}`,
    paragraphs: [
      `Beste ${found.asker.name},`,
      "Wij hoorden niets meer van u. Daarom hebben wij uw vraag gesloten.",
      ...(until
        ? [`Hebt u toch nog een antwoord nodig? Tot en met ${day(until)} kunt u uw vraag weer laten oppakken.`]
        : []),
    ],
    button: "Bekijk uw vraag",
  }),
  silent: (found: Case) => ({
    subject: `Al zes weken geen reactie: ${found.number}`,
    paragraphs: [
      found.asker.email === undefined
        ? `U wacht al zes weken op wie vraag ${found.number} stelde. Die gaf geen mailadres. Belt u even?`
        : `U wacht al zes weken op wie vraag ${found.number} stelde. Wij hebben het per mail nog één keer gevraagd. Komt er binnen twee weken niets, dan sluit de vraag vanzelf. Bellen kan natuurlijk ook.`,
    ],
  }),
  closedInSilence: (found: Case) => ({
    subject: `Gesloten zonder reactie: ${found.number}`,
    paragraphs: [
      `Wie vraag ${found.number} stelde, reageerde niet meer. De vraag is gesloten en telt mee als afgehaakt.`,
    ],
  }),
  askerWrote: (found: Case) => ({
    subject: `Nieuw bericht bij ${found.number}`,
    paragraphs: [
      `Wie vraag ${found.number} stelde, heeft u een bericht gestuurd. U leest het bij de vraag.`,
      ...(found.answeredAt ? [] : [`Beloofd: een antwoord uiterlijk ${day(found.answerDue)}.`]),
    ],
  }),
  reopenedByAsker: (found: Case) => ({
    subject: `Weer opgepakt: ${found.number}`,
    paragraphs: [
      `Wie vraag ${found.number} stelde, is nog niet geholpen. De vraag is weer open.`,
      `Beloofd: een antwoord uiterlijk ${day(found.answerDue)}.`,
    ],
  }),
  withdrawnByAsker: (found: Case) => ({
    subject: `Ingetrokken: ${found.number}`,
    paragraphs: [`Wie vraag ${found.number} stelde, heeft geen antwoord meer nodig. U hoeft niets meer te doen.`],
  }),
  newQuestion: (found: Case) => ({
    subject: `Nieuwe vraag voor u: ${found.number}`,
    paragraphs: [`U bent eigenaar van een nieuwe vraag: ${found.number}.`, promised(found)],
  }),
  newQuestionFor: (found: Case, owner: Staff) => ({
    subject: `Nieuwe vraag, u neemt waar voor ${owner.name}: ${found.number}`,
    paragraphs: [
      `Er is een nieuwe vraag voor ${owner.name}: ${found.number}. U neemt waar, dus u kunt deze vraag beantwoorden.`,
      promised(found),
    ],
  }),
  newLink: (found: Case) => ({
    subject: `Uw nieuwe persoonlijke link: ${found.number}`,
    paragraphs: [
      `Beste ${found.asker.name},`,
      "Met de link hieronder volgt u uw vraag. De links die u eerder kreeg, werken niet meer.",
      "De link is persoonlijk: wie hem heeft, kan uw vraag lezen.",
    ],
    button: "Volg uw vraag",
  }),
  newContact: (found: Case, before: string, owner: string) => ({
    subject: `${owner} is nu uw contactpersoon: ${found.number}`,
    paragraphs: [
      `Beste ${found.asker.name},`,
      `${before} werkt niet meer bij ons. ${owner} is nu uw vaste contactpersoon. U hoeft uw verhaal niet opnieuw te vertellen.`,
      ...(found.answeredAt
        ? []
        : [`De beloofde datum verandert niet: u krijgt uiterlijk ${day(found.answerDue)} antwoord.`]),
    ],
    button: "Volg uw vraag",
  }),
  nextOwner: (found: Case, before: string) => ({
    subject: `U bent nu eigenaar van ${found.number}`,
    paragraphs: [
      `${before} werkt hier niet meer. U bent nu eigenaar van vraag ${found.number}.`,
      ...(found.answeredAt
        ? []
        : [`Beloofd: een antwoord uiterlijk ${day(found.answerDue)}. Die datum verandert niet.`]),
    ],
  }),
  openQuestion: "Open de vraag",
  /** The sender, in the last lines of every mail. */
  sender: ({ term }: Voice) => capital(term.desk.name),
};
