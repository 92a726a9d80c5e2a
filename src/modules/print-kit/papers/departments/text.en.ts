import type { Block } from "#platform/documents";
import type { Facts } from "../../facts.js";
import type { PaperText } from "../paper-text.js";
import { blank, bold, dayIn, h1, h2, known, lead, lines, list, note, p, steps } from "../write.js";

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
          replyDays === 1 ? "1 working day" : `${replyDays} working days`,
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
        ["From: ", known(contact?.name, "name"), ", ", known(contact?.jobTitle.toLowerCase(), "job title")],
        ["Date: ", dayIn(facts)],
      ),
      h1(`One desk for ${term.entrepreneur.many}: what changes for you?`),
      lead(
        `From `,
        blank("date"),
        ` on, ${town.body} has one desk for ${term.entrepreneur.many}. This letter tells what we ask of your department.`,
      ),
      h2("Why do we do this?"),
      p(
        `The question of ${term.entrepreneur.a} often touches several departments: permits, purchasing, work and income, property. Whoever has to visit all of them alone gives up. In 2024 more than half of them in the Netherlands felt too little supported by local politics (source: letter of Social Enterprise NL).`,
      ),
      h2("How it works"),
      steps(
        "Every question has one owner at once: a colleague with a name and a telephone number.",
        `The owner reacts within ${promise.firstReactionDays} working days and promises an answer within ${promise.answerDays} working days.`,
        "Does the question touch your department? Then the owner asks you for your part of the answer.",
        "The owner puts everything together and answers once.",
        "Is the owner away? Then a deputy takes over. No question is left lying.",
      ),
      h2("What do we ask of you?"),
      list(
        ["Name ", bold("one colleague"), " in each department who takes questions from the desk, and a deputy."],
        "Answer within the time that stands beside your department. You cannot? Say so at once, with a date.",
        [
          "Does somebody come to you first? Do not send them on. Give the question to the desk yourself: ",
          known(desk.phone, "telephone number"),
          ` or ${addresses.ask}.`,
        ],
        "Is the question not for your department? Tell the desk why, and who does know.",
      ),
      departmentTable(facts),
      ...(partners.length > 0
        ? [p(`These partners help as well: ${partners.map(({ name }) => name).join(", ")}.`)]
        : []),
      h2("What we do not do"),
      p(
        "We measure how long questions take, not how hard people work. There are no figures about a member of staff, for anybody. The works council gets a letter of its own about this.",
      ),
      h2("Questions?"),
      p(
        "Call or mail ",
        known(contact?.name, "name"),
        ": ",
        known(contact?.phone ?? desk.phone, "telephone number"),
        ", ",
        known(contact?.email ?? desk.email, "mail address"),
        ".",
      ),
      note(`You find ${term.desk.the} at ${addresses.front}`),
    ];
  },
};
