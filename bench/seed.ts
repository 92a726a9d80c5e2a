import pg from "pg";
import { type DatabaseAddress, OWNER, PLATFORM } from "#platform/db";

/** How much there is: the sizes that the promises about speed name. */
export const sizes = { cases: 100_000, organisations: 20_000, otherTowns: 20, casesOfOthers: 500 };

/** What there is to ask for. */
export type Seeded = {
  readonly caseId: string;
  readonly linkId: string;
  readonly departmentId: string;
  readonly number: string;
  /** Cases that wait for an answer, in no order. */
  readonly unanswered: readonly string[];
};

/**
 * Fills a database with one large municipality and many small ones, by SQL, because the use cases would take hours.
 * @param towns the large one first; each with its owner
 */
export async function seed(
  address: DatabaseAddress,
  towns: readonly { id: string; ownerId: string }[],
): Promise<Seeded> {
  const client = new pg.Client({ ...address, options: `-c role=${PLATFORM}` });
  await client.connect();
  try {
    await switchTriggers(client, "disable");
    for (const [index, town] of towns.entries()) {
      const cases = index === 0 ? sizes.cases : sizes.casesOfOthers;
      const organisations = index === 0 ? sizes.organisations : 50;
      await client.query(organisationsSql, [town.id, organisations]);
      await client.query(casesSql, [town.id, town.ownerId, cases, organisations]);
      await client.query(stepsSql, [town.id]);
      for (const sql of [departmentsSql, partsSql, marksSql]) await client.query(sql, [town.id]);
    }
    await client.query(searchSql);
    await switchTriggers(client, "enable");
    // Only an owner's analyze does anything; without it every plan below would be one for empty tables.
    for (const statement of [`set role ${OWNER}`, ...writtenSql, "vacuum analyze", `set role ${PLATFORM}`])
      await client.query(statement);
    const { rows } = await client.query(linkSql, [towns[0]?.id]);
    const { rows: found } = await client.query(foundSql, [towns[0]?.id]);
    const { department_id: departmentId, number } = found[0];
    const { rows: unanswered } = await client.query(unansweredSql, [towns[0]?.id]);
    return {
      caseId: rows[0].case_id,
      linkId: rows[0].link_id,
      departmentId,
      number,
      unanswered: unanswered.map(({ case_id }) => case_id),
    };
  } finally {
    await client.end();
  }
}

async function switchTriggers(client: pg.Client, how: "disable" | "enable"): Promise<void> {
  await client.query(`set role ${OWNER}`);
  for (const [table, trigger] of triggers) await client.query(`alter table ${table} ${how} trigger ${trigger}`);
  await client.query(`set role ${PLATFORM}`);
}

const organisationsSql = `
  insert into directory.organisation (municipality_id, organisation_id, name, name_key, named_at)
  select $1, gen_random_uuid(), 'Onderneming ' || n, 'onderneming ' || n, now() from generate_series(1, $2::int) n`;

/** What people ask about: words that many questions have, and words that only a few have. */
const wordsSql = `array['subsidie', 'vergunning', 'pand', 'werkplaats', 'leerwerkplek', 'inkoop', 'aanbesteding', 'terras', 'bestemmingsplan',
  'parkeren', 'loonkosten', 'dagbesteding', 'buurthuis', 'fietsen', 'kantine', 'groenonderhoud', 'textiel', 'recycling', 'maaltijden',
  'vervoer', 'scholing', 'taalles', 'statushouders', 'schulden', 'netwerk', 'huurprijs', 'leegstand', 'evenement', 'zonnepanelen',
  'afval', 'bakfiets', 'catering', 'schoonmaak', 'drukwerk', 'wasserij', 'kringloop', 'moestuin', 'zorgboerderij', 'atelier', 'horeca']`;

/** A word of these for a case: the first ones much more often than the last. */
const wordSql = (salt: number) =>
  `words[1 + floor(power((n * ${salt}::bigint % 9973) / 9973.0, 2) * array_length(words, 1))::int]`;

