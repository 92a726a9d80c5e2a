import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#testing";
import { submitQuestion } from "../use-cases/submit-question.js";

test("no number typed asks for one; what was merged or split says so on the page of the question", async (t) => {
  const world = await openWorld({}, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const asker = { name: "Mila Smit", email: "mila@kook.example", phone: undefined, organisation: undefined };
  for (const question of ["Waar mogen wij onze lunch verkopen?", "Mag de lunch op de markt?"])
    await submitQuestion(await world.work(town, { kind: "visitor" }), { question, ...asker, language: "nl" });
  const [first, double] = await world.database.rows<{ id: string; number: string }>(
    "select case_id as id, number from cases.case order by number",
  );
  assert.ok(first && double);
  const noor = await world.signedIn(town, "noor");
  const page = `/voorbeeldstad/vragen/${double.id}`;

  const empty = await noor.get(`${page}/samenvoegen?other=`);
  assert.equal(empty.status, 400);
  assert.ok(empty.has("Typ het nummer van de andere vraag."), empty.main);

  const pair = await noor.get(`${page}/samenvoegen?other=${first.number}`);
  const merged = await noor.submit(pair.form("stays", { stays: first.number }));
  assert.ok(merged.has(`${double.number} is hierbij gevoegd. Er komt één antwoord.`), merged.main);

  const cut = await noor.get(`/voorbeeldstad/vragen/${first.id}/splitsen`);
  const split = await noor.submit(cut.form("second", { second: "En is er subsidie voor een keuken?" }));
  assert.ok(split.has("De vraag is gesplitst. De tweede vraag is VO-2026-0003."), split.main);
});
