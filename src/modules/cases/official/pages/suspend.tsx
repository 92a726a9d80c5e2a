import { choose } from "#platform/i18n";
import { TextField } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { type Act, actRoute, NotSaved, type Sent, type Standing } from "../../pages/case-acts/act.js";
import { dayIn, parseWords } from "../../pages/case-acts/words.js";
import type { CaseView } from "../../pages/case-work/view.js";
import { longDay } from "../../pages/long-day.js";
import { WrittenField } from "../../pages/written/field.js";
import { ruleOfChange } from "../law.js";
import { isSuspendable, type SuspendError } from "../rules.js";
import { suspendTerm, TermNotChanged } from "../use-cases/change-term.js";
import { NoMail } from "./no-mail.js";
import { Rules } from "./rules.js";
import { WORDS } from "./sent.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const act: Act = {
  id: "cases.suspend-term",
  address: addresses.suspendTerm,
  moves: ["suspend"],
  isThere: (_, { official }) => official !== undefined && isSuspendable(official.kind),
  field: WORDS,
  words(visit, { found }) {
    const { suspend } = choose(visit.lang, { nl, en });
    const last = longDay(visit, found.answerDue);
    return { title: suspend.title, lead: suspend.lead(last), send: suspend.send };
  },
  fields,
  parse,
};

/** The owner asks to complete an application or an objection before a day; meanwhile the term of the law stands still. */
export const suspendRoute = actRoute(act);

function parse(visit: Visit, { found }: CaseView): Sent {
  const { errors } = choose(visit.lang, { nl, en }).suspend;
  const day = dayIn(visit, "date");
  return parseWords(visit, found.id, WORDS, day ? [] : [["date", errors["date-missing"]]], async (asked, words) => {
    if (!day) return;
    try {
      await suspendTerm(visit, asked, day, words);
    } catch (error) {
      // Only what can be wrong with a suspension comes from there.
      throw error instanceof TermNotChanged
        ? new NotSaved(new Map([["date", errors[error.why as SuspendError]]]))
        : error;
    }
  });
}

function fields(visit: Visit, { found, official }: CaseView, standing: Standing) {
  const { suspend } = choose(visit.lang, { nl, en });
  const rule = official && ruleOfChange(official.kind, { kind: "suspension" });
  return (
    <>
      <NoMail visit={visit} found={found} />
      <TextField
        lang={visit.lang}
        name="date"
        type="date"
        width="short"
        {...suspend.date}
        value={visit.fields.get("date")}
        error={standing.errors.get("date")}
      />
      <WrittenField visit={visit} name={WORDS} {...suspend.message} {...standing} error={standing.errors.get(WORDS)} />
      {rule ? <Rules lang={visit.lang} label={suspend.rules} rules={[rule]} /> : null}
    </>
  );
}