/** One in fifty is open, in one of its five standings; the rest was answered and ended over the last five years. */
const casesSql = `
  with named as (
    select organisation_id, row_number() over () as turn from directory.organisation where municipality_id = $1)
  insert into cases.case (municipality_id, case_id, number, status, owner_id, question, title, asker_name, asker_email,
    asker_phone, organisation_id, language, received_at, first_reaction_due, answer_due, first_reaction_at, first_reaction_days,
    answered_at, answer_days, answer, closed_at, outcome, waiting_since)
  select $1, gen_random_uuid(), 'BE-' || extract(year from received) || '-' || to_char(n, 'FM000000'), status, $2,
    'Wij willen iets doen met ' || ${wordSql(7919)} || ' en ' || ${wordSql(104729)} || '. Kan de gemeente helpen met ' ||
      ${wordSql(1299709)} || '? Het gaat om ' || n % 40 || ' mensen in onze wijk, en wij beginnen het liefst voor de zomer. ' ||
      case when n % 2500 = 7 then 'Ook zoeken wij een imkerij.' else '' end,
    'Vraag over ' || ${wordSql(7919)} || ' en ' || ${wordSql(104729)},
    (array['Lotte', 'Noor', 'Sami', 'Mo', 'Fenna', 'Ömer', 'Zoë', 'Jan'])[n % 8 + 1] || ' ' ||
      (array['de Vries', 'van den Berg', 'Yılmaz', 'Jansen', 'Bakker'])[n % 5 + 1],
    'vrager' || n || '@voorbeeld.example', '06 1' || lpad(n::text, 7, '0'), named.organisation_id, 'nl', received,
    (received + interval '2 days')::date, (received + interval '14 days')::date, case when isdone then received end,
    case when isdone then n % 4 end, case when hasanswer then received + interval '9 days' end, case when hasanswer then n % 12 end,
    case when hasanswer then 'Dat kan. Vraag bij ' || ${wordSql(15485863)} || ' naar de voorwaarden en bel ons gerust.' end,
    case when isdone and status <> 'answered' then received + interval '20 days' end,
    case when status = 'closed' then (array['helped', 'helped', 'partly', 'not-possible', 'dropped-out'])[n % 5 + 1] end,
    case when status = 'waiting' then current_date end
  from generate_series(1, $3::int) n join named on named.turn = 1 + n % $4::int,
    lateral (select now() - case when n % 50 = 0 then n % 600 * interval '40 minutes' else n * interval '26 minutes' end as received,
      n % 50 <> 0 as isdone, ${wordsSql} as words) k,
    lateral (select case when not isdone then (array['received', 'in-hand', 'waiting', 'with-departments', 'assembling'])[n / 50 % 5 + 1]
      when n % 50 = 1 then 'answered' when n % 50 = 2 then 'withdrawn' when n % 50 = 3 then 'forwarded' else 'closed' end as status) s,
    lateral (select status in ('answered', 'closed') as hasanswer) h`;

const departmentsSql = `
  insert into municipality.department (municipality_id, department_id, name, email, reply_days, started_at)
  select $1, gen_random_uuid(), 'Afdeling ' || n, 'afdeling' || n || '@bench.example', 5, now() from generate_series(1, 12) n`;

/** Something was asked of a department in all open questions that are with departments, and in a third of the others. */
const partsSql = `
  with d as (select department_id, row_number() over () as turn from municipality.department where municipality_id = $1)
  insert into cases.sub_question (municipality_id, sub_question_id, case_id, department_id, round, question, status, asked_at, due,
    answer, settled_at, answer_days, escalated_at)
  select $1, gen_random_uuid(), c.case_id, d.department_id, 0, 'Welke ruimte is er volgens u?', case when o then 'asked' else 'answered' end,
    c.received_at, c.answer_due, case when not o then 'Dat staat in het beleid.' end, case when not o then c.received_at end,
    case when not o then c.n % 9 end, case when c.n % 20 = 0 then now() end
  from (select c.*, row_number() over (order by case_id) as n, status = 'with-departments' as o from cases.case c
        where c.municipality_id = $1) c join d on d.turn = 1 + n % 12
  where o or (n % 3 = 0 and status not in ('received', 'in-hand', 'waiting'))`;

const marksSql = `
  insert into cases.sub_question_budget (municipality_id, sub_question_id, budget)
  select municipality_id, sub_question_id, (array['property', 'participation', 'economy'])[1 + abs(hashtext(sub_question_id::text)) % 3]
  from cases.sub_question where municipality_id = $1`;

const stepsSql = `
  insert into cases.step (municipality_id, case_id, step_id, kind, at, actor_kind, note)
  select municipality_id, case_id, gen_random_uuid(), kind, received_at, case when kind = 'submit' then 'visitor' else 'person' end,
    case when kind = 'take-in-hand' then 'Wij zoeken dit voor u uit.' end
  from cases.case, unnest(array['submit', 'take-in-hand']) kind where municipality_id = $1`;

/** All at once, where the triggers would do it for each row. */
const searchSql = `
  insert into cases.search_entry select municipality_id, case_id, cases.find_marks(municipality_id, case_id) from cases.case`;

const triggers = [
  ["cases.case", "index_inserted"],
  ["cases.step", "index_inserted"],
  ["cases.sub_question", "index_inserted"],
] as const;

const linkSql = `
  insert into cases.tracking_link (municipality_id, link_id, case_id, created_at)
  select municipality_id, gen_random_uuid(), case_id, now() from cases.case
  where municipality_id = $1 and status = 'received' limit 1 returning link_id, case_id`;

const unansweredSql = "select case_id from cases.case where municipality_id = $1 and status = 'in-hand'";

/** Where the floor writes, which has no rules to keep. */
const writtenSql = [
  "create schema bench",
  "create table bench.written (id uuid primary key, text text not null)",
  `grant usage on schema bench to ${PLATFORM}`,
  `grant insert on bench.written to ${PLATFORM}`,
];

const foundSql = `
  select department_id, (select number from cases.case where municipality_id = $1 and status = 'closed' limit 1) as number
  from municipality.department where municipality_id = $1 limit 1`;
