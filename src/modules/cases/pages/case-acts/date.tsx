import { choose } from "#platform/i18n";
import { TextField } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { movePromise, NotPromised } from "../../use-cases/move-promise.js";
import type { CaseView } from "../case-work/view.js";
import { longDay } from "../long-day.js";
import { WrittenField } from "../written/field.js";
import { type Act, actRoute, NotSaved, type Sent, type Standing } from "./act.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import { dayIn, parseWords } from "./words.js";

const act: Act = {
  id: "cases.move-promise",
  address: addresses.movePromise,
  moves: ["move-promise"],
  field: "reason",
  words(visit, { found }) {
    const { date } = choose(visit.lang, { nl, en });
    const due = longDay(visit, found.answerDue);
    return { title: date.title, lead: date.lead(due, found.asker.name), send: date.send };
  },
  fields: (visit, _, standing) => <Fields visit={visit} standing={standing} />,
  parse,
};

/** The owner promises another date, and says why. */
export const movePromiseRoute = actRoute(act);

function parse(visit: Visit, { found }: CaseView): Sent {
  const { errors } = choose(visit.lang, { nl, en }).date;
  const day = dayIn(visit, "date");
  return parseWords(visit, found.id, "reason", day ? [] : [["date", errors["date-missing"]]], async (asked, reason) => {
    if (!day) return;
    try {
      await movePromise(visit, asked, day, reason);
    } catch (error) {
      throw error instanceof NotPromised ? new NotSaved(new Map([["date", errors[error.why]]])) : error;
    }
  });
}

function Fields({ visit, standing }: { visit: Visit; standing: Standing }) {
  const { date } = choose(visit.lang, { nl, en });
  return (
    <>
      <TextField
        lang={visit.lang}
        name="date"
        type="date"
        width="short"
        label={date.label}
        hint={date.hint}
        value={visit.fields.get("date")}
        error={standing.errors.get("date")}
      />
      <WrittenField
        visit={visit}
        name="reason"
        label={date.reason.label}
        hint={date.reason.hint}
        rows={4}
        {...standing}
        error={standing.errors.get("reason")}
      />
    </>
  );
}
