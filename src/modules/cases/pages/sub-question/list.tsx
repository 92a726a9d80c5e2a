import { staffing } from "#identity";
import { demand } from "#platform/access";
import { dayOf, Temporal } from "#platform/clock";
import { choose, formatDay } from "#platform/i18n";
import { Chip, Heading, Measure, Paragraph, Rows } from "#platform/ui";
import type { Route, Visit } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { listOpenFor } from "../../sub-questions/queries.js";
import type { SubQuestion } from "../../sub-questions/sub-question.js";
import { en as sharedEn } from "../../text.en.js";
import { nl as sharedNl } from "../../text.nl.js";
import { titleOf } from "../../title.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** More than this nobody has open; the most urgent come first. */
const MOST = 100;

/** What somebody or their department is asked. */
export const subListRoute: Route = {
  id: "cases.sub-questions",
  address: addresses.subQuestions,
  async get(visit) {
    demand(caseAccess, "sub-question.list-own", visit.actor);
    const { list } = choose(visit.lang, { nl, en });
    const subs = await readOwn(visit);
    const body = (
      <Measure>
        <Heading level={1}>{list.title}</Heading>
        <Paragraph lead>{list.lead}</Paragraph>
        {subs.length === 0 ? (
          <Paragraph>{list.none}</Paragraph>
        ) : (
          <Rows label={list.title} rows={subs.map((sub) => rowOf(visit, sub))} />
        )}
      </Measure>
    );
    return { kind: "page", title: list.title, body, isPrivate: true };
  },
};

async function readOwn({ actor, read }: Visit): Promise<SubQuestion[]> {
  if (actor.kind !== "person") return [];
  const { personId, roles } = actor;
  return read(async (read) => {
    const departmentIds = roles.has("specialist") ? await staffing.findDepartmentsOf(read, personId) : [];
    const partner = roles.has("chain-partner") ? (await staffing.findMember(read, personId))?.partner : undefined;
    return listOpenFor(read, { personId, departmentIds, partner }, MOST);
  });
}

function rowOf(visit: Visit, sub: SubQuestion) {
  const { parts } = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  const today = dayOf(visit.clock.now());
  const isLate = Temporal.PlainDate.compare(today, sub.due) > 0;
  const day = formatDay(sub.due, visit.lang, { style: "medium", weekday: true, year: "auto", today });
  return {
    href: visit.to(addresses.subQuestion, { subQuestionId: sub.id }),
    tone: isLate ? ("late" as const) : ("plain" as const),
    title: titleOf(sub.question),
    status: isLate ? <Chip tone="late">{parts.late}</Chip> : null,
    when: parts.before(day),
  };
}
