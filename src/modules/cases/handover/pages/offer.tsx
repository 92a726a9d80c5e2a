import { z } from "zod";
import { dayOf } from "#platform/clock";
import { choose, formatDay } from "#platform/i18n";
import { Notice, Select } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { isCaseId } from "../../case-id.js";
import { type Act, actRoute, NotSaved, type Sent, type Standing } from "../../pages/case-acts/act.js";
import type { CaseView } from "../../pages/case-work/view.js";
import { WrittenField } from "../../pages/written/field.js";
import { text as textField, version } from "../../pages/written/form.js";
import { parseWritten } from "../../pages/written/parse.js";
import { wordsSince } from "../../pages/written/since.js";
import { findReceivers } from "../receiver.js";
import { NotAReceiver, offerHandover } from "../use-cases/offer-handover.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const schema = z.object({ reason: textField, version });

const act: Act = {
  id: "cases.offer-handover",
  address: addresses.handover,
  moves: ["hand-over"],
  action: "handover.offer",
  isThere: (_, { handover, transfer }) => handover.open === undefined && transfer.open === undefined,
  field: "reason",
  words(visit, { found }) {
    const { offer } = choose(visit.lang, { nl, en });
    const today = dayOf(visit.clock.now());
    const due = formatDay(found.answerDue, visit.lang, { style: "long", weekday: true, year: "auto", today });
    return { title: offer.title, lead: offer.lead(due), send: offer.send };
  },
  theirs: (visit, view) => view.handover.open?.reason ?? wordsSince(visit, view),
  fields,
  parse,
};

/** The owner offers the question to a colleague, and says why. */
export const offerRoute = actRoute(act);

function parse(visit: Visit, { found }: CaseView): Sent {
  const { errors } = choose(visit.lang, { nl, en }).offer;
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
        await offerHandover(visit, { caseId: found.id, version }, to, reason);
      } catch (error) {
        throw error instanceof NotAReceiver ? new NotSaved(new Map([["to", errors["to-unknown"]]])) : error;
      }
    },
  };
}

async function fields(visit: Visit, { found }: CaseView, standing: Standing) {
  const { offer } = choose(visit.lang, { nl, en });
  const receivers = await visit.read((read) => findReceivers(read, found, visit.actor));
  return (
    <>
      {receivers.length === 0 ? <Notice>{offer.nobody}</Notice> : null}
      <Select
        lang={visit.lang}
        name="to"
        label={offer.to}
        hint={offer.toHint}
        choose={offer.choose}
        value={visit.fields.get("to")}
        options={receivers.map(({ personId, name, jobTitle }) => ({
          value: personId,
          label: `${name}, ${jobTitle[visit.lang]}`,
        }))}
        error={standing.errors.get("to")}
      />
      <WrittenField
        visit={visit}
        name="reason"
        label={offer.reason}
        hint={offer.reasonHint(found.asker.name)}
        rows={4}
        {...standing}
        error={standing.errors.get("reason")}
      />
    </>
  );
}
