import assert from "node:assert/strict";
import { test } from "node:test";
import { boardCases, openWorld } from "#testing";

const world = await openWorld({ worker: false });
const town = await world.addTown("postdorp");
const made = boardCases(world, town);
const WARNING =
  /Sinds ma 23 nov, [\d.]+ komt onze mail niet aan bij lotte@cirkel\.example\. Misschien klopt het adres niet\./;

test("whoever writes to the asker sees that mail to them does not get through, and nobody else", async () => {
  const path = `/postdorp/vragen/${await made.ask("Waar vinden wij een pand?")}`;
  const mail = (cause: string, sent: boolean) =>
    made.rows(
      `insert into platform.mail (municipality_id, mail_id, cause, recipient, subject, created_at, sent_at)
       values ($1, gen_random_uuid(), $2, 'Lotte@cirkel.example', 'Uw vraag', $3::timestamptz, case when $4 then $3::timestamptz end)`,
      [town.id, cause, world.clock.now().toString(), sent],
    );
  await mail("went", true);
  world.clock.advance({ minutes: 5 });
  await mail("does-not-go", false);
  const read = async (person: string) => (await (await world.signedIn(town, person)).get(path)).main;
  assert.ok(!WARNING.test(await read("noor")), "a mail server may ask to come back later");
  world.clock.advance({ hours: 2 });
  assert.match(await read("noor"), WARNING);
  assert.doesNotMatch(await read("sami"), WARNING);
  await mail("went-later", true);
  assert.ok(!WARNING.test(await read("noor")), "what went since shows that mail gets through");
});
