import { capital, choose } from "#platform/i18n";
import { Notice } from "#platform/ui";
import type { Visit } from "#platform/web";
import { addresses } from "../../addresses.js";
import { type Act, actRoute, type Sent, type Standing } from "../../pages/case-acts/act.js";
import { parseToWhom, ToWhom } from "../../pages/case-acts/to-whom.js";
import type { CaseView } from "../../pages/case-work/view.js";
import { longDay } from "../../pages/long-day.js";
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
  return parseToWhom(visit, found, errors, (...given) => proposeTransfer(visit, ...given), NotANeighbour);
}

async function fields(visit: Visit, { found }: CaseView, standing: Standing) {
  const { propose } = choose(visit.lang, { nl, en });
  const targets = await visit.read(findTargets);
  const { name, email, phone } = found.asker;
  return (
    <>
      {email === undefined ? <Notice>{propose.call(name, phone)}</Notice> : null}
      <ToWhom
        visit={visit}
        text={propose}
        reasonHint={propose.reasonHint(name)}
        options={targets.map(({ id, named }) => ({ value: id, label: capital(named[visit.lang]) }))}
        standing={standing}
      />
    </>
  );
}
