import { findOrganisationNames } from "#directory";
import { type ClosingDays, findClosingDays } from "#municipality";
import { demand } from "#platform/access";
import { dayOf, Temporal } from "#platform/clock";
import { choose, formatDay, type Lang } from "#platform/i18n";
import {
  Card,
  Chip,
  type ChipTone,
  EmptyState,
  Inline,
  Link,
  PageHead,
  Pagination,
  type Row,
  Rows,
  Stack,
} from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import type { Case } from "../../case.js";
import { answerStanding, type Standing } from "../../deadline.js";
import { type ListFilter, type ListPosition, listCases, listFilters } from "../../queries.js";
import { en as sharedEn } from "../../text.en.js";
import { nl as sharedNl } from "../../text.nl.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const PAGE_SIZE = 25;
/** So many working days before the promised date a case asks for attention. */
const SOON = 2;

/** Every question of the municipality, the most urgent first. */
export const caseList: Route = { id: "cases.case-list", address: addresses.list, get: show };

async function show(visit: Visit): Promise<Answer> {
  demand(caseAccess, "case.list", visit.actor);
  const text = choose(visit.lang, { nl, en });
  const filter = listFilters.find((known) => known === visit.query.get("status")) ?? "open";
  const after = readPosition(visit.query);
  const { cases, names, closed } = await visit.read(async (read) => {
    const found = await listCases(read, filter, after, PAGE_SIZE + 1);
    const organisations = found.flatMap((one) => one.organisationId ?? []);
    return {
      cases: found,
      names: await findOrganisationNames(read, organisations),
      closed: await findClosingDays(read),
    };
  });
  const today = dayOf(visit.clock.now());
  const shown = cases.slice(0, PAGE_SIZE);
  const last = cases.length > PAGE_SIZE ? shown.at(-1) : undefined;
  const body = (
    <Stack>
      <PageHead title={text.title} actions={<Filters visit={visit} current={filter} />} />
      {shown.length === 0 ? (
        <EmptyState heading={text.empty[filter].title}>{text.empty[filter].body}</EmptyState>
      ) : (
        <Card>
          <Rows
            label={text.filters[filter]}
            rows={shown.map((found) => asRow(visit, found, { names, closed, today }))}
          />
        </Card>
      )}
      <Pagination
        lang={visit.lang}
        previousHref={after ? hrefOf(visit, filter) : undefined}
        nextHref={last && hrefOf(visit, filter, { due: last.answerDue.toString(), id: last.id })}
      />
    </Stack>
  );
  return { kind: "page", title: text.title, body, isPrivate: true, width: "board" };
}

function hrefOf(visit: Visit, filter: ListFilter, after?: ListPosition): string {
  return `${visit.to(addresses.list)}?${new URLSearchParams({ status: filter, ...after })}`;
}

/** Where the page begins; anything that is not a day (PostgreSQL knows no year 0) and an id begins at the beginning. */
function readPosition(query: URLSearchParams): ListPosition | undefined {
  const [due, id] = [query.get("due") ?? "", query.get("id") ?? ""];
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) || !/^\d{4}-\d\d-\d\d$/.test(due)) return undefined;
  try {
    const day = Temporal.PlainDate.from(due);
    return day.year > 0 ? { due: day.toString(), id } : undefined;
  } catch {
    return undefined;
  }
}

function Filters({ visit, current }: { visit: Visit; current: ListFilter }) {
  const text = choose(visit.lang, { nl, en });
  return (
    <nav aria-label={text.filterLabel}>
      <Inline>
        {listFilters.map((filter) =>
          filter === current ? (
            <strong aria-current="page">{text.filters[filter]}</strong>
          ) : (
            <Link href={hrefOf(visit, filter)}>{text.filters[filter]}</Link>
          ),
        )}
      </Inline>
    </nav>
  );
}

type Surroundings = {
  readonly names: ReadonlyMap<string, string>;
  readonly closed: ClosingDays;
  readonly today: Temporal.PlainDate;
};

function asRow(visit: Visit, found: Case, { names, closed, today }: Surroundings): Row {
  const day = formatDay(found.answerDue, visit.lang, { style: "medium", weekday: true, year: "auto", today });
  const { promised } = choose(visit.lang, { nl, en });
  const who = names.get(found.organisationId ?? "") ?? found.asker.name;
  return {
    title: <Link href={visit.to(addresses.case, { caseId: found.id })}>{found.title}</Link>,
    note: `${found.number} · ${who}`,
    status: <StatusChip lang={visit.lang} found={found} standing={answerStanding(found, today, closed)} />,
    when: promised(day),
  };
}

const tones: Record<Case["status"], ChipTone> = { received: "waits", "in-hand": "plain", answered: "ok", closed: "ok" };

function StatusChip({ lang, found, standing }: { lang: Lang; found: Case; standing: Standing }) {
  const shared = choose(lang, { nl: sharedNl, en: sharedEn });
  if (standing?.isLate) return <Chip tone="late">{shared.late(standing.days)}</Chip>;
  if (standing && standing.days <= SOON) return <Chip tone="waits">{shared.left(standing.days)}</Chip>;
  return <Chip tone={tones[found.status]}>{shared.statuses[found.status]}</Chip>;
}
