import { z } from "zod";
import { dayOf, Temporal } from "#platform/clock";
import { choose } from "#platform/i18n";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { reopenableUntil } from "../../case.js";
import { reopenCase } from "../../use-cases/reopen-case.js";
import type { CaseView } from "../case-work/view.js";
import { WrittenField } from "../written/field.js";
import { text as textField, version } from "../written/form.js";
import { parseWritten } from "../written/parse.js";
import { type Act, actRoute, type Sent } from "./act.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const schema = z.object({ reason: textField, version });

const act: Act = {
  id: "cases.reopen",
  address: addresses.reopen,
  moves: ["reopen"],
  isThere: (visit, { found }) => isReopenable(visit, found),
  field: "reason",
  words(visit, { found }) {
    const { reopen } = choose(visit.lang, { nl, en });
    return { title: reopen.title, lead: reopen.lead(found.asker.name), send: reopen.send };
  },
  fields(visit, _, standing) {
    const { reopen } = choose(visit.lang, { nl, en });
    const error = standing.errors.get("reason");
    return <WrittenField visit={visit} name="reason" label={reopen.label} rows={4} {...standing} error={error} />;
  },
  parse,
};

/** The owner takes a question up again that was answered or closed. */
export const reopenRoute = actRoute(act);

/** Whether a case can be taken up again today. */
export function isReopenable(visit: Pick<Visit, "clock">, found: CaseView["found"]): boolean {
  const until = reopenableUntil(found);
  return until !== undefined && Temporal.PlainDate.compare(dayOf(visit.clock.now()), until) <= 0;
}

function parse(visit: Visit, { found }: CaseView): Sent {
  const parsed = parseWritten(visit, schema, "reason");
  if (!parsed.ok) return parsed;
  const { reason, version } = parsed.value;
  return { ok: true, save: () => reopenCase(visit, { caseId: found.id, version }, reason) };
}
