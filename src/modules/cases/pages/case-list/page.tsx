import { findOrganisationNames } from "#directory";
import { findClosingDays } from "#municipality";
import { demand } from "#platform/access";
import { dayOf, Temporal } from "#platform/clock";
import { choose, formatDay, type Lang } from "#platform/i18n";
import { Chip, EmptyState, FilterLinks, PageHead, Pagination, type Row, Rows, Stack } from "#platform/ui";
import type { Answer, Route, Visit } from "#platform/web";
import { caseAccess } from "../../access.js";
import { addresses } from "../../addresses.js";
import { type Case, isOpen } from "../../case.js";
import { answerStanding, type Standing } from "../../deadline.js";
import { Attention, readAttention } from "../../handover/pages/attention.js";
import { en as officialEn } from "../../official/text.en.js";
import { nl as officialNl } from "../../official/text.nl.js";
import { type ListFilter, type ListPosition, listCases, listFilters } from "../../queries.js";
import { en as sharedEn } from "../../text.en.js";
import { nl as sharedNl } from "../../text.nl.js";
import { OfferedBlock, readOffered } from "../../transfer/pages/offered.js";
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
  const attention = await readAttention(visit);
  const offered = await readOffered(visit);
  visit.noteRead({
    action: "case.list",
    subject: { kind: "case-list", id: filter },
    detail: { cases: cases.length + attention.length + offered.length },
  });
  const today = dayOf(visit.clock.now());
  const shown = cases.slice(0, PAGE_SIZE);
  const last = cases.length > PAGE_SIZE ? shown.at(-1) : undefined;
  const body = (
    <Stack>
      <PageHead title={text.titles[filter]} actions={<Filters visit={visit} current={filter} />} />
      <Attention visit={visit} cases={attention} />
      <OfferedBlock visit={visit} offered={offered} />
      {shown.length === 0 ? (
        <EmptyState heading={text.empty[filter].title}>{text.empty[filter].body}</EmptyState>
      ) : (
        <Rows label={text.titles[filter]} rows={shown.map((found) => asRow(visit, found, { names, closed, today }))} />
      )}
      <Pagination
        lang={visit.lang}
        previousHref={after ? hrefOf(visit, filter) : undefined}
        nextHref={last && hrefOf(visit, filter, { due: last.answerDue.toString(), id: last.id })}
      />
    </Stack>
  );
  return { kind: "page", title: text.titles[filter], body, isPrivate: true, width: "board" };
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
    <FilterLinks
      label={text.filterLabel}
      links={listFilters.map((filter) => ({
        href: hrefOf(visit, filter),
        label: text.filters[filter],
        current: filter === current,
      }))}
    />
  );
}

type Surroundings = {
  readonly names: ReadonlyMap<string, string>;
  readonly closed: ReadonlySet<string>;
  readonly today: Temporal.PlainDate;
};

function asRow(visit: Visit, found: Case, { names, closed, today }: Surroundings): Row {
  const day = formatDay(found.answerDue, visit.lang, { style: "medium", weekday: true, year: "auto", today });
  const { promised } = choose(visit.lang, { nl, en });
  const shared = choose(visit.lang, { nl: sharedNl, en: sharedEn });
  const who = names.get(found.organisationId ?? "") ?? (found.isErased ? shared.erasedName : found.asker.name);
  const standing = answerStanding(found, today, closed);
  return {
    href: visit.to(addresses.case, { caseId: found.id }),
    tone: standing?.isLate ? "late" : standing && standing.days <= SOON ? "waits" : "plain",
    title: found.title,
    note: `${found.number} · ${who}`,
    status: <StatusChips lang={visit.lang} found={found} standing={standing} />,
    when: promised(day),
  };
}

/** Where a question is, before that what it is by law, and what is left of the promise, when that is little or nothing. */
function StatusChips({ lang, found, standing }: { lang: Lang; found: Case; standing: Standing }) {
  const shared = choose(lang, { nl: sharedNl, en: sharedEn });
  const official = choose(lang, { nl: officialNl, en: officialEn });
  const isDone = !isOpen(found.status);
  return (
    <>
      {standing?.isLate ? <Chip tone="late">{shared.late(standing.days)}</Chip> : null}
      {standing && !standing.isLate && standing.days <= SOON ? (
        <Chip tone="waits">{shared.left(standing.days)}</Chip>
      ) : null}
      {found.official ? <Chip>{official.kinds[found.official.kind]}</Chip> : null}
      <Chip tone={isDone ? "ok" : "plain"}>{shared.statuses[found.status]}</Chip>
    </>
  );
}
