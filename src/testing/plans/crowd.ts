import pg from "pg";
import { type DatabaseAddress, OWNER } from "#platform/db";
import { openWorld, type World } from "../town.js";
import { fillNotes } from "./crowd-notes.js";
import { firstOf, idOf, idSql } from "./ids.js";

/** A municipality in a crowd, and ids of it that queries can be asked about. */
export type Crowd = { readonly id: string; readonly first: string; readonly size: number };

const BIG = 30_000;
export const SMALL = 300;

/** Where the ids of the second municipality begin. */
const SECOND = 1_000_000;

/** Two municipalities in one database, one a hundred times the other, with statistics that are up to date. */
export async function openCrowd(): Promise<{ big: Crowd; small: Crowd; address: DatabaseAddress }> {
  const world = await openWorld({ worker: false });
  const big = await world.addTown("grootstad");
  const small = await world.addTown("kleindorp");
  await fill(world, big.id, 0, BIG);
  await fill(world, small.id, SECOND, SMALL);
  await analyze(world.database.address);
  return {
    address: world.database.address,
    big: { id: big.id, first: idOf(0), size: BIG },
    small: { id: small.id, first: idOf(SECOND), size: SMALL },
  };
}

/** Statistics as autovacuum would keep them; only an owner may ask for it. */
async function analyze(address: DatabaseAddress): Promise<void> {
  const client = new pg.Client({ ...address, options: `-c role=${OWNER}` });
  await client.connect();
  await client.query("analyze");
  await client.end();
}

