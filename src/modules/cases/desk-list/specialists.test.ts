import assert from "node:assert/strict";
import { test } from "node:test";
import { boardCases, openWorld, readCsv, staffOf, type Visitor } from "#testing";
import { tableOf } from "./export/rows.js";
import { beginLook } from "./look.js";
import { nl } from "./text.nl.js";
import { everything } from "./wanted.js";

const world = await openWorld({ worker: false });
const town = await world.addTown("voorbeeldstad");
const LIST = "/voorbeeldstad/vragen";

async function download(who: Visitor): Promise<string[][]> {
  const { action, fields } = (await who.get(`${LIST}?status=all`)).form("query");
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const body = new URLSearchParams({ ...fields, format: "csv" });
  const answer = await fetch(new URL(action, world.base), { method: "POST", headers: { cookie }, body });
  return readCsv(Buffer.from(await answer.arrayBuffer()));
}

test("a department is asked, too, when one of its specialists is: in the filter and in the file, as on the board", async () => {
  const made = boardCases(world, town);
  const [vastgoed, inkoop] = [await made.department("Vastgoed"), await made.department("Inkoop")];
  await world.database.rows("insert into identity.staff_department values ($1, $2, $3)", [
    town.id,
    town.people.els,
    vastgoed,
  ]);
  await made.split(await made.ask("Bij de afdeling?"), { kind: "department", id: vastgoed });
  const both = await made.ask("Bij de specialist?");
  await made.split(both, { kind: "person", id: town.people.els ?? "" });
  await made.split(both, { kind: "department", id: inkoop });
  await made.split(both, { kind: "department", id: vastgoed });
  await made.split(await made.ask("Alleen bij de specialist?"), { kind: "person", id: town.people.els ?? "" });
  await made.ask("Bij niemand?");
  const noor = await world.signedIn(town, "noor");
  const listed = async (query: string) =>
    (await noor.get(`${LIST}?${query}`)).root
      .querySelectorAll(".rl-rows__link")
      .map((link) => link.text.trim())
      .sort();
  assert.deepEqual(await listed(`department=${vastgoed}`), [
    "Alleen bij de specialist?",
    "Bij de afdeling?",
    "Bij de specialist?",
  ]);
  assert.deepEqual(await listed(`department=${inkoop}`), ["Bij de specialist?"]);
  const rows = await download(noor);
  const at = rows[0]?.indexOf(nl.download.columns.departments) ?? -1;
  assert.deepEqual(Object.fromEntries(rows.slice(1).map((row) => [row[1], row[at]])), {
    "Alleen bij de specialist?": "Vastgoed",
    "Bij de afdeling?": "Vastgoed",
    "Bij de specialist?": "Inkoop, Vastgoed",
    "Bij niemand?": "",
  });
});

test("every heading of the file is read whole: its column is wider than its words", async () => {
  const work = await world.work(town, staffOf(town, "noor", "aanjager"));
  const look = await work.read((read) => beginLook(read, work, everything));
  for (const lang of ["nl", "en"] as const)
    for (const { title, width } of tableOf(work, look, lang, () => {}).columns)
      assert.ok(width > title.length + 1, `${lang}: ${title}`);
});
