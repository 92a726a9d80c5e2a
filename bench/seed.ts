import pg from "pg";
import { type DatabaseAddress, OWNER, PLATFORM } from "#platform/db";

/** How much there is: the sizes that the promises about speed name. */
export const sizes = { cases: 100_000, organisations: 20_000, otherTowns: 40, casesOfOthers: 500 };

/**
 * Fills a database with one large municipality and many small ones, by SQL, because the use cases would take hours.
 * @param towns the large one first; each with its owner
 */
export async function seed(
  address: DatabaseAddress,
  towns: readonly { id: string; ownerId: string }[],
): Promise<{ caseId: string; linkId: string }> {
  const client = new pg.Client({ ...address, options: `-c role=${PLATFORM}` });
  await client.connect();
  try {
    for (const [index, town] of towns.entries()) {
      const cases = index === 0 ? sizes.cases : sizes.casesOfOthers;
      const organisations = index === 0 ? sizes.organisations : 50;
      await client.query(organisationsSql, [town.id, organisations]);
      await client.query(casesSql, [town.id, town.ownerId, cases, organisations]);
      await client.query(stepsSql, [town.id]);
      for (const sql of [departmentsSql, partsSql, marksSql]) await client.query(sql, [town.id]);
    }
    // Only an owner's analyze does anything; without it every plan below would be one for empty tables.
    for (const statement of [`set role ${OWNER}`, "vacuum analyze", `set role ${PLATFORM}`])
      await client.query(statement);
    const { rows } = await client.query(linkSql, [towns[0]?.id]);
    return { caseId: rows[0].case_id, linkId: rows[0].link_id };
  } finally {
    await client.end();
  }
}

const organisationsSql = `
  insert into directory.organisation (municipality_id, organisation_id, name, name_key, named_at)
  select $1, gen_random_uuid(), 'Onderneming ' || n, 'onderneming ' || n, now() from generate_series(1, $2::int) n`;

/** One in fifty is open, half of these at a department; the rest was answered and closed over the last five years. */
const casesSql = `
  with named as (
    select organisation_id, row_number() over () as turn from directory.organisation where municipality_id = $1)
  insert into cases.case (municipality_id, case_id, number, status, owner_id, question, title, asker_name, asker_email,
    organisation_id, language, received_at, first_reaction_due, answer_due, first_reaction_at, first_reaction_days,
    answered_at, answer_days, answer, closed_at, outcome)
  select $1, gen_random_uuid(), 'BE-2026-' || n, case when n % 100 = 0 then 'received' when n % 50 = 0 then 'with-departments' else 'closed' end, $2,
    repeat('Wij zoeken ruimte voor ons werk met mensen. ', 6), 'Ruimte voor werk met mensen, nummer ' || n,
    'Vrager ' || n, 'vrager' || n || '@voorbeeld.example', named.organisation_id, 'nl',
    now() - n * interval '26 minutes', current_date + (n % 30) - 10, current_date + (n % 30) - 2,
    case when n % 50 <> 0 then now() end, case when n % 50 <> 0 then n % 4 end,
    case when n % 50 <> 0 then now() end, case when n % 50 <> 0 then n % 12 end,
    case when n % 50 <> 0 then 'Dat kan. Bel ons gerust.' end,
    case when n % 50 <> 0 then now() end, case when n % 50 <> 0 then 'helped' end
  from generate_series(1, $3::int) n join named on named.turn = 1 + n % $4::int`;

const departmentsSql = `
  insert into municipality.department (municipality_id, department_id, name, email, reply_days, started_at)
  select $1, gen_random_uuid(), 'Afdeling ' || n, 'afdeling@voorbeeld.example', 5, now() from generate_series(1, 12) n`;

/** A part of every question that is closed or lies with departments. */
const partsSql = `
  with placed as (
    select department_id, row_number() over () as turn from municipality.department where municipality_id = $1),
  asked as (
    select c.*, row_number() over () as n from cases.case c where municipality_id = $1 and status <> 'received')
  insert into cases.sub_question (municipality_id, sub_question_id, case_id, department_id, round, question, status, asked_at,
    due, answer, settled_at, answer_days, escalated_at)
  select a.municipality_id, gen_random_uuid(), a.case_id, p.department_id, 0, 'Wat staat er leeg?',
    case when a.status = 'closed' then 'answered' else 'asked' end, a.received_at, a.answer_due - 3,
    case when a.status = 'closed' then 'Kade 12.' end, case when a.status = 'closed' then now() end,
    case when a.status = 'closed' then a.n % 9 end, case when a.n % 20 = 0 then now() end
  from asked a join placed p on p.turn = 1 + a.n % 12`;

const marksSql = `
  insert into cases.sub_question_budget (municipality_id, sub_question_id, budget)
  select municipality_id, sub_question_id, (array['property', 'participation', 'economy'])[1 + abs(hashtext(sub_question_id::text)) % 3]
  from cases.sub_question where municipality_id = $1`;

const stepsSql = `
  insert into cases.step (municipality_id, case_id, step_id, kind, at, actor_kind)
  select municipality_id, case_id, gen_random_uuid(), 'submit', received_at, 'visitor'
  from cases.case where municipality_id = $1`;

const linkSql = `
  insert into cases.tracking_link (municipality_id, link_id, case_id, created_at)
  select municipality_id, gen_random_uuid(), case_id, now() from cases.case
  where municipality_id = $1 and status = 'received' limit 1 returning link_id, case_id`;
