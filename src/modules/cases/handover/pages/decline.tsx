import { z } from "zod";
import { demand, permits } from "#platform/access";
import { dayOf } from "#platform/clock";
import { choose } from "#platform/i18n";
import { Heading, Link, Measure, Paragraph } from "#platform/ui";
import { type Answer, NotFound, type Route, type Visit } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { caseIdOf } from "../../case-id.js";
import { type Act, actRoute, type Sent } from "../../pages/case-acts/act.js";
import type { CaseView } from "../../pages/case-work/view.js";
import { Changed } from "../../pages/written/changed.js";
import { WrittenField } from "../../pages/written/field.js";
import { text as textField, version } from "../../pages/written/form.js";
import { parseWritten } from "../../pages/written/parse.js";
import { ChangedMeanwhile } from "../../use-cases/move-case.js";
import { declineHandover } from "../use-cases/decline-handover.js";
import { readHandovers } from "../view.js";
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

const { post: decline, ...rest } = actRoute(act);

/** The colleague to whom a question is offered does not take it, and says why. */
export const declineRoute: Route = {
  ...rest,
  async post(visit) {
    try {
      return await decline(visit);
    } catch (error) {
      const late = error instanceof NotFound ? await tooLate(visit) : undefined;
      if (!late) throw error;
      return late;
    }
  },
};

/**
 * Somebody else decided, or it was taken back, and whoever it was offered to may not see the question any more: they read what
 * became of the offer, and what they wrote is not lost.
 * @returns undefined for anybody to whom it was not offered
 */
async function tooLate(visit: Visit): Promise<Answer | undefined> {
  const caseId = caseIdOf(visit);
  const today = dayOf(visit.clock.now());
  const { relations, past } = await visit.read((read) => readHandovers(read, caseId, visit, today));
  if (relations.length === 0) return undefined;
  const { title } = choose(visit.lang, { nl, en }).decline;
  const body = (
    <Measure>
      <Heading level={1}>{title}</Heading>
      <Changed visit={visit} theirs={past.at(-1)?.decisionReason} yours={visit.fields.get(act.field)} />
    </Measure>
  );
  return { kind: "page", title, body, isPrivate: true, status: 409 };
}

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
