import { capital } from "#platform/i18n";
import type { PaperText } from "../paper-text.js";
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
        ` on we would like to use the software Rode Loper for ${term.desk.the}. We ask you to consent.`,
      ),
      h2("Why do we ask you?"),
      p(
        "The software processes data of staff, and records who did what with a question. An arrangement about that needs your consent (Wet op de ondernemingsraden, article 27, first paragraph, under k and l).",
      ),
      h2("What we intend to decide"),
      p(
        `${capital(term.entrepreneur.many)} ask their question at one desk. Every question has one owner, a colleague. The owner reacts within ${promise.firstReactionDays} working days and answers within ${promise.answerDays} working days. When the owner is away, a deputy takes over.`,
      ),
      h2("Our reasons"),
      p(
        `Now ${term.entrepreneur.a} often has to find out alone where a question belongs. ${capital(town.body)} wants that work to be ours. That is only possible when it can be seen who has a question and when the answer comes.`,
      ),
      h2("What the software keeps about staff"),
      {
        kind: "table",
        title: "Data of staff",
        head: ["What", "What for", "Who sees it"],
        widths: [4, 4, 5],
        rows: [
          [
            "Name, job title, mail address, telephone number, role",
            "Knowing who has a question",
            "Who asked sees name, job title and telephone number of the owner; colleagues with a role see what they need",
          ],
          [
            "Working days, deputy, first and last day of an absence",
            "Knowing who takes over",
            "The person, the driver and the administrator; others see only that somebody is away and who is there instead",
          ],
          [
            "Who took which step in a question, who opened a question, and when",
            "Being able to explain what happened to a question",
            "Steps: the owner, the driver and the desk. Opening: only who runs the installation; who asked sees the role, not the name",
          ],
          ["When somebody signed in and on what kind of device", "Keeping signing in safe", "Only the person"],
        ],
      },
      p("Why somebody is away is kept nowhere."),
      h2("What the software does not do"),
      list(
        [bold("No figures about a member of staff."), " Not on a screen, not in a report, not in a file."],
        "No score, ranking or appraisal of people, not by deputy or role either.",
        "No figures about a department with fewer than five questions.",
        "No following of presence, keystrokes or screens.",
        "No decision about a member of staff by a computer.",
      ),
      h2("What it means for staff"),
      list(
        "Staff at the desk get one way of working, and a date for each question.",
        "Who is away has a deputy, so no question waits for one person.",
        [blank("consequences for hours, jobs and training")],
      ),
      h2("What we would like to agree with you"),
      list(
        "The data are not used to appraise staff.",
        "Before a figure is added that could say something about staff, we ask you.",
        ["Together we look at how it goes on ", blank("date"), "."],
      ),
      p(
        "Questions go to ",
        known(contact?.name, "name"),
        ", ",
        known(contact?.email, "mail address"),
        ". With this letter come the draft of the DPIA and the draft of the processing register.",
      ),
      note(
        "Source: Wet op de ondernemingsraden, article 27 (wetten.overheid.nl). Have your lawyer check whether an arrangement of your own applies.",
      ),
    ];
  },
};