async function fill(world: World, id: string, start: number, size: number): Promise<void> {
  const { rows } = world.database;
  const staff = Math.ceil(size / 20);
  await rows(`insert into identity.person select ${idSql(start)}, now() from generate_series(1, ${staff}) g`);
  await rows(
    `insert into identity.staff (municipality_id, person_id, name, job_title_nl, job_title_en, email, started_at)
     select '${id}', ${idSql(start)}, 'Wie ' || g, 'a', 'a', g || '@town.example', now() from generate_series(1, ${staff}) g`,
  );
  await rows(
    `insert into identity.staff_role select '${id}', ${idSql(start)},
       (array['desk', 'specialist', 'chain-partner', 'policy', 'council'])[g % 5 + 1], now() from generate_series(1, ${staff}) g`,
  );
  await rows(
    `insert into identity.sign_in_link (municipality_id, link_hash, person_id, made_at, expires_at)
     select '${id}', sha256((g || '')::bytea), ${idSql(start)}, now(), now() + interval '1 hour'
     from generate_series(1, ${staff}) g`,
  );
  await rows(
    `insert into identity.external_identity (municipality_id, issuer, subject, person_id, known_since)
     select '${id}', 'https://login.example', g::text, ${idSql(start)}, now() from generate_series(1, ${staff}) g`,
  );
  await rows(
    `insert into identity.provider values ('${id}', 'https://login.example', 'rode-loper', '{}', '[]', 'issuer', now())`,
  );
  await rows(
    `insert into identity.staff_invitation (municipality_id, invitation_id, status, name, email, job_title_nl, job_title_en,
       roles, language, invited_at, expires_at, link_hash)
     select '${id}', ${idSql(start)}, case when g % 10 = 0 then 'invited' else 'withdrawn' end, 'Wie ' || g,
       g || '@town.example', 'a', 'a', '{desk}', 'nl', now(), now() + interval '14 days', sha256((g || '')::bytea)
     from generate_series(1, ${staff}) g`,
  );
  await rows(
    `insert into municipality.closing_day (municipality_id, day) select '${id}', date '2026-01-01' + g from generate_series(1, ${staff}) g`,
  );
  await rows(
    `insert into municipality.department (municipality_id, department_id, name, email, reply_days, started_at)
     select '${id}', ${idSql(start)}, 'Wie ' || g, 'a@town.example', 5, now() from generate_series(1, ${staff}) g`,
  );
  await rows(
    `insert into identity.staff_department select '${id}', ${idSql(start)}, ${idSql(start)} from generate_series(1, ${staff}) g`,
  );
  await rows(
    `insert into identity.absence (municipality_id, absence_id, person_id, status, first_on, noted_by, noted_at)
     select '${id}', ${idSql(start)}, ${idSql(start)}, 'noted', date '2026-11-20' + g % 9, ${idSql(start)}, now()
     from generate_series(1, ${staff}) g`,
  );
  await fillOrganisations(world, id, start, size, staff);
  await rows(
    `insert into cases.case (municipality_id, case_id, number, status, owner_id, question, title, asker_name,
       asker_email, asker_phone, asker_person_id, organisation_id, language, received_at, first_reaction_due, answer_due, first_reaction_at,
       first_reaction_days, answered_at, answer_days, answer, closed_at, outcome)
     select '${id}', ${idSql(start)}, 'N-' || g, s, ('00000000-0000-7000-8000-' || lpad(to_hex(${start} + g % ${staff} + 1), 12, '0'))::uuid,
       repeat('Waar is een pand? ', 20), 'Waar is een pand?', 'Lotte', 'lotte@cirkel.example', '06 12345678', case when g % 3 = 0 then ${firstOf(start)} end, ${idSql(start)}, 'nl',
       now() - g * interval '1 minute' * ${(BIG * 50) / size}, current_date, current_date - g / ${Math.ceil(size / 300)},
       case when s <> 'received' then now() end, case when s <> 'received' then 1 end,
       case when s in ('answered', 'closed') then now() end, case when s in ('answered', 'closed') then 3 end,
       case when s in ('answered', 'closed') then 'Aan de kade.' end,
       case when s = 'closed' then now() end, case when s = 'closed' then 'helped' end
     from generate_series(1, ${size}) g,
       lateral (select (array['received', 'in-hand', 'answered', 'closed', 'closed', 'closed'])[g % 6 + 1] as s) k`,
  );
  await rows(
    `insert into cases.step select '${id}', ${idSql(start)},
       ('00000000-0000-7000-9000-' || lpad(to_hex(${start} + g), 12, '0'))::uuid, 'submit', now(), 'visitor'
     from generate_series(1, ${size}) g`,
  );
  const waiting = `('00000000-0000-7000-a001-' || lpad(to_hex(${start} + g), 12, '0'))::uuid`;
  await rows(
    `insert into cases.attachment_draft select '${id}', ${idSql(start)}, g::text, sha256((g || '')::bytea), now()
     from generate_series(1, ${size}) g`,
  );
  await rows(
    `insert into cases.attachment (municipality_id, attachment_id, case_id, step_id, name, media_type, bytes)
     select municipality_id, case_id, case_id, step_id, 'a.pdf', 'application/pdf', 4 from cases.step
     where municipality_id = '${id}'`,
  );
  await rows(
    `insert into cases.attachment (municipality_id, attachment_id, draft_id, name, media_type, bytes)
     select '${id}', ${waiting}, ${idSql(start)}, 'a.pdf', 'application/pdf', 4 from generate_series(1, ${size}) g`,
  );
  await rows(
    `insert into cases.attachment_piece select municipality_id, attachment_id, 0, '%PDF' from cases.attachment
     where municipality_id = '${id}'`,
  );
  await fillViews(world, id);
  await fillHandovers(world, id);
  await fillTransfers(world, id);
  await fillOfficials(world, id);
  await fillSubQuestions(world, id, start);
  await fillNotes(world, id, start, staff);
  await fillExperiences(world, id);
  await rows(
    `insert into cases.tracking_link select '${id}', ${idSql(start)}, ${idSql(start)}, now() from generate_series(1, ${size}) g`,
  );
  // One organisation with which a third of all questions is shared, and many with one each.
  await rows(
    `insert into cases.share select c.municipality_id, c.case_id,
       case when c.asker_person_id is null then c.case_id else ${firstOf(start)} end, gen_random_uuid(), c.received_at
     from cases.case c where c.municipality_id = '${id}'`,
  );
}

