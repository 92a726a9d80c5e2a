import { staffing } from "#identity";
import { demand } from "#platform/access";
import { dayOf, readDay, Temporal } from "#platform/clock";
import { isId } from "#platform/db";
import { choose, formatDay } from "#platform/i18n";
import { Chip, Heading, Measure, Pagination, Paragraph, Rows } from "#platform/ui";
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

const PAGE_SIZE = 50;

/** What somebody or their department is asked, the most urgent first. */
export const subListRoute: Route = {
  id: "cases.sub-questions",
  address: addresses.subQuestions,
  async get(visit) {
    demand(caseAccess, "sub-question.list-own", visit.actor);
    const { list } = choose(visit.lang, { nl, en });
    const after = placeIn(visit.query);
    const some = await readOwn(visit, after);
    const subs = some.slice(0, PAGE_SIZE);
    const last = some.length > PAGE_SIZE ? subs.at(-1) : undefined;
    const here = visit.to(addresses.subQuestions);
    const body = (
      <Measure>
        <Heading level={1}>{list.title}</Heading>
        <Paragraph lead>{list.lead}</Paragraph>
        {subs.length === 0 ? (
          <Paragraph>{list.none}</Paragraph>
        ) : (
          <Rows label={list.title} rows={subs.map((sub) => rowOf(visit, sub))} />
        )}
        <Pagination
          lang={visit.lang}
          firstHref={after && here}
          nextHref={last && `${here}?after=${last.due}_${last.id}`}
        />
      </Measure>
    );
    return { kind: "page", title: list.title, body, isPrivate: true };
  },
};

/** The last one of the page before, as an address has it; what cannot be one begins at the beginning. */
function placeIn(query: URLSearchParams): Pick<SubQuestion, "due" | "id"> | undefined {
  const [day = "", id = "", ...more] = (query.get("after") ?? "").split("_");
  const due = readDay(day);
  return due && isId(id) && more.length === 0 ? { due, id } : undefined;
}

async function readOwn({ actor, read }: Visit, after: ReturnType<typeof placeIn>): Promise<SubQuestion[]> {
  if (actor.kind !== "person") return [];
  const { personId, roles } = actor;
  return read(async (read) => {
    const departmentIds = roles.has("specialist") ? await staffing.findDepartmentsOf(read, personId) : [];
    const partner = roles.has("chain-partner") ? (await staffing.findMember(read, personId))?.partner : undefined;
    return listOpenFor(read, { personId, departmentIds, partner }, PAGE_SIZE + 1, after);
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
