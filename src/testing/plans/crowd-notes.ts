import type { World } from "#testing";
import { idSql } from "./ids.js";

/** A note, a mention, a follower, a notice and an origin of every question; an answer block, a choice and a daily mail of everybody of the staff. */
export async function fillNotes(world: World, id: string, start: number, staff: number): Promise<void> {
  const { rows } = world.database;
  const ofCases = `from cases.case where municipality_id = '${id}'`;
  await rows(
    `insert into cases.note select '${id}', case_id, case_id, owner_id, null, 'De verhuurder belde.', now() ${ofCases}`,
  );
  await rows(`insert into cases.mention select '${id}', case_id, owner_id, case_id, null ${ofCases}`);
  await rows(
    `insert into cases.origin select '${id}', case_id, sha256(g::text::bytea), '', 'lijst.csv', g, null, true, now()
     from (select *, row_number() over () as g ${ofCases}) c`,
  );
  await rows(`insert into cases.follower select '${id}', case_id, owner_id, now() ${ofCases}`);
  await rows(
    `insert into cases.notice (municipality_id, notice_id, about, case_id, person_id, cause, made_at, state, due_at, settled_at)
     select '${id}', case_id, 'asker-wrote', case_id, owner_id, case_id::text, now(), s, now(),
       case when s = 'settled' then now() end
     from (select *, row_number() over () as g ${ofCases}) c,
       lateral (select (array['waiting', 'daily', 'settled', 'settled'])[g % 4 + 1] as s) k`,
  );
  await rows(
    `insert into cases.answer_block (municipality_id, block_id, topic, title, text_nl, changed_by, changed_at)
     select '${id}', ${idSql(start)}, 'Onderwerp ' || g % 20, 'Blok ' || g, 'Beste {naam}', ${idSql(start)}, now()
     from generate_series(1, ${staff}) g`,
  );
  await rows(
    `insert into cases.notice_preference select '${id}', ${idSql(start)}, false, 1 from generate_series(1, ${staff}) g`,
  );
  await rows(
    `insert into cases.notice_choice select '${id}', ${idSql(start)}, 'mention', 'daily' from generate_series(1, ${staff}) g`,
  );
  await rows(
    `insert into cases.daily_mail select '${id}', ${idSql(start)}, current_date from generate_series(1, ${staff}) g`,
  );
}