/** What the desk keeps: a view of everybody. */
async function fillViews(world: World, id: string): Promise<void> {
  await world.database.rows(
    `insert into cases.saved_view (municipality_id, view_id, person_id, name, name_key, query, saved_at)
     select municipality_id, person_id, person_id, 'Te laat', 'te laat', 'late=late', now() from identity.staff
     where municipality_id = '${id}'`,
  );
}

/** One offer of every question; those of open questions are open, and many of these wait too long. */
async function fillHandovers(world: World, id: string): Promise<void> {
  const { rows } = world.database;
  await rows(
    `insert into cases.handover (municipality_id, handover_id, case_id, status, from_id, to_id, reason, offered_by,
       offered_at, answer_due, decided_at, decided_by)
     select '${id}', c.case_id, c.case_id, case when o then 'offered' else 'accepted' end, gen_random_uuid(), c.owner_id,
       'Om het pand.', gen_random_uuid(), now(), current_date - 30 + (g % 60)::int, case when not o then now() end,
       case when not o then c.owner_id end
     from (select c.*, c.status in ('received', 'in-hand') as o, row_number() over () as g from cases.case c
           where c.municipality_id = '${id}' order by c.case_id) c`,
  );
  await rows(
    `insert into cases.presence select municipality_id, case_id, owner_id, now() from cases.case where municipality_id = '${id}'`,
  );
  await rows(`update cases.case set hops = (random() * 4)::int where municipality_id = '${id}'`);
}

/** One transfer of every question; one in twenty of the open ones is offered, the others were declined or accepted. */
async function fillTransfers(world: World, id: string): Promise<void> {
  await world.database.rows(
    `insert into cases.transfer (municipality_id, transfer_id, case_id, status, to_municipality_id, reason, proposed_by,
       proposed_at, agreed_at, answer_due, ended_at, decision_reason, to_case_id, to_link_id)
     select '${id}', c.case_id, c.case_id, s, gen_random_uuid(), 'Om het pand.', c.owner_id, now(), now(),
       current_date - 30 + (g % 60)::int, case when s <> 'offered' then now() end,
       case when s = 'declined' then 'Geen mensen.' end, case when s = 'accepted' then gen_random_uuid() end,
       case when s = 'accepted' then gen_random_uuid() end
     from (select c.*, row_number() over () as g from cases.case c where c.municipality_id = '${id}' order by c.case_id) c,
       lateral (select case when c.status in ('received', 'in-hand') and g % 20 = 0 then 'offered'
         when g % 2 = 0 then 'declined' else 'accepted' end as s) k`,
  );
}

/** Every question is an application too, of which the term was extended. */
async function fillOfficials(world: World, id: string): Promise<void> {
  const { rows } = world.database;
  await rows(
    `insert into cases.official (municipality_id, official_id, case_id, kind, received_on, basis, weeks, has_committee, noted_at)
     select '${id}', case_id, case_id, 'application', current_date, 'awb', 8, false, now() from cases.case
     where municipality_id = '${id}'`,
  );
  await rows(
    `insert into cases.term_change (municipality_id, change_id, official_id, kind, on_day, to_day, is_agreed)
     select '${id}', official_id, official_id, 'extension', current_date, current_date + 90, false from cases.official
     where municipality_id = '${id}'`,
  );
  await rows(
    `update cases.case set official_id = case_id, official_kind = 'application' where municipality_id = '${id}'`,
  );
}

/** One in four of the answered questions was looked back on, and another was asked for that. */
async function fillExperiences(world: World, id: string): Promise<void> {
  const { rows } = world.database;
  await rows(
    `insert into cases.experience (municipality_id, case_id, round, solved, helped, given_at)
     select municipality_id, case_id, 0, 'yes', 'well', now() from cases.case
     where municipality_id = '${id}' and answered_at is not null and substr(case_id::text, 36) in ('0', '4', '8', 'c')`,
  );
  await rows(
    `insert into cases.experience_request select municipality_id, case_id, 0, now() from cases.case
     where municipality_id = '${id}' and answered_at is not null and substr(case_id::text, 36) in ('1', '5', '9', 'd')`,
  );
}

