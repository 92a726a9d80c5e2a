import { formatDay, type Lang } from "#platform/i18n";
import type { CaseView } from "../pages/case-work/view.js";
import { type AnswerBlock, textIn } from "./answer-block.js";
import { type Filling, fill } from "./fields.js";

type About = Pick<CaseView, "found" | "isNamed" | "people" | "organisation">;

/** What the fields of a block are in a question, in the language of whoever asked it. */
function fillingOf({ found, isNamed, people, organisation }: About): Filling {
  const { person } = people.acting;
  return {
    name: isNamed ? found.asker.name || undefined : undefined,
    organisation,
    number: found.number,
    date: dayIn(found.answerDue, found.language),
    owner: person.name,
    phone: person.phone,
  };
}

const dayIn = (day: About["found"]["answerDue"], lang: Lang) =>
  formatDay(day, lang, { style: "long", weekday: true, year: "always" });

/** A block as it goes into a text about a question. */
export const filledFor = (about: About, block: AnswerBlock): string =>
  fill(textIn(block, about.found.language), fillingOf(about));
