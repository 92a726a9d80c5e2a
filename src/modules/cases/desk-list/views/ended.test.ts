import assert from "node:assert/strict";
import { test } from "node:test";
import { boardCases, openWorld } from "#testing";

const LIST = "/voorbeeldstad/vragen";

test("a view of a department that ended keeps its name, and finds what was asked of it", async (t) => {
  const world = await openWorld({ worker: false }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const made = boardCases(world, town);
  const vastgoed = await made.department("Vastgoed");
  await made.split(await made.ask("Waar staat er iets leeg?"), { kind: "department", id: vastgoed });
  await made.ask("Een andere vraag?");
  const noor = await world.signedIn(town, "noor");
  const query = `department=${vastgoed}`;
  await noor.submit((await noor.get(`${LIST}?${query}`)).form("name", { name: "Panden", default: "yes" }));
  await made.rows("update municipality.department set ended_at = now() where department_id = $1", [vastgoed]);

  const list = await noor.get(LIST);
  const found = list.root.querySelectorAll(".rl-rows__link").map((link) => link.text.trim());
  assert.deepEqual(found, ["Waar staat er iets leeg?"], "they begin with it as before");
  assert.match(list.text(".rl-active__link"), /Vastgoed/);
  const [option] = list.root.querySelectorAll("select[name=department] option[selected]");
  assert.equal(option?.text.trim(), "Vastgoed", "looking again keeps it");
  const others = (await noor.get(`${LIST}?status=open`)).root.querySelectorAll("select[name=department] option");
  assert.ok(!others.some((one) => one.getAttribute("value") === vastgoed), "it cannot be chosen anew");
  const views = await noor.get(`${LIST}/weergaven`);
  assert.ok(views.has("Vastgoed"), views.main);
  const view = await noor.get(views.link("Panden"));
  assert.ok(view.has("Vastgoed"), view.main);
  const form = list.form("query");
  const file = await noor.submit({ ...form, fields: { ...form.fields, format: "csv" } });
  assert.equal(file.html.trim().split("\n").length, 2, "a line of titles, and the one question");
});
