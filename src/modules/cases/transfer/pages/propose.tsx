import { z } from "zod";
import { dayOf } from "#platform/clock";
import { capital, choose, formatDay } from "#platform/i18n";
import { Notice, Select } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { isCaseId } from "../../case-id.js";
import { type Act, actRoute, NotSaved, type Sent, type Standing } from "../../pages/case-acts/act.js";
import type { CaseView } from "../../pages/case-work/view.js";
import { WrittenField } from "../../pages/written/field.js";
import { text as textField, version } from "../../pages/written/form.js";
import { parseWritten } from "../../pages/written/parse.js";
import { findTargets } from "../neighbours.js";
import { NotANeighbour, proposeTransfer } from "../use-cases/propose-transfer.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const schema = z.object({ reason: textField, version });

const act: Act = {
  id: "cases.propose-transfer",
  address: addresses.transfer,
  moves: ["propose-transfer"],
  action: "transfer.propose",
  isThere: (_, { handover, transfer }) => handover.open === undefined && transfer.hasTargets,
  field: "reason",
  words(visit, { found }) {
    const { propose } = choose(visit.lang, { nl, en });
    const today = dayOf(visit.clock.now());
    const due = formatDay(found.answerDue, visit.lang, { style: "long", weekday: true, year: "auto", today });
    return { title: propose.title, lead: propose.lead(found.asker.name, due), send: propose.send };
  },
  fields,
  parse,
};

/** The owner asks whether the question may go to another municipality of the region, and says why. */
export const proposeRoute = actRoute(act);

function parse(visit: Visit, { found }: CaseView): Sent {
  const { errors } = choose(visit.lang, { nl, en }).propose;
  const parsed = parseWritten(visit, schema, "reason");
  const to = visit.fields.get("to") ?? "";
  const wrong = to === "" ? errors["to-missing"] : isCaseId(to) ? undefined : errors["to-unknown"];
  if (!parsed.ok || wrong !== undefined) {
    const chosen = wrong === undefined ? [] : [["to", wrong] as const];
    return {
      ok: false,
      errors: new Map([...chosen, ...(parsed.ok ? [] : parsed.errors)]),
      bsnSeen: !parsed.ok && parsed.bsnSeen,
    };
  }
  const { reason, version } = parsed.value;
  return {
    ok: true,
    async save() {
      try {
        await proposeTransfer(visit, { caseId: found.id, version }, to, reason);
      } catch (error) {
        throw error instanceof NotANeighbour ? new NotSaved(new Map([["to", errors["to-unknown"]]])) : error;
      }
    },
  };
}

async function fields(visit: Visit, { found }: CaseView, standing: Standing) {
  const { propose } = choose(visit.lang, { nl, en });
  const targets = await visit.read(findTargets);
  const { name, email, phone } = found.asker;
  return (
    <>
      {email === undefined ? <Notice>{propose.call(name, phone ?? "")}</Notice> : null}
      <Select
        lang={visit.lang}
        name="to"
        label={propose.to}
        hint={propose.toHint}
        choose={propose.choose}
        value={visit.fields.get("to")}
        options={targets.map(({ id, named }) => ({ value: id, label: capital(named[visit.lang]) }))}
        error={standing.errors.get("to")}
      />
      <WrittenField
        visit={visit}
        name="reason"
        label={propose.reason}
        hint={propose.reasonHint(name)}
        rows={4}
        {...standing}
        error={standing.errors.get("reason")}
      />
    </>
  );
}
