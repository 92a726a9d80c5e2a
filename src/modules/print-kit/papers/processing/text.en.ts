import type { Facts } from "../../facts.js";
import type { PaperText } from "../paper-text.js";
import { en as shared } from "../text.en.js";
import { blank, dayIn, h1, h2, lead, lines, list, note, p } from "../write.js";

const BASIS = "Task in the public interest (GDPR, article 6, first paragraph, under e; Gemeentewet, article 108)";
const TERM = [blank("retention period according to the selection list")];

const keptFor = ({ keepYears }: Facts) =>
  keepYears === undefined
    ? TERM
    : [
        `${shared.years(keepYears)} after the question was closed. Then the software destroys it with everything that belongs to it.`,
      ];

/** Only ids are left in the questions and the audit by then. */
const staffKeptFor = ({ keepStaffYears }: Facts) =>
  keepStaffYears === undefined
    ? [blank("retention period after somebody leaves, of your choice")]
    : [
        `As long as somebody works here, and ${shared.years(keepStaffYears)} after they left. Then the software takes name, job title, addresses and absence away.`,
      ];

/** One table for each processing: what article 30 of the GDPR asks, line by line. */
const processing = (title: string, rows: readonly (readonly [string, ...(string | ReturnType<typeof blank>)[]])[]) => ({
  kind: "table" as const,
  title,
  head: ["Part", "Content"],
  widths: [1, 3],
  rows: rows.map(([name, ...content]) => [name, content]),
});

const FORWARDED =
  "When a question is plainly for another authority, the owner forwards it with name and contact details (Awb, article 2:3).";

const partners = ({ partners: all }: Facts) =>
  all.length === 0
    ? `None. ${FORWARDED}`
    : `None, unless the owner puts a question to them: ${all.map(({ name }) => name).join(", ")}. ${FORWARDED}`;

const accounts = processing("4. Accounts of people who ask", [
  ["Purpose", "Seeing earlier questions and sharing them with colleagues. No account is ever needed to ask."],
  ["Legal ground", BASIS],
  ["About whom", "People who create an account, and those they invite"],
  [
    "Which data",
    "Email address, name and phone number if somebody gives them, language, organisation with KvK number, who belongs to it and with whom a question is shared",
  ],
  ["Who sees it", "The person themselves. Members of the same organisation see each other’s name and email address."],
  [
    "Recipients outside the organisation",
    "None. The account works for every participant in the same installation; what somebody asks stays with that participant.",
  ],
  ["Retention", "Until the person has the account erased. That is always possible, on the page Your data."],
]);

export const en: PaperText = {
  title: ({ term }) => `Draft processing register of the ${term.desk.name}`,
  foot: ({ title }) => `${title} · draft processing register`,
  blocks: (facts) => [
    h1(`Draft for the processing register: ${facts.term.desk.name}`),
    lead(
      "A first draft, made from what the software keeps. Fill in the yellow places and have your data protection officer read it.",
    ),
    lines(
      [`Controller: the mayor and aldermen of ${facts.name}`],
      ["Data protection officer: ", blank("name and email address")],
      ["Processor and hosting: ", blank("name, country, date of the processing agreement")],
      ["Drawn up on: ", dayIn(facts)],
    ),
    processing(`1. Answering questions put to ${facts.term.desk.the}`, [
      ["Purpose", "Taking a question, giving it to one owner, answering it, and showing how far it is"],
      ["Legal ground", BASIS],
      ["About whom", "People who ask, and people they mention in their question"],
      [
        "Which data",
        "Name, email address or phone number, name of the business, the question, the answer, attachments, the outcome, whether the asker felt helped, who did what and when",
      ],
      [
        "Special categories",
        "Not asked for. May appear in free text. A number that looks like a citizen service number is asked about first and then made unreadable.",
      ],
      [
        "Who sees it",
        "The owner and the owner’s deputy, the desk, the driver. The person who asked, through a private link.",
      ],
      ["Recipients outside the organisation", partners(facts)],
      ["Retention", ...keptFor(facts)],
    ]),
    processing("2. Staff of the desk", [
      ["Purpose", "Knowing who has a question, who takes over and who may do what"],
      ["Legal ground", BASIS],
      ["About whom", "Staff, managers of departments, contacts of partners"],
      [
        "Which data",
        "Name, job title, email address, phone number, roles, working days, who has the desk on which day, deputy, first and last day of an absence (no reason), who has which question open now (twenty minutes at most)",
      ],
      [
        "Who sees it",
        "Colleagues with a role. The person who asked sees the name, job title and phone number of the owner.",
      ],
      ["Recipients outside the organisation", "None"],
      ["Retention", ...staffKeptFor(facts)],
    ]),
    processing("3. Signing in and security", [
      [
        "Purpose",
        "Making sure that only the right people have access, preventing abuse, and being able to trace who did what",
      ],
      ["Legal ground", "Legal duty to keep data secure (GDPR, article 6, first paragraph, under c, and article 32)"],
      ["About whom", "People who sign in, people who send a form"],
      [
        "Which data",
        "Time, type of device, a code instead of the internet address, who did what, who opened a question",
      ],
      ["Who sees it", "Everyone sees their own sessions. The audit trail: only those who run the installation."],
      [
        "Retention",
        "Sessions: the night after twelve hours. Sign-in links and counts: the night after a day. Forms that were sent (a code only): seven days. The record of who was sent an email: three months. Audit trail: as long as the installation exists. Each line is tied to the one before; that one was taken out would show. It holds who, what and when, with a code instead of a name.",
      ],
    ]),
    ...(facts.hasAccounts ? [accounts] : []),
    h2("For all processing"),
    list(
      "Transfer outside the European Economic Area: not by the software. It makes no requests to other websites.",
      "Security: encrypted connection, data of each participant kept apart in the database, rights by role, sessions that end, an audit trail that cannot be changed.",
      "No automated decisions, no profiling.",
      "Rights: people who sign in see on the page Your data what is known and who read it, and can download it and have it erased. What must be kept under the Archiefwet stays, without a name.",
      ["Location of the data: ", blank("data centre and country"), "."],
    ),
    p(`The privacy text for visitors is at ${facts.addresses.privacy}.`),
    note(
      `Basis: General Data Protection Regulation (EU) 2016/679, article 30. Retention follows from the Archiefwet and the selection list of ${facts.town.body}. This draft is not legal advice.`,
    ),
  ],
};
