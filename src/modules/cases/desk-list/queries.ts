import { type RawBuilder, sql } from "kysely";
import { AMSTERDAM, type Temporal } from "#platform/clock";
import type { Read } from "#platform/db";
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
};

/** What has to be found, and in how many cases it is: in none, in a few, or in so many that the list is looked through. */
export type Found = { readonly size: "none" | "few" | "many"; readonly tsquery: string };

/** Where a page of the list begins or ends: by what puts it in order, and then by id. */
export type ListPlace = { readonly key: string; readonly id: string };
export type Page = {
  readonly limit: number;
  readonly after?: ListPlace | undefined;
  readonly before?: ListPlace | undefined;
};
export type Listed = { readonly found: Case; readonly place: ListPlace };

/** So many are put in order; of more, the list in its own order soon fills a page. */
const FEW = 2000;

/** In how many cases all of it stands; undefined when there is nothing to look for. */
export async function findByWords(read: Read, asked: Asked): Promise<Found | undefined> {
  const stems = await findStems(read, wordsIn(asked));
  const tsquery = tsqueryOf(asked, stems, read.municipalityId.slice(-8));
  if (tsquery === undefined) return undefined;
  const query = sql<{ count: number }>`
    select count(*)::int as count from cases.find_by_words(${tsquery}::tsquery, ${FEW + 1})`;
  const count = (await query.execute(read.select())).rows[0]?.count ?? 0;
  return { size: count === 0 ? "none" : count > FEW ? "many" : "few", tsquery };
}

/** The stem of each word. */
export async function findStems(read: Read, words: readonly string[]): Promise<Map<string, string>> {
  if (words.length === 0) return new Map();
  const query = sql<{ stems: string[] }>`select cases.stems(${[...words]}::text[]) as stems`;
  const stems = (await query.execute(read.select())).rows[0]?.stems ?? [];
  return new Map(words.map((word, at) => [word, stems[at] ?? word]));
}

/**
 * A page of the list, in its order. With `before` it is the page that ends there.
 * @param found where the words of `wanted` are; undefined when there are none
 */
export async function listDesk(
  read: Read,
  wanted: Wanted,
  found: Found | undefined,
  at: Today,
  page: Page,
): Promise<Listed[]> {
  if (found?.size === "none") return [];
  const sort = sortOf(wanted);
  const isBack = page.before !== undefined;
  const isRising = (sort !== "newest") !== isBack;
  const place = page.before ?? page.after;
  const where = [...narrowing(wanted, at), ...(place ? [beyond(sort, isRising, place)] : [])];
  const direction = sql.raw(isRising ? "asc" : "desc");
  const { rows } = await sql<CaseRow & { place_key: string }>`
    ${source(read.municipalityId, found)} and ${sql.join(where, sql` and `)}
    order by ${sort === "due" ? sql`c.answer_due` : sql`c.received_at`} ${direction}, c.case_id ${direction}
    limit ${page.limit}`.execute(read.select());
  const listed = rows.map((row) => ({ found: asCase(row), place: { key: placeKey(sort, row), id: row.case_id } }));
  return isBack ? listed.reverse() : listed;
}

const placeKey = (sort: Sort, row: CaseRow & { place_key: string }) =>
  sort === "due" ? row.answer_due : row.place_key;

const columns = sql`c.*, (extract(epoch from c.received_at) * 1000000)::bigint::text as place_key`;

/** The cases of the municipality, or those in which something is found. */
function source(m: string, found: Found | undefined): RawBuilder<unknown> {
  if (!found) return sql`select ${columns} from cases.case c where c.municipality_id = ${m}`;
  // First the few, and then their order: the other way round the whole list might be read for the last of them.
  if (found.size === "few")
    return sql`
      with few as materialized (select f.id from cases.find_by_words(${found.tsquery}::tsquery, ${FEW}) f (id))
      select ${columns} from few join cases.case c on c.municipality_id = ${m} and c.case_id = few.id
      where c.municipality_id = ${m}`;
  // In the order of the list, with a look at the words of each: no index of words puts anything in order.
  return sql`
    select ${columns} from cases.case c
    join cases.search_entry e on e.municipality_id = c.municipality_id and e.case_id = c.case_id
    where c.municipality_id = ${m} and (e.words @@ ${found.tsquery}::tsquery) is true`;
}

function narrowing(wanted: Wanted, { today, soon, mine }: Today): RawBuilder<unknown>[] {
  const { due, kind, departmentId, from, to, outcome } = wanted;
  const where = [standingIs(wanted)];
  if (wanted.isMine) where.push(sql`c.owner_id in (${sql.join(mine.map((id) => sql`${id}::uuid`))})`);
  if (due) {
    where.push(sql`c.status in (${sql.join([...openStatuses])})`, clockRuns(today));
    if (due === "late") where.push(sql`c.answer_due < ${today.toString()}::date`);
    else where.push(sql`c.answer_due between ${today.toString()}::date and ${soon.toString()}::date`);
  }
  if (kind) where.push(sql`c.official_kind = ${kind}`);
  if (departmentId)
    where.push(sql`exists (select from cases.sub_question s where s.municipality_id = c.municipality_id
      and s.case_id = c.case_id and s.department_id = ${departmentId}::uuid)`);
  if (from) where.push(sql`c.received_at >= ${startOf(from)}::timestamptz`);
  if (to) where.push(sql`c.received_at < ${startOf(to.add({ days: 1 }))}::timestamptz`);
  if (outcome) where.push(sql`c.outcome = ${outcome}`);
  return where;
}

function standingIs(wanted: Wanted): RawBuilder<unknown> {
  const standing = standingOf(wanted);
  if (standing === "all") return sql`true`;
  if (standing === "open") return sql`c.status in (${sql.join([...openStatuses])})`;
  if (standing === "closed") return sql`c.status in (${sql.join([...endedStatuses])})`;
  return sql`c.status = ${standing}`;
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
  const ids = sql`(${sql.join(caseIds.map((id) => sql`${id}::uuid`))})`;
  const m = read.municipalityId;
  const { rows } = await sql<{ case_id: string; text: string }>`
    select case_id, note as text from cases.step
    where municipality_id = ${m} and case_id in ${ids} and note is not null
    union all select case_id, concat_ws(E'\n', question, answer) from cases.sub_question
    where municipality_id = ${m} and case_id in ${ids}
    union all select q.case_id, t.note from cases.sub_question q
    join cases.sub_step t on t.municipality_id = q.municipality_id and t.sub_question_id = q.sub_question_id
    where q.municipality_id = ${m} and q.case_id in ${ids} and t.note is not null`.execute(read.select());
  return rows.map((row) => ({ caseId: row.case_id, text: row.text }));
}

/** Of which departments something of these cases was asked, by case. */
export async function findDepartmentsAsked(
  read: Read,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (caseIds.length === 0) return new Map();
  const { rows } = await sql<{ case_id: string; department_id: string }>`
    select distinct case_id, department_id from cases.sub_question
    where municipality_id = ${read.municipalityId} and department_id is not null
      and case_id in (${sql.join(caseIds.map((id) => sql`${id}::uuid`))})`.execute(read.select());
  const found = Map.groupBy(rows, (row) => row.case_id);
  return new Map([...found].map(([id, of]) => [id, of.map((row) => row.department_id)]));
}
