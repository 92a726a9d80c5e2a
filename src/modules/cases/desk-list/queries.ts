import { type RawBuilder, sql } from "kysely";
import { AMSTERDAM, type Temporal } from "#platform/clock";
import { keptPlan, type Read } from "#platform/db";
import { type Case, openStatuses } from "../case.js";
import { asCase, type CaseRow } from "../queries.js";
import { type Asked, tsqueryOf, wordsIn } from "./asked.js";
import { endedStatuses, type Sort, sortOf, standingOf, type Wanted } from "./wanted.js";

/** What the filters mean at this moment, to whoever looks. */
export type Today = {
  readonly today: Temporal.PlainDate;
  /** The last day of which we say that it is nearly there. */
  readonly soon: Temporal.PlainDate;
  /** The owners whose cases are of whoever looks: themselves, and for whom they act. */
  readonly mine: readonly string[];
  /** The specialists who count with the department that is asked for. */
  readonly specialists: readonly string[];
};

/** What has to be found. */
export type Search = {
  readonly asked: Asked;
  /** Of each of its words. */
  readonly stems: ReadonlyMap<string, string>;
  /** As PostgreSQL takes it; undefined when what was typed holds nothing to look for. */
  readonly tsquery: string | undefined;
};

/** Where a page of the list begins or ends: by what puts it in order, and then by id. */
export type ListPlace = { readonly key: string; readonly id: string };
export type Page = {
  readonly limit: number;
  readonly after?: ListPlace | undefined;
  readonly before?: ListPlace | undefined;
};
export type Listed = { readonly found: Case; readonly place: ListPlace };

/** How far a search looks in one way before it takes another. */
export type Reach = {
  /** The list in its own order, so many cases for each row of a page: words that many cases have fill a page from these. */
  readonly glance: number;
  /** As `glance`, once that has found something. */
  readonly near: number;
  /** The cases that have the words, when there are no more than this: they are put in order. */
  readonly few: number;
  /** As `near`, for words that are in more cases but not in the nearest ones. */
  readonly far: number;
};

const REACH: Reach = { glance: 3, near: 24, few: 2000, far: 200 };

/** What was typed, with its words in the form in which they are kept. */
export async function findSearch(read: Read, asked: Asked): Promise<Search> {
  const stems = await findStems(read, wordsIn(asked));
  return { asked, stems, tsquery: tsqueryOf(asked, stems, read.municipalityId.slice(-8)) };
}

/** In how many cases all of it stands. @param most where counting stops */
export async function countWithWords(read: Read, tsquery: string, most: number): Promise<number> {
  const query = sql<{ count: number }>`
    select count(*)::int as count from cases.find_by_words(${tsquery}::tsquery, ${most})`;
  return (await query.execute(read.select())).rows[0]?.count ?? 0;
}

/** The stem of each word. */
export async function findStems(read: Read, words: readonly string[]): Promise<Map<string, string>> {
  if (words.length === 0) return new Map();
  const query = sql<{ stems: string[] }>`${keptPlan("words-stems")} select cases.stems(${[...words]}::text[]) as stems`;
  const stems = (await query.execute(read.select())).rows[0]?.stems ?? [];
  return new Map(words.map((word, at) => [word, stems[at] ?? word]));
}

/**
 * A page of the list, in its order. With `before` it is the page that ends there.
 *
 * No index holds words in the order of a list. So a search first looks through the cases that are next in the list, then puts
 * in order what has the words, and only when that is too much goes on through the list.
 * @param search undefined when nothing is looked for
 */
export async function listDesk(
  read: Read,
  wanted: Wanted,
  search: Search | undefined,
  at: Today,
  page: Page,
  reach: Reach = REACH,
): Promise<Listed[]> {
  const from = (ways: Ways) => listFrom(read, wanted, at, page, ways);
  if (!search) return (await from({})).listed;
  const { tsquery } = search;
  if (tsquery === undefined) return [];
  const through = (times: number) => from({ through: tsquery, most: times * page.limit });
  const isWhole = ({ listed }: Found) => listed.length === page.limit;
  const glance = await through(reach.glance);
  if (isWhole(glance)) return glance.listed;
  const near = glance.listed.length > 0 ? await through(reach.near) : glance;
  if (isWhole(near)) return near.listed;
  const few = await from({ holding: tsquery, most: reach.few + 1 });
  const count = few.held ?? (await countWithWords(read, tsquery, reach.few + 1));
  if (count <= reach.few) return few.listed;
  const far = await through(reach.far);
  return isWhole(far) ? far.listed : (await from({ holding: tsquery })).listed;
}

/** Which cases are put in a page: all, those that have the words, or those that have them among the next ones of the list. */
type Ways =
  | { readonly holding?: undefined }
  | { readonly holding: string; readonly most?: number }
  | { readonly through: string; readonly most: number };

