import assert from "node:assert/strict";
import { test } from "node:test";
import { CSRF_FIELD } from "#platform/ui";
import { openWorld, type Page, signInLinks, until, type Visitor } from "#testing";
import { installation } from "./installation.js";

const world = await openWorld({ env: { TRUSTED_PROXIES: "1" } });
const town = await world.addTown("voorbeeldstad");
const by = { db: world.house.db, clock: world.clock, actor: { kind: "system", name: "test" } as const };
const ADDRESS = "Wim@installatie.example";
await installation.add(by, ADDRESS);

const { from } = signInLinks(world);

/** Until every request was looked at: then no mail of an earlier one can still come. */
async function settled(): Promise<void> {
  const requests = () => world.database.rows("select 1 from identity.platform_request");
  await until(
    async () => (await requests()).length === 0,
    30_000,
    () => "requests stay unanswered",
  );
}

async function askLink(email: string, path = "/inloggen") {
  const visitor = world.visitor();
  return visitor.submitOnce((await visitor.get(path)).form("email", { email }), from());
}

async function mailedLink(): Promise<string> {
  await world.database.rows("delete from platform.mail");
  await askLink("wim@INSTALLATIE.example");
  const { text } = await world.mailTo(ADDRESS, "Inloggen bij Rode Loper");
  return new URL(/http\S+/.exec(text)?.[0] ?? "").pathname;
}

async function enter(): Promise<Visitor> {
  world.clock.advance({ minutes: 20 });
  const visitor = world.visitor();
  await visitor.submit((await visitor.get(await mailedLink())).form(CSRF_FIELD), from());
  return visitor;
}

test("a link by mail opens the installation, once, by the button, within a quarter of an hour", async () => {
  const path = await mailedLink();
  for (let scan = 0; scan < 3; scan += 1) assert.equal((await world.visitor().get(path)).status, 200);
  const visitor = world.visitor();
  const form = (await visitor.get(path)).form(CSRF_FIELD);
  const overview = await visitor.submit(form, from());
  assert.equal(overview.path, "/installatie");
  assert.match(overview.main, /Gemeente Voorbeeldstad 4 medewerkers · inloggen per mail/);
  assert.match(overview.main, /Loket open/);
  assert.equal((await world.visitor().get(path)).status, 404);
  assert.equal((await world.visitor().submitOnce({ ...form }, from())).status, 403, "a form of another browser");
  world.clock.advance({ minutes: 20 });
  const late = await mailedLink();
  world.clock.advance({ minutes: 15 });
  assert.equal((await world.visitor().get(late)).status, 404);
  const signedOut = await visitor.submit((await visitor.get("/installatie")).form(CSRF_FIELD), from());
  assert.equal(signedOut.path, "/");
  const [ended] = await world.database.rows<{ who: string; own: boolean }>(
    `select subject_id::text as who, subject_id::text = actor_id::text as own from platform.audit_entry
     where action = 'session.end'`,
  );
  const [wim] = await world.database.rows<{ id: string }>(
    "select person_id::text as id from identity.platform_administrator",
  );
  assert.deepEqual(ended, { who: wim?.id, own: true }, "it is on record who went");
  assert.equal((await visitor.get("/installatie")).path, "/inloggen");
});

test("the door of the installation tells who is signed in already where to go, and nobody else", async () => {
  const wim = await enter();
  const door = await wim.get((await wim.get("/")).link("Voor wie deze installatie beheert"));
  assert.ok(door.has("U bent al ingelogd."), door.main);
  assert.equal((await wim.get(door.link("Naar alle gemeenten"))).path, "/installatie");
  assert.ok((await wim.get("/en/sign-in")).has("You are signed in already."));
  for (const other of [world.visitor(), await world.signedIn(town, "ida")])
    assert.ok(!(await other.get("/inloggen")).has("U bent al ingelogd."));
});

test("the foot of every page that belongs to no municipality leads to the door of whoever runs the installation", async () => {
  const visitor = world.visitor();
  for (const path of ["/", "/inloggen", "/bestaat-niet"])
    assert.equal((await visitor.get(path)).link("Voor wie deze installatie beheert"), "/inloggen", path);
  assert.equal((await visitor.get("/en")).link("For those who run this installation"), "/en/sign-in");
  assert.ok(!(await visitor.get("/voorbeeldstad/")).has("Voor wie deze installatie beheert"));
});

