import { isId } from "#platform/db";
import { choose } from "#platform/i18n";
import { Notice, Select } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { type Act, actRoute, NotSaved, type Sent, type Standing } from "../../pages/case-acts/act.js";
import { parseWords } from "../../pages/case-acts/words.js";
import type { CaseView } from "../../pages/case-work/view.js";
import { longDay } from "../../pages/long-day.js";
import { WrittenField } from "../../pages/written/field.js";
import { wordsSince } from "../../pages/written/since.js";
import { findReceivers } from "../receiver.js";
import { NotAReceiver, offerHandover } from "../use-cases/offer-handover.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const act: Act = {
  id: "cases.offer-handover",
  address: addresses.handover,
  moves: ["hand-over"],
  action: "handover.offer",
  isThere: (_, { handover, transfer }) => handover.open === undefined && transfer.open === undefined,
  field: "reason",
  words(visit, { found }) {
    const { offer } = choose(visit.lang, { nl, en });
    const due = longDay(visit, found.answerDue);
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
  const to = visit.fields.get("to") ?? "";
  const wrong = to === "" ? errors["to-missing"] : isId(to) ? undefined : errors["to-unknown"];
  return parseWords(visit, found.id, "reason", wrong === undefined ? [] : [["to", wrong]], async (asked, reason) => {
    try {
      await offerHandover(visit, asked, to, reason);
    } catch (error) {
      throw error instanceof NotAReceiver ? new NotSaved(new Map([["to", errors["to-unknown"]]])) : error;
    }
  });
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
