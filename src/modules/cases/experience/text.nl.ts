import { dayOf } from "#platform/clock";
import { capital, formatDay } from "#platform/i18n";
import type { Voice } from "#platform/tenancy";
import type { Case } from "../case.js";
import type { Helped, Solved } from "./experience.js";

const dayOfAnswer = ({ answeredAt, receivedAt }: Case) =>
  formatDay(dayOf(answeredAt ?? receivedAt), "nl", { style: "long", weekday: true, year: "never" });

export const nl = {
  title: "Hoe ging het met uw vraag?",
  lead: "Twee vragen. Het kost u tien seconden.",
  who: (owner: string, { term }: Voice) =>
    `${owner} en ${term.desk.the} lezen wat u invult. Op de pagina met cijfers staat alleen hoeveel mensen zich geholpen voelen, nooit wat u schrijft.`,
  solved: {
    label: "Is uw vraag opgelost?",
    answers: { yes: "Ja", partly: "Voor een deel", no: "Nee" } satisfies Record<Solved, string>,
  },
  helped: {
    label: "Hoe goed voelde u zich geholpen?",
    answers: {
      "very-well": "Heel goed",
      well: "Goed",
      neither: "Niet goed en niet slecht",
      badly: "Slecht",
      "very-badly": "Heel slecht",
    } satisfies Record<Helped, string>,
  },
  remark: "Wilt u er iets bij zeggen?",
  again: {
    label: "Zullen wij uw vraag weer oppakken?",
    option: "Ja, pak mijn vraag weer op",
    hint: (owner: string) => `Schrijf dan onderaan wat u nog nodig hebt. ${owner} leest dat.`,
    tooLate: "U kunt deze vraag niet meer laten oppakken. U kunt wel een nieuwe vraag stellen.",
    askAnew: "Stel een nieuwe vraag",
  },
  send: "Verstuur",
  errors: {
    "solved-missing": "Kies of uw vraag is opgelost.",
    "helped-missing": "Kies hoe goed u zich geholpen voelde.",
    "reason-missing": "Schrijf wat u nog nodig hebt. Dan pakken wij uw vraag weer op.",
  },
  /** After sending. */
  thanks: {
    title: "Bedankt voor uw reactie",
    lead: "Hiermee kunnen wij het de volgende keer beter doen.",
    taken: (owner: string) => `${owner} pakt uw vraag weer op. U krijgt daar een mail over.`,
    yours: "Dit vulde u in",
    remark: "U schreef",
    once: "U kunt dit niet meer veranderen.",
  },
  before: {
    title: "U vulde dit al in",
    body: "Wat u eerder invulde, blijft staan. Wat u nu instuurde, bewaren wij niet.",
    now: "Dit stuurde u nu in:",
  },
  overtaken: {
    title: "Uw vraag is weer open",
    body: "Uw vraag is weer opgepakt nadat u deze pagina opende. Na het nieuwe antwoord vragen wij opnieuw hoe het ging.",
  },
  back: "Terug naar uw vraag",
  /** On the page of the question. */
  card: {
    title: "Hoe ging het?",
    body: "Zeg ons in tien seconden of u geholpen bent.",
    button: "Vertel hoe het ging",
    given: "U vertelde ons hoe het ging. Bedankt.",
    see: "Bekijk wat u invulde",
  },
  /** At the desk. */
  desk: {
    title: "Hoe het volgens de vrager ging",
    labels: { solved: "Vraag opgelost", helped: "Voelde zich geholpen", remark: "Schreef erbij" },
    answer: (nth: number, day: string) => `Antwoord ${nth}, ingevuld op ${day}`,
    given: (day: string) => `Ingevuld op ${day}`,
  },
  mail: (found: Case, { term }: Voice) => ({
    subject: `Hoe ging het met uw vraag? ${found.number}`,
    paragraphs: [
      `Beste ${found.asker.name},`,
      `Op ${dayOfAnswer(found)} kreeg u antwoord van ${term.desk.the}. Bent u geholpen? Wij stellen u twee vragen. Dat kost u tien seconden.`,
      "Zegt u nee? Dan kunt u uw vraag meteen weer laten oppakken.",
      `${capital(term.desk.the)} mailt u hier één keer over. U hoeft niet te reageren.`,
    ],
    button: "Vertel hoe het ging",
  }),
};