test("the header of every page of the national side says who runs it, and leads to where they sign out", async () => {
  const wim = await enter();
  const who = (page: Page, href: string) => page.root.querySelector(`header a[href="${href}"]`)?.text.trim();
  for (const path of ["/", "/installatie", "/installatie/nieuw", "/installatie/regios", "/inloggen", "/uitloggen"])
    assert.equal(who(await wim.get(path), "/uitloggen"), ADDRESS, path);
  assert.equal(who(await wim.get("/en/installation/new"), "/en/sign-out"), ADDRESS);
  const expired = await wim.submitOnce({ action: "/installatie/nieuw", fields: {} }, from());
  assert.equal(expired.status, 403);
  assert.equal(who(expired, "/uitloggen"), ADDRESS, "also where something went wrong");
  for (const other of [world.visitor(), await world.signedIn(town, "ida")]) {
    for (const path of ["/", "/inloggen"]) assert.equal(who(await other.get(path), "/uitloggen"), undefined, path);
    assert.equal((await other.get("/uitloggen")).path, "/inloggen");
  }
  assert.ok(!(await wim.get("/voorbeeldstad/")).html.includes(ADDRESS), "nobody in a municipality");
  const page = await wim.get("/uitloggen");
  assert.equal((await wim.get("/installatie")).status, 200, "a link alone signs nobody out");
  assert.ok(page.has(`U bent ingelogd als ${ADDRESS}.`), page.main);
  assert.equal((await wim.submit(page.form(CSRF_FIELD), from())).path, "/");
  assert.equal((await wim.get("/installatie")).path, "/inloggen");
});

test("known or not, the answer is the same to the letter; the eleventh request in ten minutes waits", async () => {
  world.clock.advance({ hours: 1 });
  const [known, unknown] = [await askLink(ADDRESS), await askLink("niemand@installatie.example")];
  assert.deepEqual([unknown.status, unknown.html], [known.status, known.html]);
  assert.equal(unknown.headers.get("location"), known.headers.get("location"));
  const visitor = world.visitor();
  const statuses: number[] = [];
  for (let n = 0; n < 11; n += 1) {
    const form = (await visitor.get("/en/sign-in")).form("email", { email: `wie${n}@a.example` });
    statuses.push((await visitor.submitOnce(form, { "x-forwarded-for": "192.0.2.77" })).status);
  }
  assert.deepEqual(statuses, [...Array(10).fill(303), 429]);
  const wrong = await askLink("geen adres", "/en/sign-in");
  assert.equal(wrong.status, 400);
  assert.ok(wrong.has("This email address is not right."));
  await settled();
});

test("whoever runs the installation says which municipalities are of one region, and nobody else does", async () => {
  const wim = await enter();
  const other = await world.addTown("buurdorp");
  const page = await wim.get((await wim.get("/installatie")).link("Kies per gemeente een regio"));
  assert.ok(page.has("geen regio"), page.main);
  for (const fields of [
    { municipality: "", region: "Vlietstreek" },
    { municipality: other.id, region: "r".repeat(81) },
  ]) {
    const again = await wim.submit(page.form("region", fields), from());
    assert.equal(again.status, 400);
    assert.ok(again.html.includes(fields.region), "what was typed is still there");
  }
  const saved = await wim.submit(page.form("region", { municipality: other.id, region: "  Vlietstreek " }), from());
  assert.ok(saved.has("De regio is bewaard.") && saved.has("Gemeente Buurdorp Vlietstreek"), saved.main);
  const cleared = await wim.submit(saved.form("region", { municipality: other.id, region: "" }), from());
  assert.ok(!cleared.has("Vlietstreek"), cleared.main);
  const entries = await world.database.rows(
    "select actor_kind from platform.audit_entry where action = 'municipality.set-region' and municipality_id = $1",
    [other.id],
  );
  assert.deepEqual(entries, [{ actor_kind: "person" }, { actor_kind: "person" }]);
  const ida = await world.signedIn(town, "ida");
  assert.equal((await ida.get("/installatie/regios")).path, "/inloggen");
});

test("a sign that cannot be kept is refused on the national side too, and nothing of it is left out without a word", async () => {
  const wim = await enter();
  const said = "Hier staat een teken in dat wij niet kunnen bewaren.";
  const regions = (await wim.get("/installatie/regios")).form("region", {
    municipality: town.id,
    region: "Vliet\0streek",
  });
  const refused = await wim.submit(regions, from());
  assert.ok(refused.status === 400 && refused.text("#field-region-error").includes(said), refused.main);
  const filled = { code: "GM0344", name: "Bo\0", email: "bo@utrecht.example" };
  const on = await wim.submit((await wim.get("/installatie/nieuw")).form("code", filled), from());
  assert.ok(on.status === 400 && on.text("#field-name-error").includes(said), on.main);
  const english = { ...filled, name: "Bo", email: "bo\0@utrecht.example" };
  const wrong = await wim.submit((await wim.get("/en/installation/new")).form("code", english), from());
  assert.ok(wrong.text("#field-email-error").includes("This email address is not right."), wrong.main);
});

