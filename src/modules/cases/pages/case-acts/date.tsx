import { z } from "zod";
import { dayOf, readDay } from "#platform/clock";
import { choose, formatDay } from "#platform/i18n";
import { TextField } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { type DateError, movePromise, NotPromised } from "../../use-cases/move-promise.js";
import type { CaseView } from "../case-work/view.js";
import { WrittenField } from "../written/field.js";
import { text as textField, version } from "../written/form.js";
import { parseWritten } from "../written/parse.js";
import { type Act, actRoute, NotSaved, type Sent, type Standing } from "./act.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const schema = z.object({ reason: textField, version });

const act: Act = {
  id: "cases.move-promise",
  address: addresses.movePromise,
  moves: ["move-promise"],
  field: "reason",
  words(visit, { found }) {
    const { date } = choose(visit.lang, { nl, en });
    const today = dayOf(visit.clock.now());
    const due = formatDay(found.answerDue, visit.lang, { style: "long", weekday: true, year: "auto", today });
    return { title: date.title, lead: date.lead(due, found.asker.name), send: date.send };
  },
  fields: (visit, _, standing) => <Fields visit={visit} standing={standing} />,
  parse,
};

/** The owner promises another date, and says why. */
export const movePromiseRoute = actRoute(act);

function parse(visit: Visit, { found }: CaseView): Sent {
  const { date } = choose(visit.lang, { nl, en });
  const parsed = parseWritten(visit, schema, "reason");
  const day = readDay(visit.fields.get("date")?.trim() ?? "");
  if (!parsed.ok || day === undefined) {
    const missing = day === undefined ? [["date", date.errors["date-missing"]] as const] : [];
    return {
      ok: false,
      errors: new Map([...missing, ...(parsed.ok ? [] : parsed.errors)]),
      bsnSeen: !parsed.ok && parsed.bsnSeen,
    };
  }
  const { reason, version } = parsed.value;
  const refused = (why: DateError) => new NotSaved(new Map([["date", date.errors[why]]]));
  return {
    ok: true,
    async save() {
      try {
        await movePromise(visit, { caseId: found.id, version }, day, reason);
      } catch (error) {
        throw error instanceof NotPromised ? refused(error.why) : error;
      }
    },
  };
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
