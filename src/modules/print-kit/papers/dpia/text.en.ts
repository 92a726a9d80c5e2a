import { capital } from "#platform/i18n";
import type { PaperText } from "../paper-text.js";
import { en as shared } from "../text.en.js";
import { blank, dayIn, h1, h2, lead, lines, list, note, p } from "../write.js";

export const en: PaperText = {
  title: ({ term }) => `Draft DPIA of the ${term.desk.name}`,
  foot: ({ title }) => `${title} · draft DPIA`,
  blocks: (facts) => {
    const { term, town, promise, name } = facts;
    return [
      h1(`Draft DPIA: ${term.desk.name}`),
      lead(
        "A first draft of the assessment of privacy risks (data protection impact assessment). What the software does is already filled in. Fill in the yellow places, discuss the risks and ask your data protection officer for advice.",
      ),
      lines(
        [`Controller: the mayor and aldermen of ${name}`],
        ["Drawn up by: ", blank("name and job title")],
        ["Version and date: draft, ", dayIn(facts)],
        ["Advice of the data protection officer: ", blank("date and outcome")],
      ),
      h2("1. Is a DPIA required?"),
      p(
        "A DPIA is required when processing is likely to result in a high risk (GDPR, article 35). Our assessment: ",
        blank("yes or no, and why; check against the list of the Autoriteit Persoonsgegevens"),
        ". Even where it is not required, it is a good check before you start.",
      ),
      h2("2. What are we going to do?"),
      p(
        `${capital(town.body)} opens one desk for ${term.entrepreneur.many}. A question comes in through the website, by phone or at the counter. It gets one owner straight away. The owner reacts within ${shared.workingDays(promise.firstReactionDays)} and promises an answer within ${shared.workingDays(promise.answerDays)}. The person who asked can follow it through a private link.`,
      ),
      h2("3. Which data, and whose?"),
      list(
        "Of people who ask: name, email address or phone number, possibly the name of the business, the question and the answer, and whether they felt helped if they tell us.",
        "Of staff: name, job title, how to reach them, roles, working days, deputy, days of absence without a reason, who did what, and who opened a question.",
        "Of managers and partners: name and email address.",
        "Of visitors: a code instead of the internet address, to prevent abuse. It is deleted the night after a day.",
        "Not asked for: citizen service number, health, ethnic origin, criminal records. People may still mention them in free text.",
      ),
      h2("4. Why, and on what legal basis?"),
      p(
        "Purpose: answering questions and showing how far they are. Legal basis: a task in the public interest (GDPR, article 6, first paragraph, under e), local self-government (Gemeentewet, article 108) and ",
        blank("your own policy or decision"),
        ". Security and checks: GDPR, article 32. The data are not used for anything else. Public figures show no percentages based on fewer than five questions.",
      ),
      h2("5. Who takes part?"),
      list(
        ["Hosting and operation: ", blank("supplier, country, date of the processing agreement")],
        ["Email: ", blank("mail server and who runs it")],
        ["Signing in of staff: ", blank("your own identity provider, or a link by email")],
        ...(facts.partners.length > 0
          ? [`Partners who may get a question: ${facts.partners.map((one) => one.name).join(", ")}`]
          : []),
      ),
      h2("6. How long do we keep it?"),
      p(
        "Questions and answers: ",
        facts.keepYears === undefined
          ? blank("period according to the selection list and the Archiefwet")
          : `${shared.years(facts.keepYears)} after the question was closed; then the software destroys them`,
        ". Who a member of staff was: ",
        facts.keepStaffYears === undefined
          ? blank("period of your choice")
          : `${shared.years(facts.keepStaffYears)} after they left`,
        ". The audit trail stays: each line is tied to the one before. Sessions, links and counts are deleted within a few days, and the record of who was sent an email after three months.",
      ),
      h2("7. Is it necessary, and could we do with less?"),
      list(
        "No account is needed to ask. One way to answer is enough: email or phone.",
        "Other businesses do not see the question. A partner sees nothing, unless the owner puts the question to them.",
        "There are no figures about individual members of staff and no automated decisions.",
        ["A less intrusive solution that was considered: ", blank("which, and why it was not chosen")],
      ),
      h2("8. What rights do people have?"),
      p(
        ...(facts.hasAccounts
          ? [
              "People who sign in see on the page Your data what we know and who read it, and can download, correct and erase it. People without an account can ask us: ",
            ]
          : ["Anyone can ask what we know, and ask us to correct or remove it. This is how we do that: "]),
        blank("who handles the request, and how"),
        ". What must be kept under the Archiefwet is not erased; we tell people so.",
      ),
      h2("9. Risks and measures"),
      {
        kind: "table",
        title: "Risks for the people concerned, and what has been done about them",
        head: ["Risk", "What the software does", "What you still have to do", "What remains"],
        widths: [3, 4, 3, 2],
        rows: [
          [
            "Somebody else reads a question",
            "The link cannot be guessed and opens one question only. Staff see only what their role allows; a role that is taken away stops working at the next click. It is recorded who opens a question; the person who asked sees in what role.",
            [blank("instruction: do not pass links on")],
            [blank("low, medium or high")],
          ],
          [
            "Data of one participant end up with another",
            "The database keeps participants apart, even when the software makes a mistake. This is tested at every change.",
            [blank("check at delivery")],
            [blank("low, medium or high")],
          ],
          [
            "Sensitive data in a free text",
            "They are not asked for. A number that looks like a citizen service number is asked about first and then made unreadable.",
            [blank("instruction: remove what is not needed")],
            [blank("low, medium or high")],
          ],
          [
            "Somebody steals a session or a sign-in link",
            "A link works once and for a quarter of an hour. Sessions end after two hours without use and people can end their own.",
            [blank("sign-in through your own identity provider")],
            [blank("low, medium or high")],
          ],
          [
            "The data are used to appraise staff",
            "There are no figures about individual members of staff.",
            [blank("agreement with the works council")],
            [blank("low, medium or high")],
          ],
          [
            "Data are lost or unavailable",
            "Everything is stored in one step or not at all.",
            [blank("backups, restore test")],
            [blank("low, medium or high")],
          ],
          [
            "Data are kept too long",
            "Links, sessions and counts are deleted automatically. So do closed questions, once you have chosen a retention period.",
            [blank("periods for questions, and who deletes them")],
            [blank("low, medium or high")],
          ],
        ],
      },
      h2("10. Decision"),
      p(blank("decision of the controller, with date and signature")),
      note(
        "Basis: General Data Protection Regulation (EU) 2016/679, article 35, seventh paragraph. This draft is not legal advice. Check the references to laws at wetten.overheid.nl.",
      ),
    ];
  },
};
