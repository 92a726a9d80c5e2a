import type { Staff } from "#identity";
import { capital, formatDay } from "#platform/i18n";
import type { Case } from "../../case.js";
import type { Offered } from "../transfer.js";

const day = (date: Case["answerDue"]) => formatDay(date, "nl", { style: "long", weekday: true, year: "always" });

export const nl = {
  proposed: (found: Case, author: Staff, town: string, reason: string) => ({
    subject: `Mag uw vraag naar ${town}? ${found.number}`,
    paragraphs: [
      `Beste ${found.asker.name},`,
      `${author.name} wil uw vraag overdragen aan ${town}. Dat gebeurt alleen als u dat goed vindt. Dit is de reden:`,
      { quote: reason },
      `Zegt u ja, dan leest ${town} uw vraag zoals u die schreef. Wie u bent, ziet men daar pas als de vraag is aangenomen. Zegt u nee, dan verandert er niets.`,
      `De beloofde datum blijft staan: u krijgt uiterlijk ${day(found.answerDue)} antwoord.`,
    ],
    button: "Kies ja of nee",
  }),
  kept: (found: Case, owner: Staff, town: string) => ({
    subject: `Uw vraag blijft bij ${owner.name}: ${found.number}`,
    paragraphs: [
      `Beste ${found.asker.name},`,
      `Uw vraag gaat toch niet naar ${town}. ${owner.name} blijft uw contactpersoon.`,
      `De beloofde datum verandert niet: u krijgt uiterlijk ${day(found.answerDue)} antwoord.`,
    ],
    button: "Volg uw vraag",
  }),
  arrived: (found: Case, owner: Staff, town: string) => ({
    subject: `${owner.name} is nu uw contactpersoon: ${found.number}`,
    paragraphs: [
      `Beste ${found.asker.name},`,
      `Met uw toestemming hebben wij uw vraag overgenomen van ${town}. ${owner.name} is nu uw contactpersoon. U hoeft uw verhaal niet opnieuw te vertellen.`,
      `De beloofde datum verandert niet: u krijgt uiterlijk ${day(found.answerDue)} antwoord.`,
      `Het nummer van uw vraag is nu ${found.number}. Gebruik voortaan de link hieronder. De link is persoonlijk: wie hem heeft, kan uw vraag lezen.`,
    ],
    button: "Volg uw vraag",
  }),
  agreed: (found: Case, town: string, due: string) => ({
    subject: `Toestemming gekregen: ${found.number}`,
    paragraphs: [
      `U mag vraag ${found.number} overdragen. ${capital(town)} leest de vraag nu en kiest uiterlijk ${due}. Tot de vraag is aangenomen, blijft u eigenaar.`,
    ],
  }),
  refused: (found: Case, town: string) => ({
    subject: `Geen toestemming: ${found.number}`,
    paragraphs: [`Vraag ${found.number} mag niet naar ${town}. U blijft eigenaar. De beloofde datum verandert niet.`],
  }),
  accepted: (found: Case, town: string) => ({
    subject: `${found.number} is overgedragen`,
    paragraphs: [`${capital(town)} neemt vraag ${found.number} van u over. U hoeft niets meer te doen.`],
  }),
  declined: (found: Case, town: string, reason: string) => ({
    subject: `${found.number} blijft bij u`,
    paragraphs: [
      `${capital(town)} neemt vraag ${found.number} niet over. Dit is de reden:`,
      { quote: reason },
      `U blijft eigenaar. Beloofd: een antwoord uiterlijk ${day(found.answerDue)}.`,
    ],
  }),
  unanswered: (found: Case, town: string) => ({
    subject: `Nog geen antwoord van een regiogemeente: ${found.number}`,
    paragraphs: [
      `Vraag ${found.number} is aangeboden aan ${town}. Na twee werkdagen is er nog geen antwoord. De vraag staat nog hier.`,
      `Beloofd: een antwoord uiterlijk ${day(found.answerDue)}. Bel even, of haal de vraag terug.`,
    ],
  }),
  offered: (offered: Offered, town: string) => ({
    subject: `${capital(town)} biedt een vraag aan: ${offered.number}`,
    paragraphs: [
      `${capital(town)} vraagt of u vraag ${offered.number} wilt overnemen. Wie de vraag stelde, vindt dat goed.`,
      `Kies uiterlijk ${day(offered.offerDue)}: neem de vraag aan, of wijs hem af met een reden.`,
      `Beloofd: een antwoord uiterlijk ${day(offered.answerDue)}. Die datum verandert niet.`,
    ],
    button: "Lees de vraag en kies",
  }),
};
