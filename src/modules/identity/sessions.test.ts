import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld, type Visitor } from "#testing";

const world = await openWorld({ worker: false });
const town = await world.addTown("voorbeeldstad");
const LIST = "/voorbeeldstad/waar-ingelogd";
const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

async function signedInWith(person: string, userAgent: string): Promise<Visitor> {
  const visitor = world.visitor();
  const page = await visitor.get("/voorbeeldstad/inloggen");
  await visitor.submit(page.formWith("person", town.people[person] ?? ""), { "user-agent": userAgent });
  world.clock.advance({ minutes: 1 });
  return visitor;
}

const cards = async (visitor: Visitor) =>
  (await visitor.get(LIST)).root.querySelectorAll("main h2").map((heading) => heading.text.trim());

test("every session is shown with its device, and can be ended from another one", async () => {
  const phone = await signedInWith("noor", IPHONE);
  const desk = await signedInWith("noor", FIREFOX);
  const stranger = await signedInWith("sami", `<script>${"x".repeat(5_000)}`);
  assert.deepEqual(await cards(desk), ["Firefox · Windows", "Safari · iPhone"]);
  assert.deepEqual(await cards(stranger), ["Onbekend apparaat"]);

  const page = await desk.get(LIST);
  assert.match(page.main, /dit apparaat/);
  const after = await desk.submit(page.form("session"));
  assert.ok(after.has("Dat apparaat is uitgelogd."));
  assert.deepEqual(await cards(desk), ["Firefox · Windows"]);
  assert.match((await phone.get(LIST)).path, /^\/voorbeeldstad\/inloggen/, "the phone is out");
});

test("somebody else's session is not there to be ended, nor is one that is no session", async () => {
  const noor = await signedInWith("noor", FIREFOX);
  const sami = await signedInWith("sami", FIREFOX);
  const [row] = await world.database.rows<{ session_id: string }>(
    "select session_id from platform.session where person_id = $1 order by created_at desc limit 1",
    [town.people.noor],
  );
  const form = (await sami.get(LIST)).form("session");
  for (const session of [row?.session_id ?? "", "geen-id", "", "ALL"])
    assert.equal((await sami.submitOnce({ ...form, fields: { ...form.fields, session } })).status, 404, session);
  assert.equal((await noor.get(LIST)).path, LIST);
});

test("signing out everywhere ends every session, this one too", async () => {
  const one = await signedInWith("els", FIREFOX);
  const two = await signedInWith("els", IPHONE);
  const page = await two.get(LIST);
  const out = await two.submit(page.formWith("session", "all"));
  assert.ok(out.has("U bent overal uitgelogd, ook op dit apparaat."));
  for (const visitor of [one, two]) assert.match((await visitor.get(LIST)).path, /\/inloggen/);
});

test("of very many sessions the newest are shown, and that there are more", async () => {
  const first = await signedInWith("ida", IPHONE);
  for (let n = 0; n < 20; n += 1) await world.signedIn(town, "ida");
  const last = await signedInWith("ida", FIREFOX);
  const page = await last.get(LIST);
  assert.equal((await cards(last)).length, 20);
  assert.equal((await cards(last))[0], "Firefox · Windows", "this one comes first");
  assert.ok(page.has("U bent nog op meer plekken ingelogd."));
  await last.submit(page.formWith("session", "all"));
  assert.match((await first.get(LIST)).path, /\/inloggen/);
});

test("a session that ended by itself is not shown", async () => {
  await signedInWith("noor", IPHONE);
  world.clock.advance({ hours: 2 });
  const desk = await signedInWith("noor", FIREFOX);
  assert.deepEqual(await cards(desk), ["Firefox · Windows"]);
});
