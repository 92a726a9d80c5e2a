import { formatDay } from "#platform/i18n";
import type { Case } from "../../case.js";
import type { Followed } from "../followed.js";

const day = (date: Case["answerDue"]) => formatDay(date, "nl", { style: "long", weekday: true, year: "always" });
const short = (date: Case["answerDue"]) => formatDay(date, "nl", { style: "long", weekday: true, year: "never" });

/** What happened to a question that somebody follows, within a sentence. `onward` is the one in which it goes on. */
const happened: Record<Followed, (found: Case, onward: Case) => string> = {
  answered: () => "is beantwoord",
  "asker-wrote": () => "kreeg een bericht van wie de vraag stelde",
  "handed-over": () => "heeft een andere eigenaar",
  "part-settled": () => "kreeg een reactie op een deelvraag",
  "promise-moved": (found) => `kreeg een andere datum: ${day(found.answerDue)}`,
  reopened: () => "is weer opgepakt",
  withdrawn: () => "is ingetrokken",
  "closed-in-silence": () => "is gesloten, omdat niemand meer reageerde",
  forwarded: () => "is doorgestuurd naar een andere overheid",
  merged: (_, onward) => `is samengevoegd met ${onward.number}`,
  transferred: () => "is overgedragen aan een regiogemeente",
};

/** Mails to the staff that belong to no single act: what they follow, being named, and the daily mail. */
export const nl = {
  followed: (what: Followed, found: Case, onward: Case) => ({
    subject: `${found.number} ${happened[what](found, onward)}`,
    paragraphs: [
      `U volgt vraag ${found.number}. De vraag ${happened[what](found, onward)}.`,
      ...(onward.id === found.id ? [] : [`De vraag gaat daar verder. U volgt vanaf nu ${onward.number}.`]),
    ],
  }),
  mentioned: (found: Case, author: string) => ({
    subject: `${author} noemt u in een notitie: ${found.number}`,
    paragraphs: [
      `${author} noemt u in een interne notitie bij vraag ${found.number}. U leest de notitie bij de vraag, na het inloggen.`,
    ],
  }),
  change: "Kies zelf welke mails u krijgt",
  daily: {
    subject: (count: number, date: Case["answerDue"]) =>
      count === 1 ? `Vandaag één punt voor u, ${short(date)}` : `Vandaag ${count} punten voor u, ${short(date)}`,
    lead: "Goedemorgen. Dit wacht vandaag op u:",
    headings: {
      late: "Te laat",
      first: "Vandaag een eerste reactie geven",
      soon: "Binnen twee werkdagen een antwoord geven",
      offers: "Aan u aangeboden",
      parts: "Deelvragen aan u",
      outcome: "Beantwoord, maar nog zonder uitkomst",
      mentions: "U bent genoemd",
      happened: "Dit gebeurde er",
      escalations: "Te lang aangeboden zonder antwoord",
      lateParts: (department: string) => `Deelvragen te laat bij ${department}`,
    },
    otherDepartments: "anderen",
    promised: (number: string, date: Case["answerDue"]) => `${number}, beloofd ${short(date)}`,
    due: (number: string, date: Case["answerDue"]) => `${number}, uiterlijk ${short(date)}`,
    overdue: (number: string, date: Case["answerDue"]) => `${number}, te laat: uiterlijk ${short(date)}`,
    actingFor: (line: string, name: string) => `${line} (u neemt waar voor ${name})`,
    plain: (number: string) => number,
    more: (count: number) => (count === 1 ? "En nog één." : `En nog ${count}.`),
  },
};
