import { choose } from "#platform/i18n";
import { CheckboxGroup, Paragraph, TextField } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { type Act, actRoute, NotSaved, type Sent, type Standing } from "../../pages/case-acts/act.js";
import { dayIn, parseWords } from "../../pages/case-acts/words.js";
import type { CaseView } from "../../pages/case-work/view.js";
import { longDay } from "../../pages/long-day.js";
import { WrittenField } from "../../pages/written/field.js";
import type { Rule } from "../law.js";
import type { OfficialKind } from "../official.js";
import type { ExtendError } from "../rules.js";
import { extendTerm, TermNotChanged } from "../use-cases/change-term.js";
import { NoMail } from "./no-mail.js";
import { Rules } from "./rules.js";
import { WORDS } from "./sent.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const rules: Record<OfficialKind, readonly Rule[]> = {
  application: ["application-extension", "application-consent"],
  objection: ["objection-term"],
  complaint: ["complaint-term"],
};

const act: Act = {
  id: "cases.extend-term",
  address: addresses.extendTerm,
  moves: ["extend"],
  isThere: (_, { official }) => official !== undefined,
  field: WORDS,
  words(visit, { found }) {
    const { extend } = choose(visit.lang, { nl, en });
    const last = longDay(visit, found.answerDue);
    return { title: extend.title, lead: extend.lead(last), send: extend.send };
  },
  fields,
  parse,
};

/** The owner extends the term, as far as the law allows or whoever sent it agreed to. */
export const extendRoute = actRoute(act);

function parse(visit: Visit, { found }: CaseView): Sent {
  const { errors } = choose(visit.lang, { nl, en }).extend;
  const date = dayIn(visit, "date");
  const isAgreed = visit.fields.get("agreed") === "yes";
  return parseWords(visit, found.id, WORDS, date ? [] : [["date", errors["date-missing"]]], async (asked, words) => {
    if (!date) return;
    try {
      await extendTerm(visit, asked, { date, isAgreed }, words);
    } catch (error) {
      // Only what can be wrong with an extension comes from there.
      throw error instanceof TermNotChanged
        ? new NotSaved(new Map([["date", errors[error.why as ExtendError]]]))
        : error;
    }
  });
}

function fields(visit: Visit, { found, official }: CaseView, standing: Standing) {
  const { extend } = choose(visit.lang, { nl, en });
  if (!official) return null;
  return (
    <>
      <NoMail visit={visit} found={found} />
      <Paragraph>{extend.limits[official.kind]}</Paragraph>
      <TextField
        lang={visit.lang}
        name="date"
        type="date"
        width="short"
        {...extend.date}
        value={visit.fields.get("date")}
        error={standing.errors.get("date")}
      />
      <CheckboxGroup
        lang={visit.lang}
        name="agreed"
        label={extend.consent.label}
        options={[{ value: "yes", label: extend.consent.option(found.asker.name) }]}
        values={visit.fields.get("agreed") === "yes" ? ["yes"] : []}
        optional
      />
      <WrittenField
        visit={visit}
        name={WORDS}
        {...extend.reason}
        rows={4}
        {...standing}
        error={standing.errors.get(WORDS)}
      />
      <Rules lang={visit.lang} label={extend.rules} rules={rules[official.kind]} />
    </>
  );
}
