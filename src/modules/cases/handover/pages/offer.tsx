import { choose } from "#platform/i18n";
import { Notice } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { type Act, actRoute, type Sent, type Standing } from "../../pages/case-acts/act.js";
import { parseToWhom, ToWhom } from "../../pages/case-acts/to-whom.js";
import type { CaseView } from "../../pages/case-work/view.js";
import { longDay } from "../../pages/long-day.js";
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
  return parseToWhom(visit, found, errors, (...given) => offerHandover(visit, ...given), NotAReceiver);
}

async function fields(visit: Visit, { found }: CaseView, standing: Standing) {
  const { offer } = choose(visit.lang, { nl, en });
  const receivers = await visit.read((read) => findReceivers(read, found, visit.actor));
  return (
    <>
      {receivers.length === 0 ? <Notice>{offer.nobody}</Notice> : null}
      <ToWhom
        visit={visit}
        text={offer}
        reasonHint={offer.reasonHint(found.asker.name)}
        options={receivers.map(({ personId, name, jobTitle }) => ({
          value: personId,
          label: `${name}, ${jobTitle[visit.lang]}`,
        }))}
        standing={standing}
      />
    </>
  );
}