/** @property held in how many cases the words are, when that was found out and there is a case to show */
type Found = { readonly listed: Listed[]; readonly held: number | undefined };

async function listFrom(read: Read, wanted: Wanted, at: Today, page: Page, ways: Ways): Promise<Found> {
  const sort = sortOf(wanted);
  const isBack = page.before !== undefined;
  const isRising = (sort !== "newest") !== isBack;
  const place = page.before ?? page.after;
  const where = [...narrowing(wanted, at), ...(place ? [beyond(sort, isRising, place)] : [])];
  const direction = sql.raw(isRising ? "asc" : "desc");
  const order = sql`order by ${sortedBy(sort)} ${direction}, c.case_id ${direction}`;
  const m = read.municipalityId;
  const narrowed = sql`c.municipality_id = ${m} and ${sql.join(where, sql` and `)}`;
  const list =
    "through" in ways ? through(m, sort, narrowed, order, ways, page) : sql`${source(m, ways)} where ${narrowed}`;
  const { rows } = await sql<ListRow>`${keptFor(wanted, page, ways)}
    ${list} ${order} limit ${sql.lit(page.limit)}`.execute(read.select());
  const listed = rows.map((row) => ({ found: asCase(row), place: { key: placeKey(sort, row), id: row.case_id } }));
  return { listed: isBack ? listed.reverse() : listed, held: rows[0]?.held };
}

/** The plan of what is looked at most is kept: a list without filters but one, its first page, with words or without. */
function keptFor(wanted: Wanted, page: Page, ways: Ways): RawBuilder<unknown> {
  const { due, kind, departmentId, from, to, outcome, isMine } = wanted;
  const isNarrowed = [due, kind, departmentId, from, to, outcome, page.after, page.before].some(
    (one) => one !== undefined,
  );
  if (isNarrowed || isMine) return sql``;
  const way =
    "through" in ways ? `through-${ways.most}` : ways.holding === undefined ? "all" : `holding-${ways.most ?? "all"}`;
  return keptPlan(`list-${sortOf(wanted)}-${standingOf(wanted)}-${way}-${page.limit}`);
}

const placeKey = (sort: Sort, row: ListRow) => (sort === "due" ? row.answer_due : row.place_key);

/** By name: of a plan that is kept, a column that a migration adds meanwhile must not change what comes out. */
const caseColumns = [
  "case_id",
  "number",
  "status",
  "owner_id",
  "question",
  "title",
  "asker_name",
  "asker_email",
  "asker_phone",
  "asker_person_id",
  "organisation_id",
  "language",
  "channel",
  "received_at",
  "first_reaction_due",
  "answer_due",
  "first_reaction_at",
  "answered_at",
  "answer",
  "closed_at",
  "outcome",
  "waiting_since",
  "reminded_on",
  "reopened_at",
  "round",
  "erased_at",
  "merged_into",
  "hops",
  "official_id",
  "official_kind",
  "suspended_until",
  "first_due",
  "missed_first",
  "missed_last",
  "version",
] as const;
type ListRow = Pick<CaseRow, (typeof caseColumns)[number]> & { readonly place_key: string; readonly held?: number };

const columns = sql`${sql.join(caseColumns.map((name) => sql.ref(`c.${name}`)))},
  (extract(epoch from c.received_at) * 1000000)::bigint::text as place_key`;

const sortedBy = (sort: Sort) => (sort === "due" ? sql`c.answer_due` : sql`c.received_at`);

function source(m: string, ways: Exclude<Ways, { readonly through: string }>): RawBuilder<unknown> {
  if (ways.holding === undefined) return sql`select ${columns} from cases.case c`;
  // First those that have the words, and then their order: the other way round the whole list might be read for the last of them.
  return sql`
    with held as materialized (select f.id from cases.find_by_words(${ways.holding}::tsquery, ${sql.lit(ways.most ?? null)}) f (id))
    select ${columns}, (select count(*)::int from held) as held
    from held join cases.case c on c.municipality_id = ${m} and c.case_id = held.id`;
}

/**
 * A look at the words of each of the next cases, one by one: as a join, it might read the words of all. Which cases are next an
 * index says by itself; the cases are fetched of those that have the words. Once: a database without counts of a list that has
 * just come in would look anew for each case.
 */
const through = (
  m: string,
  sort: Sort,
  narrowed: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  { through: tsquery, most }: { through: string; most: number },
  { limit }: Page,
) => sql`
  with found as materialized (
    select c.case_id from (select c.case_id, ${sortedBy(sort)} from cases.case c where ${narrowed} ${order} limit ${sql.lit(most)}) c
    where (select e.words @@ ${tsquery}::tsquery from cases.search_entry e
      where e.municipality_id = ${m} and e.case_id = c.case_id) ${order} limit ${sql.lit(limit)})
  select ${columns} from found join cases.case c on c.municipality_id = ${m} and c.case_id = found.case_id`;

