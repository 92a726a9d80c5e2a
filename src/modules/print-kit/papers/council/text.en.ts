import type { Run } from "#platform/documents";
import { capital } from "#platform/i18n";
import type { Facts } from "../../facts.js";
import type { PaperText } from "../paper-text.js";
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
        `With this letter we let you know that ${town.body} has one desk for ${term.entrepreneur.many} from `,
        blank("date"),
        " on.",
      ),
      h2("Why"),
      p(
        `${capital(term.entrepreneur.many)} solve problems that are ours too. Their questions often touch several departments at once, and so they are sent from pillar to post. Social Enterprise NL asked for three things everywhere in the country: work together on policy, open one desk with one owner, and bring them into contact with other businesses. In 2024 more than half of them felt too little supported by local politics (source: letter of Social Enterprise NL).`,
      ),
      p("This follows from ", blank("coalition agreement, council programme or motion, with its date"), "."),
      h2("What are we going to do?"),
      list(
        "Anybody can ask: online, by telephone or at the counter. No account is needed.",
        "From the first second every question has one owner, with a name and a telephone number.",
        `Who asks hears from us within ${promise.firstReactionDays} working days. We promise the answer within ${promise.answerDays} working days.`,
        "Who asks can follow the question through a private link.",
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
        `At ${addresses.front} stand figures over the last twelve months: how quickly we react, and how often the answer was in time. Anybody can see them. A share over fewer than five questions is not shown. There are no figures about a member of staff.`,
      ),
      h2("Privacy and staff"),
      p(
        "Before the start there are an assessment of the privacy risks (DPIA) and a line in the processing register. The works council has been asked for its consent. Where this stands: ",
        blank("date of the data protection officer’s advice and of the works council’s decision"),
        ".",
      ),
      h2("Costs"),
      p(
        "The software is open source and has no licence fee. Hours and operation need: ",
        blank("amount and its cover"),
        ".",
      ),
      h2("Next"),
      p("We tell you how it goes on ", blank("date of the evaluation"), ". Then we choose the next step together."),
      lines(`The mayor and aldermen of ${name},`, ["the secretary, ", blank("name")], ["the mayor, ", blank("name")]),
      note(
        "Legal basis: the mayor and aldermen give the council the information that it needs for its task (Gemeentewet, article 169, second paragraph).",
      ),
    ];
  },
};
