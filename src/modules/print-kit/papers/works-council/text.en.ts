import { capital } from "#platform/i18n";
import type { PaperText } from "../paper-text.js";
import { en as shared } from "../text.en.js";
import { blank, bold, dayIn, h1, h2, known, lead, lines, list, note, p } from "../write.js";

export const en: PaperText = {
  title: ({ term }) => `Request to the works council about ${term.desk.the}`,
  foot: ({ title }) => `${title} · request for consent`,
  blocks: (facts) => {
    const { term, town, contact, promise, title } = facts;
    return [
      lines(
        title,
        ["To: ", bold("the works council")],
        ["From: ", blank("director in the sense of the Works Councils Act")],
        ["Date: ", dayIn(facts)],
      ),
      h1(`Request for consent: software for ${term.desk.the}`),
      lead(
        `From `,
        blank("date"),
        ` we would like to use the software Rode Loper for ${term.desk.the}. We ask you to consent.`,
      ),
      h2("Why are we asking you?"),
      p(
        "The software processes data of staff, and records who did what with a question. Rules about that need your consent (Wet op de ondernemingsraden, article 27, first paragraph, under k and l).",
      ),
      h2("What we intend to decide"),
      p(
        `${capital(term.entrepreneur.many)} put their questions to one desk. Every question has one owner, a colleague. The owner reacts within ${shared.workingDays(promise.firstReactionDays)} and answers within ${shared.workingDays(promise.answerDays)}. When the owner is away, a deputy takes over.`,
      ),
      h2("Our reasons"),
      p(
        `At present ${term.entrepreneur.a} often has to find out alone where a question belongs. ${capital(town.body)} wants to take that work on itself. That only works when it is clear who has a question and when the answer will come.`,
      ),
      h2("What the software keeps about staff"),
      {
        kind: "table",
        title: "Data of staff",
        head: ["What", "What for", "Who sees it"],
        widths: [4, 4, 5],
        rows: [
          [
            "Name, job title, email address, phone number, role",
            "Knowing who has a question",
            "The person who asked sees the name, job title and phone number of the owner; colleagues with a role see what they need",
          ],
          [
            "Working days, deputy, first and last day of an absence",
            "Knowing who takes over",
            "The person, the driver and the administrator; others see only that somebody is away and who stands in",
          ],
          [
            "Who has the desk on which day",
            "Knowing who gets a new question",
            "The administrator; the front page shows who gets new questions now",
          ],
          [
            "Who has which question open at this moment",
            "Two colleagues see each other, and do not write at cross purposes",
            "Only colleagues who have the same question open, as long as that is so; it is gone within twenty minutes",
          ],
          [
            "Who took which step in a question, who opened a question, and when",
            "Being able to explain what happened to a question",
            "Steps: the owner, the driver and the desk. Opening: only those who run the installation; the person who asked sees the role, not the name",
          ],
          ["When somebody signed in and on what type of device", "Keeping sign-in secure", "Only the person"],
        ],
      },
      p("The reason for an absence is not recorded anywhere."),
      h2("What the software does not do"),
      list(
        [bold("No figures about individual members of staff."), " Not on a screen, not in a report, not in a file."],
        "No scores, rankings or appraisals of people, nor by deputy or role.",
        "No figures about a department with fewer than five questions.",
        "No tracking of working hours, keystrokes or screens. No record is kept of who has a question open.",
        "No automated decisions about members of staff.",
      ),
      h2("What it means for staff"),
      list(
        "Staff at the desk get a fixed way of working, and a date for each question.",
        "Whoever is away has a deputy, so no question has to wait for one person.",
        [blank("consequences for hours, jobs and training")],
      ),
      h2("What we would like to agree with you"),
      list(
        "The data are not used to appraise staff.",
        "We ask you first before adding any figure that could say something about staff.",
        ["Together we review how it is going on ", blank("date"), "."],
      ),
      p(
        "If you have questions, contact ",
        known(contact?.name, "name"),
        ", ",
        known(contact?.email, "email address"),
        ". The drafts of the DPIA and the processing register are enclosed with this letter.",
      ),
      note(
        "Source: Wet op de ondernemingsraden, article 27 (wetten.overheid.nl). Have your lawyer check whether a local arrangement or covenant applies.",
      ),
    ];
  },
};