function narrowing(wanted: Wanted, { today, soon, mine, specialists }: Today): RawBuilder<unknown>[] {
  const { due, kind, departmentId, from, to, outcome } = wanted;
  const where = [standingIs(wanted)];
  if (wanted.isMine) where.push(sql`c.owner_id in (${sql.join(mine.map((id) => sql`${id}::uuid`))})`);
  if (due) {
    where.push(sql`c.status in (${sql.join(openStatuses.map((one) => sql.lit(one)))})`, clockRuns(today));
    if (due === "late") where.push(sql`c.answer_due < ${today.toString()}::date`);
    else where.push(sql`c.answer_due between ${today.toString()}::date and ${soon.toString()}::date`);
  }
  if (kind) where.push(sql`c.official_kind = ${kind}`);
  if (departmentId)
    where.push(sql`exists (select from cases.sub_question s where s.municipality_id = c.municipality_id
      and s.case_id = c.case_id
      and (s.department_id = ${departmentId}::uuid or s.person_id = any(${specialists}::uuid[])))`);
  if (from) where.push(sql`c.received_at >= ${startOf(from)}::timestamptz`);
  if (to) where.push(sql`c.received_at < ${startOf(to.add({ days: 1 }))}::timestamptz`);
  if (outcome) where.push(sql`c.outcome = ${outcome}`);
  return where;
}

function standingIs(wanted: Wanted): RawBuilder<unknown> {
  const standing = standingOf(wanted);
  if (standing === "all") return sql`true`;
  if (standing === "open") return sql`c.status in (${sql.join(openStatuses.map((one) => sql.lit(one)))})`;
  if (standing === "closed") return sql`c.status in (${sql.join(endedStatuses.map((one) => sql.lit(one)))})`;
  return sql`c.status = ${sql.lit(standing)}`;
}

/** As `stillSince` says it of one case. */
const clockRuns = (today: Temporal.PlainDate) => sql`case when c.official_id is null then c.waiting_since is null
  else c.waiting_since is null or c.suspended_until is null or c.suspended_until < ${today.toString()}::date end`;

const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(AMSTERDAM).toInstant().toString();

function beyond(sort: Sort, isRising: boolean, { key, id }: ListPlace): RawBuilder<unknown> {
  const sign = sql.raw(isRising ? ">" : "<");
  return sort === "due"
    ? sql`(c.answer_due, c.case_id) ${sign} (${key}::date, ${id}::uuid)`
    : sql`(c.received_at, c.case_id) ${sign}
        (timestamptz 'epoch' + ${key}::bigint * interval '1 microsecond', ${id}::uuid)`;
}

/** What was written along the way about some cases: the parts of a conversation in which words can be found. */
export type Written = { readonly caseId: string; readonly text: string };

/** Messages and reasons of these cases, and what was asked of and answered by others. */
export async function findWritten(read: Read, caseIds: readonly string[]): Promise<Written[]> {
  if (caseIds.length === 0) return [];
  const ids = sql`any(${caseIds}::uuid[])`;
  const m = read.municipalityId;
  const { rows } = await sql<{ case_id: string; text: string }>`${keptPlan("words-written")}
    select case_id, note as text from cases.step
    where municipality_id = ${m} and case_id = ${ids} and note is not null
    union all select case_id, concat_ws(E'\n', question, answer) from cases.sub_question
    where municipality_id = ${m} and case_id = ${ids}
    union all select q.case_id, t.note from cases.sub_question q
    join cases.sub_step t on t.municipality_id = q.municipality_id and t.sub_question_id = q.sub_question_id
    where q.municipality_id = ${m} and q.case_id = ${ids} and t.note is not null`.execute(read.select());
  return rows.map((row) => ({ caseId: row.case_id, text: row.text }));
}

/**
 * Of which departments something of these cases was asked, by case.
 * @param places with which department each specialist counts
 */
export async function findDepartmentsAsked(
  read: Read,
  caseIds: readonly string[],
  places: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (caseIds.length === 0) return new Map();
  const { rows } = await sql<{ case_id: string; department_id: string | null; person_id: string | null }>`
    select distinct case_id, department_id, person_id from cases.sub_question
    where municipality_id = ${read.municipalityId}
      and case_id in (${sql.join(caseIds.map((id) => sql`${id}::uuid`))})`.execute(read.select());
  const found = Map.groupBy(rows, (row) => row.case_id);
  const placeOf = (row: (typeof rows)[number]) => row.department_id ?? places.get(row.person_id ?? "") ?? [];
  return new Map([...found].map(([id, of]) => [id, new Set(of.flatMap(placeOf))]));
}