test("whoever runs the installation is nobody in any municipality, and staff are nobody there", async () => {
  const wim = await enter();
  assert.equal((await wim.get("/installatie")).status, 200);
  for (const path of ["/vragen", "/beheer", "/beheer/medewerkers", "/uitloggen", "/waar-ingelogd"])
    assert.match((await wim.get(`/voorbeeldstad${path}`)).path, /inloggen/, path);
  const [id] = await world.database.rows<{ person_id: string }>(
    "select person_id from identity.platform_administrator",
  );
  assert.deepEqual(await world.database.rows("select 1 from identity.staff where person_id = $1", [id?.person_id]), []);
  const ida = await world.signedIn(town, "ida");
  for (const path of ["/installatie", "/installatie/nieuw", "/en/installation"])
    assert.match((await ida.get(path)).path, /inloggen|sign-in/, path);
  const [session] = [...wim.cookies];
  assert.ok(session);
  await world.database.rows("update platform.session set national = false where person_id = $1", [id?.person_id]);
  assert.match((await wim.get("/installatie")).path, /inloggen/, "a session of a municipality is none here");
});

test("nothing of the installation's pages can come from a question: they work with the schema of cases shut", async () => {
  const wim = await enter();
  await world.database.asOwner("revoke usage on schema cases from rode_loper_platform, rode_loper_app");
  try {
    assert.equal((await world.visitor().get("/voorbeeldstad/")).status, 500, "it is shut");
    for (const path of ["/installatie", "/en/installation", "/installatie/nieuw"])
      assert.equal((await wim.get(path)).status, 200, path);
    const form = (await wim.get("/installatie/nieuw")).form("code", {
      code: "GM0344",
      name: "Anna Jansen",
      email: "anna@utrecht.example",
    });
    const done = await wim.submit(form, from());
    assert.ok(done.has("De gemeente staat aan."));
    assert.match(done.main, /Gemeente Utrecht 0 medewerkers · inloggen per mailLoket nog dicht/);
  } finally {
    await world.database.asOwner("grant usage on schema cases to rode_loper_platform, rode_loper_app");
  }
});

test("the first administrator of a new municipality comes by invitation, and can begin", async () => {
  const { text } = await world.mailTo("anna@utrecht.example", "Uitnodiging");
  assert.match(text, /De beheerder van Rode Loper nodigt u uit/);
  const anna = world.visitor();
  const page = await anna.get(new URL(/http\S+/.exec(text)?.[0] ?? "").pathname);
  assert.match(page.main, /De beheerder van Rode Loper nodigt u uit om mee te werken bij Gemeente Utrecht/);
  const start = await anna.submit(page.formWith("move", "accept"), from());
  assert.equal(start.path, "/utrecht/beheer");
  const wim = await enter();
  const again = await wim.submitOnce(
    (await wim.get("/installatie/nieuw")).form("code", { code: "GM0344", name: "", email: "x" }),
    from(),
  );
  assert.equal(again.status, 400);
  assert.match(again.text("title"), /2 fouten/);
  const taken = await wim.submitOnce(
    again.form("name", { code: "GM0344", name: "Bo", email: "bo@utrecht.example" }),
    from(),
  );
  assert.ok(taken.has("Deze gemeente staat al aan"));
});

test("switching on, sent twice at once, switches one on and says the same twice", async () => {
  const wim = await enter();
  const filled = { code: "GM0363", name: "Bo de Vries", email: "bo@amsterdam.example" };
  const form = (await wim.get("/installatie/nieuw")).form("code", filled);
  const sent = await Promise.all([wim.submitOnce(form, from()), wim.submitOnce(form, from())]);
  assert.deepEqual(
    sent.map(({ status, headers }) => [status, headers.get("location")]),
    Array(2).fill([303, "/installatie?gedaan=on"]),
  );
  const invited = await world.database.rows("select 1 from identity.staff_invitation where email_key = $1", [
    filled.email,
  ]);
  assert.equal(invited.length, 1);
});

test("who no longer runs the installation is nobody from the next request on", async () => {
  const wim = await enter();
  assert.equal((await wim.get("/installatie")).status, 200);
  assert.equal(await installation.remove(by, ADDRESS), true);
  assert.equal((await wim.get("/installatie")).path, "/inloggen");
  assert.equal(await installation.remove(by, ADDRESS), false);
});

test("municipalities stand where a Dutch reader looks for them", async () => {
  await world.addTown("almere");
  await world.addTown("s-hertogenbosch", { name: "'s-Hertogenbosch", casePrefix: "SH" });
  const { main } = await world.visitor().get("/");
  const places = ["Gemeente Almere", "Gemeente 's-Hertogenbosch", "Gemeente Voorbeeldstad"].map((one) =>
    main.indexOf(one),
  );
  assert.ok(!places.includes(-1), main);
  assert.deepEqual(
    places,
    [...places].sort((one, other) => one - other),
    main,
  );
});
