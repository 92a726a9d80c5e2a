import { z } from "zod";
import { demand, permits } from "#platform/access";
import { choose } from "#platform/i18n";
import { Heading, Link, Measure, Paragraph } from "#platform/ui";
import type { Route, Visit } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { type Act, actRoute, type Sent } from "../../pages/case-acts/act.js";
import type { CaseView } from "../../pages/case-work/view.js";
import { WrittenField } from "../../pages/written/field.js";
import { text as textField, version } from "../../pages/written/form.js";
import { parseWritten } from "../../pages/written/parse.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { declineHandover } from "../use-cases/decline-handover.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const schema = z.object({ reason: textField, version });

const act: Act = {
  id: "cases.decline-handover",
  address: addresses.declineHandover,
  moves: ["hand-over"],
  action: "handover.decline",
  isThere: (_, { handover }) => handover.open !== undefined,
  field: "reason",
  words(visit, { handover, people }) {
    const { decline } = choose(visit.lang, { nl, en });
    const from = handover.open ? handover.nameOf(handover.open.fromId) : people.acting.person.name;
    return { title: decline.title, lead: decline.lead(from), send: decline.send };
  },
  theirs: (_, { handover }) => handover.past.at(-1)?.decisionReason,
  fields(visit, _, standing) {
    const { decline } = choose(visit.lang, { nl, en });
    const error = standing.errors.get("reason");
    return (
      <WrittenField
        visit={visit}
        name="reason"
        label={decline.reason}
        hint={decline.reasonHint}
        rows={4}
        {...standing}
        error={error}
      />
    );
  },
  parse,
  after: (visit) => visit.to(addresses.handoverDeclined),
};

/** The colleague to whom a question is offered does not take it, and says why. */
export const declineRoute = actRoute(act);

function parse(visit: Visit, { found, handover }: CaseView): Sent {
  const parsed = parseWritten(visit, schema, "reason");
  if (!parsed.ok) return parsed;
  const { open } = handover;
  return {
    ok: true,
    async save() {
      if (!open) throw new ChangedMeanwhile();
      await declineHandover(visit, { caseId: found.id, handoverId: open.id }, parsed.value.reason);
    },
  };
}

/** What comes after: whoever declined may not see the question any more. */
export const declinedPage: Route = {
  id: "cases.handover-declined",
  address: addresses.handoverDeclined,
  async get(visit) {
    demand(caseAccess, "case.work-on", visit.actor);
    const { declined } = choose(visit.lang, { nl, en });
    const seesList = permits(caseAccess, "case.list", visit.actor);
    const body = (
      <Measure>
        <Heading level={1}>{declined.title}</Heading>
        <Paragraph lead>{declined.body}</Paragraph>
        <Paragraph>
          <Link href={visit.to(seesList ? addresses.list : addresses.front)} standalone>
            {seesList ? declined.list : declined.front}
          </Link>
        </Paragraph>
      </Measure>
    );
    return { kind: "page", title: declined.title, body, isPrivate: true };
  },
};
