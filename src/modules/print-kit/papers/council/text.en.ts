import type { Run } from "#platform/documents";
import { capital } from "#platform/i18n";
import type { Facts } from "../../facts.js";
import type { PaperText } from "../paper-text.js";
import { en as shared } from "../text.en.js";
import { blank, bold, dayIn, dayOf, h1, h2, known, lead, lines, list, note, p } from "../write.js";

const givers = { college: "the mayor and aldermen", council: "your council", management: "the management" };

const mandateOf = ({ mandate, lang }: Facts): Run[] =>
  mandate
    ? [
        `On ${dayOf(mandate.decidedOn, lang)} ${givers[mandate.givenBy]} decided what the driver may do: “${mandate.holds}”`,
      ]
    : ["The driver may ", blank("mandate: what the driver may decide, and on whose behalf"), "."];

export const en: PaperText = {
  title: ({ term }) => `Letter to the council about ${term.desk.the}`,
  foot: ({ title }) => `${title} · letter to the council`,
  blocks: (facts) => {
    const { term, town, aanjager, promise, addresses, name, departments, partners } = facts;
    return [
      lines(
        ["To: ", bold("the municipal council")],
        "From: the mayor and aldermen",
        ["Alderman: ", blank("name")],
        ["Date: ", dayIn(facts)],
        ["Reference: ", blank("case number")],
      ),
      h1(`${capital(term.desk.the)} opens`),
      lead(
        `This letter is to let you know that ${town.body} will have one desk for ${term.entrepreneur.many} from `,
        blank("date"),
        ".",
      ),
      h2("Why"),
      p(
        `${capital(term.entrepreneur.many)} solve problems that are ours too. Their questions often touch several departments at once, and so they are sent from pillar to post. Social Enterprise NL asked for three things throughout the country: work together on policy, open one desk with one owner, and bring them into contact with other businesses. In 2024 more than half of them felt too little supported by local politics (source: letter of Social Enterprise NL).`,
      ),
      p("This is in line with ", blank("coalition agreement, council programme or motion, with its date"), "."),
      h2("What are we going to do?"),
      list(
        "Anyone can ask a question: online, by phone or at the counter. No account is needed.",
        "Every question has one owner from the very start, with a name and a phone number.",
        `The person who asks hears from us within ${shared.workingDays(promise.firstReactionDays)}. We promise the answer within ${shared.workingDays(promise.answerDays)}.`,
        "They can follow their question through a private link.",
      ),
      p("The driver is ", known(aanjager?.name, "name"), ". ", ...mandateOf(facts)),
      ...(departments.length > 0
        ? [
            p(
              `These departments take part: ${departments.map((one) => one.name).join(", ")}.`,
              ...(partners.length > 0
                ? [` Partners help as well: ${partners.map((one) => one.name).join(", ")}.`]
                : []),
            ),
          ]
        : []),
      h2("How can you follow us?"),
      p(
        `At ${addresses.front} you find figures for the last twelve months: how quickly we react, and how often the answer was on time. Anyone can see them. We do not show percentages based on fewer than five questions. There are no figures about individual members of staff.`,
      ),
      h2("Privacy and staff"),
      p(
        "Before the desk opens, the privacy risks are assessed (DPIA) and the processing register gets an entry. The works council has been asked for its consent. Where this stands: ",
        blank("date of the data protection officer’s advice and of the works council’s decision"),
        ".",
      ),
      h2("Costs"),
      p(
        "The software is open source and has no licence fee. Staff hours and hosting will cost: ",
        blank("amount and how it is paid for"),
        ".",
      ),
      h2("Next"),
      p("We will report to you on ", blank("date of the evaluation"), ". Then we decide on the next step together."),
      lines(`The mayor and aldermen of ${name},`, ["the secretary, ", blank("name")], ["the mayor, ", blank("name")]),
      note(
        "Legal basis: the mayor and aldermen provide the council with the information it needs to do its work (Gemeentewet, article 169, second paragraph).",
      ),
    ];
  },
};