/** One sub-question of every question, most of them of one department; each with a step and a link. */
async function fillSubQuestions(world: World, id: string, start: number): Promise<void> {
  const { rows } = world.database;
  await rows(
    `insert into cases.sub_question (municipality_id, sub_question_id, case_id, department_id, person_id, partner, round, question,
       status, asked_at, due, answer, settled_at)
     select '${id}', c.case_id, c.case_id, case when g % 3 > 0 then ${firstOf(start)} end, case when g % 6 = 0 then c.owner_id end,
       case when g % 6 = 3 then 'uwv' end, 0, 'Wat staat er leeg?', case when g % 4 = 0 then 'asked' else 'answered' end, now(),
       current_date - 30 + (g % 60)::int, case when g % 4 > 0 then 'Kade 12.' end, case when g % 4 > 0 then now() end
     from (select c.*, row_number() over () as g from cases.case c where c.municipality_id = '${id}') c`,
  );
  // Each touches a budget; one in three of the open ones was escalated.
  await rows(
    `insert into cases.sub_question_budget (municipality_id, sub_question_id, budget)
     select municipality_id, sub_question_id, 'property' from cases.sub_question where municipality_id = '${id}'`,
  );
  await rows(
    `update cases.sub_question set escalated_at = now() where municipality_id = '${id}' and status = 'asked'
     and hashtext(sub_question_id::text) % 3 = 0`,
  );
  await rows(
    `insert into cases.budget (municipality_id, budget_id, name, started_at)
     select '${id}', ${idSql(start)}, 'Wijken ' || g, now() from generate_series(1, 12) g`,
  );
  await rows(
    `update cases.attachment set sub_question_id = case_id where municipality_id = '${id}' and case_id is not null`,
  );
  await rows(
    `insert into cases.sub_step (municipality_id, sub_question_id, step_id, kind, at, actor_kind)
     select '${id}', sub_question_id, sub_question_id, 'ask', now(), 'system' from cases.sub_question where municipality_id = '${id}'`,
  );
  await rows(
    `insert into cases.work_link select '${id}', sub_question_id, sub_question_id, now() from cases.sub_question
     where municipality_id = '${id}'`,
  );
}

/** Organisations as they were named, and national ones with a member and an invitation each. */
async function fillOrganisations(world: World, id: string, start: number, size: number, staff: number): Promise<void> {
  const { rows } = world.database;
  await rows(
    `insert into identity.account (person_id, name, email, language, created_at)
     select ${idSql(start)}, 'Wie ' || g, g || '-${start}@cirkel.example', 'nl', now() from generate_series(1, ${staff}) g`,
  );
  await rows(
    `insert into directory.enterprise (enterprise_id, name, kvk_number, registered_by, registered_at)
     select ${idSql(start)}, 'Wie ' || g, lpad(g::text, 8, '0'), ${idSql(start)}, now() from generate_series(1, ${staff}) g`,
  );
  await rows(
    `insert into directory.member (member_id, enterprise_id, person_id, role, joined_at)
     select ${idSql(start)}, ${idSql(start)}, ${idSql(start)}, 'admin', now() from generate_series(1, ${staff}) g`,
  );
  await rows(
    `insert into directory.invitation (invitation_id, enterprise_id, address, role, language, status, token_hash, invited_by,
       invited_at, expires_at)
     select ${idSql(start)}, ${idSql(start)}, g || '@gast.example', 'member', 'nl', 'sent', sha256(('${start} ' || g)::bytea),
       ${idSql(start)}, now(), now() + interval '14 days' from generate_series(1, ${staff}) g`,
  );
  await rows(
    `insert into directory.organisation (municipality_id, organisation_id, name, name_key, named_at)
     select '${id}', ${idSql(start)}, 'Wie ' || g, 'wie ' || g, now() from generate_series(1, ${size}) g`,
  );
}
