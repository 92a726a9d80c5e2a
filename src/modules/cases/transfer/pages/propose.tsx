import { isId } from "#platform/db";
import { capital, choose } from "#platform/i18n";
import { Notice, Select } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { type Act, actRoute, NotSaved, type Sent, type Standing } from "../../pages/case-acts/act.js";
import { parseWords } from "../../pages/case-acts/words.js";
import type { CaseView } from "../../pages/case-work/view.js";
import { longDay } from "../../pages/long-day.js";
import { WrittenField } from "../../pages/written/field.js";
import { findTargets } from "../neighbours.js";
import { NotANeighbour, proposeTransfer } from "../use-cases/propose-transfer.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const act: Act = {
  id: "cases.propose-transfer",
  address: addresses.transfer,
  moves: ["propose-transfer"],
  action: "transfer.propose",
  isThere: (_, { handover, transfer }) => handover.open === undefined && transfer.hasTargets,
  field: "reason",
  words(visit, { found }) {
    const { propose } = choose(visit.lang, { nl, en });
    const due = longDay(visit, found.answerDue);
    return { title: propose.title, lead: propose.lead(found.asker.name, due), send: propose.send };
  },
  fields,
  parse,
};

/** The owner asks whether the question may go to another municipality of the region, and says why. */
export const proposeRoute = actRoute(act);

function parse(visit: Visit, { found }: CaseView): Sent {
  const { errors } = choose(visit.lang, { nl, en }).propose;
  const to = visit.fields.get("to") ?? "";
  const wrong = to === "" ? errors["to-missing"] : isId(to) ? undefined : errors["to-unknown"];
  return parseWords(visit, found.id, "reason", wrong === undefined ? [] : [["to", wrong]], async (asked, reason) => {
    try {
      await proposeTransfer(visit, asked, to, reason);
    } catch (error) {
      throw error instanceof NotANeighbour ? new NotSaved(new Map([["to", errors["to-unknown"]]])) : error;
    }
  });
}

async function fields(visit: Visit, { found }: CaseView, standing: Standing) {
  const { propose } = choose(visit.lang, { nl, en });
  const targets = await visit.read(findTargets);
  const { name, email, phone } = found.asker;
  return (
    <>
      {email === undefined ? <Notice>{propose.call(name, phone)}</Notice> : null}
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
