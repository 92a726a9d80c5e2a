import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../town.js";
import { deskListQueries, WITH_WORDS } from "./desk-list.js";
import { explain } from "./plan.js";

const world = await openWorld({ worker: false });
const town = await world.addTown("lijststad");

test("a search in a list that has just come in, of which the database has no counts yet, looks at each case once", async () => {
  const count = 600;
  await world.database.rows(
    `insert into cases.case (municipality_id, case_id, number, status, owner_id, question, title, asker_name, asker_email, language,
       received_at, first_reaction_due, answer_due)
     select $1, gen_random_uuid(), 'V-' || n, 'received', $2, case n when 7 then 'Een pand' else 'Veel' end, 'Veel', 'Wie',
       'wie@cirkel.example', 'nl', now(), current_date, current_date + n % 9
     from generate_series(1, ${count}) n`,
    [town.id, town.people.noor],
  );
  const calls = deskListQueries[WITH_WORDS] ?? [];
  assert.ok(calls.length > 0);
  for (const call of calls)
    for (const { sql, touched } of await explain(world.database.address, town.id, (read) => call(read, town.id)))
      assert.ok(touched < 3 * count, `${touched} rows are looked at by ${sql}`);
});
