import type { Block } from "#platform/documents";
import type { Facts } from "../../facts.js";
import type { PaperText } from "../paper-text.js";
import { en as shared } from "../text.en.js";
import { blank, bold, dayIn, h1, h2, known, lead, lines, list, note, p, steps, within } from "../write.js";

const departmentTable = ({ departments }: Facts): Block =>
  departments.length === 0
    ? p("Our departments and their topics: ", blank("departments, topics and managers"), ".")
    : {
        kind: "table",
        title: "Departments, topics and who helps when things get stuck",
        head: ["Department", "Topics", "Responds within", "Manager"],
        widths: [3, 4, 2, 3],
        rows: departments.map(({ name, topics, replyDays, manager }) => [
          name,
          topics.length > 0 ? topics.join(", ") : [blank("topics")],
          shared.workingDays(replyDays),
          [known(manager?.name, "name")],
        ]),
      };

export const en: PaperText = {
  title: ({ term }) => `Letter to the departments about ${term.desk.the}`,
  foot: ({ title }) => `${title} · letter to the departments`,
  blocks: (facts) => {
    const { term, town, contact, promise, desk, addresses, title, partners } = facts;
    return [
      lines(
        title,
        ["To: ", bold("all departments")],
        ["From: ", known(contact?.name, "name"), ", ", known(contact && within(contact.jobTitle), "job title")],
        ["Date: ", dayIn(facts)],
      ),
      h1(`One desk for ${term.entrepreneur.many}: what changes for you?`),
      lead(
        `From `,
        blank("date"),
        `, ${town.body} has one desk for ${term.entrepreneur.many}. In this letter you read what we ask of your department.`,
      ),
      h2("Why are we doing this?"),
      p(
        `A question from ${term.entrepreneur.a} often touches several departments: permits, purchasing, work and income, property. People who have to go round all of them on their own give up. In 2024 more than half of them in the Netherlands felt too little supported by local politics (source: letter of Social Enterprise NL).`,
      ),
      h2("How it works"),
      steps(
        "Every question gets one owner straight away: a colleague with a name and a phone number.",
        `The owner reacts within ${shared.workingDays(promise.firstReactionDays)} and promises an answer within ${shared.workingDays(promise.answerDays)}.`,
        "Does the question touch your department? Then the owner asks you for your part of the answer.",
        "The owner puts everything together and answers once.",
        "Is the owner away? Then a deputy takes over. So no question is left waiting.",
      ),
      h2("What do we ask of you?"),
      list(
        ["Name ", bold("one colleague"), " in each department who takes questions from the desk, and a deputy."],
        "Answer within the time stated for your department. Can you not manage that? Say so straight away, and name a date.",
        [
          "Does somebody come to you first? Do not send them elsewhere. Pass the question to the desk yourself: ",
          known(desk.phone, "phone number"),
          ` or ${addresses.ask}.`,
        ],
        "Is the question not for your department? Tell the desk why, and who can help.",
      ),
      departmentTable(facts),
      ...(partners.length > 0
        ? [p(`These partners help as well: ${partners.map(({ name }) => name).join(", ")}.`)]
        : []),
      h2("What we do not do"),
      p(
        "We measure how long questions take, not how hard people work. Nobody gets figures about individual members of staff. The works council receives a separate letter about this.",
      ),
      h2("Questions?"),
      p(
        "Call or email ",
        known(contact?.name, "name"),
        ": ",
        known(contact?.phone ?? desk.phone, "phone number"),
        ", ",
        known(contact?.email ?? desk.email, "email address"),
        ".",
      ),
      note(`Find ${term.desk.the} at ${addresses.front}`),
    ];
  },
};
