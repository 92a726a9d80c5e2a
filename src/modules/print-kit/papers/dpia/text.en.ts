import { capital } from "#platform/i18n";
import type { PaperText } from "../paper-text.js";
import { blank, dayIn, h1, h2, lead, lines, list, note, p } from "../write.js";

export const en: PaperText = {
  title: ({ term }) => `Draft DPIA of the ${term.desk.name}`,
  foot: ({ title }) => `${title} · draft DPIA`,
  blocks: (facts) => {
    const { term, town, promise, name } = facts;
    return [
      h1(`Draft DPIA: ${term.desk.name}`),
      lead(
        "A start for the assessment of privacy risks (data protection impact assessment). What the software does is in it already. Fill in the yellow places, discuss the risks and ask your data protection officer for advice.",
      ),
      lines(
        [`Controller: the mayor and aldermen of ${name}`],
        ["Drawn up by: ", blank("name and job title")],
        ["Version and date: draft, ", dayIn(facts)],
        ["Advice of the data protection officer: ", blank("date and outcome")],
      ),
      h2("1. Is a DPIA required?"),
      p(
        "A DPIA is required when a processing is likely to have a high risk (GDPR, article 35). Our estimate: ",
        blank("yes or no, and why; check against the list of the Autoriteit Persoonsgegevens"),
        ". Where it is not required, it still is a good check before the start.",
      ),
      h2("2. What are we going to do?"),
      p(
        `${capital(town.body)} opens one desk for ${term.entrepreneur.many}. A question comes in through the website, by telephone or at the counter. It has one owner at once. The owner reacts within ${promise.firstReactionDays} working days and promises an answer within ${promise.answerDays} working days. Who asked follows the question through a private link.`,
      ),
      h2("3. Which data, and whose?"),
      list(
        "Of who asks: name, mail address or telephone number, possibly the name of the business, the question and the answer.",
        "Of staff: name, job title, how to reach them, roles, working days, deputy, days of absence without a reason, who did what, and who opened a question.",
        "Of managers and partners: name and mail address.",
        "Of visitors: a code in place of the internet address, to hold off abuse. It goes the night after a day.",
        "Not asked for: citizen service number, health, descent, criminal data. In a free text somebody may still mention them.",
      ),
      h2("4. What for, and on which ground?"),
      p(
        "Purpose: answering questions and showing where they stand. Ground: a task in the public interest (GDPR, article 6, first paragraph, under e), the government of the own area (Gemeentewet, article 108) and ",
        blank("own policy or decision"),
        ". Securing and checking: GDPR, article 32. The data are not used for anything else. Public figures show no shares over fewer than five questions.",
      ),
      h2("5. Who takes part?"),
      list(
        ["Hosting and operation: ", blank("supplier, country, processing agreement of which date")],
        ["Mail: ", blank("mail server and who runs it")],
        ["Signing in of staff: ", blank("own identity provider, or a link by mail")],
        ...(facts.partners.length > 0
          ? [`Partners who may get a question: ${facts.partners.map((one) => one.name).join(", ")}`]
          : []),
      ),
      h2("6. How long do we keep it?"),
      p(
        "Questions and answers: ",
        facts.keepYears === undefined
          ? blank("period according to the selection list and the Archiefwet")
          : `${facts.keepYears} years after the question was closed; then the software destroys them`,
        ". Sessions, links and counts go within a few days, and to whom a mail went after three months.",
      ),
      h2("7. Is it needed, and could it be less?"),
      list(
        "No account is needed to ask. One way to answer is enough: mail or telephone.",
        "Other businesses do not see the question. A partner sees nothing, unless the owner puts the question to them.",
        "There are no figures about a member of staff and no automatic decisions.",
        ["A lighter solution that was looked at: ", blank("which, and why it was not chosen")],
      ),
      h2("8. Which rights do people have?"),
      p(
        ...(facts.hasAccounts
          ? [
              "Who signs in sees on the page Your data what we know and who read it, and can download, correct and erase it. Who wants no account asks us: ",
            ]
          : ["Anybody can ask what we know, and ask us to correct or remove it. This is how we do that: "]),
        blank("who handles the request, and how"),
        ". What must be kept under the Archiefwet is not erased; we say so.",
      ),
      h2("9. Risks and measures"),
      {
        kind: "table",
        title: "Risks for the people concerned, and what has been done about them",
        head: ["Risk", "What the software does", "What you still do", "What remains"],
        widths: [3, 4, 3, 2],
        rows: [
          [
            "Somebody else reads a question",
            "The link cannot be guessed and is for one question. Staff see only what belongs to their role; a role that is gone no longer works at the next click. Who opens a question is on record; who asked sees in which role.",
            [blank("instruction: do not pass links on")],
            [blank("low, middle or high")],
          ],
          [
            "Data of one participant end up with another",
            "The database holds every participant apart, also when the software makes a mistake. This is tested at every change.",
            [blank("check at delivery")],
            [blank("low, middle or high")],
          ],
          [
            "Sensitive data in a free text",
            "They are not asked for. A number that looks like a citizen service number is asked about first and then made unreadable.",
            [blank("instruction: remove what is not needed")],
            [blank("low, middle or high")],
          ],
          [
            "Somebody steals a session or a sign-in link",
            "A link works once and for a quarter of an hour. Sessions end after two hours without use and can be ended by whose they are.",
            [blank("signing in at the own identity provider")],
            [blank("low, middle or high")],
          ],
          [
            "Staff are appraised with the data",
            "There are no figures about a member of staff.",
            [blank("agreement with the works council")],
            [blank("low, middle or high")],
          ],
          [
            "Data are lost or out of reach",
            "Everything is stored in one step or not at all.",
            [blank("backup, test of restoring")],
            [blank("low, middle or high")],
          ],
          [
            "Data stay too long",
            "Links, sessions and counts go by themselves. So do closed questions, once you have chosen a retention period.",
            [blank("periods for questions, and who clears up")],
            [blank("low, middle or high")],
          ],
        ],
      },
      h2("10. Decision"),
      p(blank("decision of the controller, with date and signature")),
      note(
        "Basis: General Data Protection Regulation (EU) 2016/679, article 35, seventh paragraph. This draft is no legal advice. Check the references to laws at wetten.overheid.nl.",
      ),
    ];
  },
};
