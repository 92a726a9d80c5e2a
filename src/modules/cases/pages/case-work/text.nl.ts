import { capital } from "#platform/i18n";
import type { Voice } from "#platform/tenancy";
import type { TransitionName } from "../../case.js";
import type { Origin } from "../../importing/queries.js";
import type { TextError } from "../written/form.js";
import type { ErrorCode } from "./form.js";

export const nl = {
  pre: (number: string, name: string) => `Vraag ${number} · ${name}`,
  question: "De vraag",
  road: "De weg van deze vraag",
  promised: "Antwoord beloofd op",
  wasPromised: (day: string) => `Beloofd op ${day}.`,
  asker: "Wie vraagt het?",
  name: "Naam",
  organisation: "Onderneming",
  email: "Mailadres",
  phone: "Telefoon",
  channel: "Binnengekomen",
  origin: "Herkomst",
  originOf: ({ file, row, ownId }: Origin) =>
    ownId === undefined ? `${file}, rij ${row}` : `${file}, rij ${row}, daar genoemd: ${ownId}`,
  owner: "eigenaar van deze vraag",
  notYours: (owner: string) => `Alleen ${owner} kan deze vraag beantwoorden.`,
  youAct: (owner: string) => `U neemt waar voor ${owner}. U kunt deze vraag beantwoorden.`,
  stuck: {
    since: (moment: string, email: string) =>
      `Sinds ${moment} komt onze mail niet aan bij ${email}. Misschien klopt het adres niet.`,
    call: (phone: string) => `Bel liever: ${phone}.`,
  },
  /** What was just done. What is not here, the page shows by itself. */
  taken: {
    said: {
      "take-in-hand": "Uw eerste reactie is verstuurd.",
      message: "Uw bericht is verstuurd.",
      "ask-asker": "Uw vraag is verstuurd.",
      "go-on": "De klok loopt weer.",
      "move-promise": "De nieuwe datum is beloofd.",
      split: "De deelvraag is uitgezet.",
      suspend: "Uw vraag om een aanvulling is verstuurd.",
      extend: "De termijn is verlengd.",
      forward: "De vraag is doorgestuurd.",
      answer: "Het antwoord is verstuurd.",
      close: "De vraag is afgerond.",
      reopen: "De vraag is weer open.",
    } as Partial<Record<TransitionName, string>>,
    aboutSub: {
      "reply-sub": "Uw antwoord is verstuurd.",
      "withdraw-sub": "De deelvraag is ingetrokken.",
    },
    byMail: (name: string) => `${capital(name)} krijgt het per mail.`,
    byPhone: (name: string, phone: string) =>
      `${capital(name)} gaf geen mailadres en leest het op de pagina van de vraag. Bel ook even: ${phone}.`,
    /** Instead of what else is said: nothing has been sent. */
    unreachable:
      "Wat u schreef, staat op de pagina van de vraag. Er is geen mailadres of telefoonnummer bekend: geef het zelf door.",
  },
  /** Instead of the hint at what somebody writes: it goes to nobody by mail. */
  withoutMail: (name: string, phone: string | undefined) =>
    phone === undefined
      ? "Er is geen mailadres of telefoonnummer bekend. Wat u schrijft, staat op de pagina van de vraag: geef het zelf door."
      : `${capital(name)} gaf geen mailadres. Wat u schrijft, staat op de pagina van de vraag. Bel ook even: ${phone}.`,
  takeInHand: {
    title: "Laat weten dat u ermee bezig bent",
    label: "Eerste reactie",
    hint: (name: string) => `${capital(name)} krijgt dit direct. Het antwoord kan later.`,
    send: "Stuur eerste reactie",
  },
  answer: {
    title: "Beantwoord de vraag",
    label: "Antwoord",
    hint: (name: string, { town }: Voice) =>
      `${capital(name)} krijgt dit als het ene antwoord van ${town.body}. Schrijf kort en in gewone taal.`,
    send: "Stuur het antwoord",
  },
  take: {
    label: "Bijlagen bij de deelvragen",
    hint: (name: string) => `Wat u aanvinkt, gaat met het antwoord mee. Zonder vinkje ziet ${name} het niet.`,
    option: (file: string, from: string | undefined) => (from === undefined ? file : `${file}, van ${from}`),
  },
  others: {
    title: "Andere stappen",
    message: (name: string) => `Schrijf aan ${name}`,
    date: "Beloof een andere datum",
    handOver: "Draag de vraag over aan een collega",
    transfer: "Draag de vraag over aan een regiogemeente",
    reopen: "Pak de vraag weer op",
  },
  waiting: {
    title: (name: string) => `U wacht op ${name}`,
    body: (since: string) => `De klok staat stil sinds ${since}. Na een reactie telt hij verder.`,
    goOn: "Ik ga verder zonder reactie",
    remind: "Vraag er nog eens naar",
  },
  outcome: {
    title: "Wat is ervan gekomen?",
    label: "Uitkomst",
    send: "Rond de vraag af",
  },
  errors: {
    "outcome-missing": "Kies een uitkomst.",
  } satisfies Record<Exclude<ErrorCode, TextError | "blanks-left" | "block-missing">, string>,
};
