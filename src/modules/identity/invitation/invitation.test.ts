import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { after, test } from "node:test";
import { CSRF_FIELD } from "#platform/ui";
import {
  openWorld,
  type Page,
  signInLinks,
  startCrookedProvider,
  type TestTown,
  type Visitor,
  withAccount,
} from "#testing";
import { deleteOldLinks } from "../jobs/delete-old-links.js";
import { OidcClient } from "../oidc/client.js";
import { readClientKey } from "../oidc/client-key.js";
import { removeProvider, setProvider } from "../use-cases/set-provider.js";

const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const key = await readClientKey(privateKey.export({ type: "pkcs8", format: "pem" }).toString());
const world = await openWorld({ env: { TRUSTED_PROXIES: "1" }, oidc: new OidcClient(key, { innerAddresses: true }) });
const provider = await startCrookedProvider();
after(() => provider.close());
const town = await world.addTown("voorbeeldstad");
const other = await world.addTown("anderstad");
const by = { db: world.house.db, clock: world.clock, actor: { kind: "system", name: "test" } as const };

const { from } = signInLinks(world);

const desk = { titleNl: "Loketmedewerker", "role-desk": "desk" };

/** An administrator invites somebody. @returns what they read after that */
async function invite(where: TestTown, email: string, more: Record<string, string> = {}): Promise<Page> {
  const ida = await world.signedIn(where, "ida");
  const page = await ida.get(`/${where.slug}/beheer/medewerkers/uitnodigen`);
  return ida.submit(page.form("titleNl", { name: "Bo de Vries", email, ...desk, ...more }));
}

/** Where the link in the newest mail to somebody leads. */
async function linkTo(email: string): Promise<string> {
  const { text } = await world.mailTo(email, "Uitnodiging");
  return new URL(/http\S+/.exec(text)?.[0] ?? "").pathname;
}

async function invited(where: TestTown, email: string, more: Record<string, string> = {}): Promise<string> {
  assert.ok((await invite(where, email, more)).has("De uitnodiging is onderweg."));
  return linkTo(email);
}

/** Presses the button that says yes. */
async function accept(visitor: Visitor, path: string): Promise<Page> {
  return visitor.submit((await visitor.get(path)).formWith("move", "accept"), from());
}

const staffOf = (where: TestTown, email: string) =>
  world.database.rows<{ person_id: string }>(
    "select person_id from identity.staff where municipality_id = $1 and email = $2 and left_at is null",
    [where.id, email],
  );

async function manage(where: TestTown, move: "send-again" | "withdraw", name: string): Promise<Page> {
  const ida = await world.signedIn(where, "ida");
  const page = await ida.get(`/${where.slug}/beheer/medewerkers?status=invited`);
  const card = page.root
    .querySelectorAll("main form")
    .find((form) => form.text.includes(name) && form.querySelector(`[value="${move}"]`));
  const fields = Object.fromEntries(
    card?.querySelectorAll("input").map((input) => [input.getAttribute("name"), input.getAttribute("value")]) ?? [],
  );
  return ida.submit({ action: card?.getAttribute("action") ?? "", fields });
}

async function assertWornOut(path: string): Promise<void> {
  const page = await world.visitor().get(path);
  assert.equal(page.status, 404);
  assert.match(page.main, /Deze uitnodiging werkt niet meer/);
  assert.doesNotMatch(page.main, /Bo de Vries|Ida|Loket/);
}

test("whoever is invited is nobody here before they say yes; then they are somebody new, signed in, with their roles", async () => {
  const path = await invited(town, "bo@town.example");
  assert.deepEqual(await staffOf(town, "bo@town.example"), []);
  for (let scan = 0; scan < 3; scan += 1) assert.equal((await world.visitor().get(path)).status, 200);
  const bo = world.visitor();
  const page = await bo.get(path);
  assert.match(page.main, /Ida Smeets nodigt u uit om mee te werken bij Gemeente Voorbeeldstad/);
  assert.match(page.main, /Medewerker van het loket/);
  const list = await accept(bo, path);
  assert.equal(list.path, "/voorbeeldstad/vragen");
  assert.match(list.text("header"), /Bo de Vries/);
  assert.equal((await bo.get("/voorbeeldstad/beheer")).status, 403);
  await assertWornOut(path);
  const again = await invite(town, "BO@town.example");
  assert.equal(again.status, 400);
  assert.ok(again.has("Iemand met dit mailadres werkt hier al."));
});

test("twenty who say yes at once make one member of staff", async () => {
  const path = await invited(town, "twee@town.example");
  const ready = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const visitor = world.visitor();
      return { visitor, form: (await visitor.get(path)).formWith("move", "accept") };
    }),
  );
  const replies = await Promise.all(ready.map(({ visitor, form }) => visitor.submitOnce(form, from())));
  assert.deepEqual(replies.map(({ status }) => status).sort(), [303, ...Array(19).fill(404)]);
  assert.equal((await staffOf(town, "twee@town.example")).length, 1);
});

test("after two weeks, when withdrawn, when sent again, or at another municipality a link opens nothing, and says the same", async () => {
  const early = await invited(town, "laat@town.example", { name: "Late Bo" });
  await assertWornOut(early.replace("voorbeeldstad", "anderstad"));
  await assertWornOut(`/voorbeeldstad/uitnodiging-medewerker/${"x".repeat(43)}`);
  const visitor = world.visitor();
  const form = (await visitor.get(early)).formWith("move", "accept");
  world.clock.advance({ hours: 14 * 24 });
  await assertWornOut(early);
  assert.equal((await visitor.submitOnce({ ...form }, from())).status, 404);
  await world.database.rows("delete from platform.mail");
  assert.ok((await manage(town, "send-again", "Late Bo")).has("opnieuw verstuurd"));
  const second = await linkTo("laat@town.example");
  assert.notEqual(second, early);
  await assertWornOut(early);
  const waiting = await world.visitor().get(second);
  assert.equal(waiting.status, 200);
  assert.ok((await manage(town, "withdraw", "Late Bo")).has("De uitnodiging is ingetrokken."));
  await assertWornOut(second);
  assert.equal((await staffOf(town, "laat@town.example")).length, 0);
});

test("somebody who works elsewhere says yes as who they are, and then serves both; neither shows the other", async () => {
  const first = await invited(other, "regio@town.example", { name: "Robin Regio" });
  const robin = world.visitor();
  await accept(robin, first);
  const path = await invited(town, "robin@town.example", { name: "Robin Regio" });
  const page = await robin.get(path);
  assert.match(page.main, /U bent ingelogd als Robin Regio \(regio@town.example\)/);
  const list = await accept(robin, path);
  assert.equal(list.path, "/voorbeeldstad/vragen");
  const [here] = await staffOf(town, "robin@town.example");
  const [there] = await staffOf(other, "regio@town.example");
  assert.equal(here?.person_id, there?.person_id);
  const own = await robin.get("/voorbeeldstad/uitloggen");
  assert.equal(own.link("Gemeente Anderstad"), "/anderstad/");
  assert.match((await robin.get("/anderstad/vragen")).text("header"), /Robin Regio/);
  const ida = await world.signedIn(town, "ida");
  const member = await ida.get(`/voorbeeldstad/beheer/medewerkers/${here?.person_id}`);
  assert.doesNotMatch(member.html, /Anderstad|regio@/i);
});

test("who is signed in can also say yes as somebody new; a page that stood open notices who signed out meanwhile", async () => {
  const path = await invited(town, "nieuw@town.example");
  const robin = world.visitor();
  await accept(robin, await invited(other, "nog.een@town.example"));
  const stale = (await robin.get(path)).formWith("move", "accept");
  const fresh = await robin.submit((await robin.get(path)).formWith("move", "sign-out"), from());
  assert.ok(fresh.has("Ja, ik doe mee"));
  const [there] = await staffOf(other, "nog.een@town.example");
  const ended = await world.database.rows(
    "select municipality_id, actor_id from platform.audit_entry where action = 'session.end' and subject_id = $1",
    [there?.person_id],
  );
  assert.deepEqual(ended, [{ municipality_id: town.id, actor_id: there?.person_id }], "it is on record who went");
  const noticed = await robin.submitOnce(
    {
      ...fresh.formWith("move", "accept"),
      fields: { ...fresh.formWith("move", "accept").fields, as: stale.fields.as ?? "" },
    },
    from(),
  );
  assert.equal(noticed.status, 409);
  await robin.submit(fresh.formWith("move", "accept"), from());
  const [here] = await staffOf(town, "nieuw@town.example");
  assert.notEqual(here?.person_id, there?.person_id);
});

test("somebody with an account says yes as somebody new: staff and account stay two people", async () => {
  const path = await invited(town, "lotte@town.example", { name: "Lotte Peters" });
  const lotte = await withAccount(world, "lotte@town.example", "Lotte Peters");
  const page = await lotte.visitor.get(path);
  assert.ok(!page.has("met hetzelfde account"));
  await lotte.visitor.submit(page.formWith("move", "accept"), from());
  const [here] = await staffOf(town, "lotte@town.example");
  assert.ok(here && here.person_id !== lotte.personId);
  assert.equal((await lotte.visitor.get("/voorbeeldstad/mijn-gegevens")).status, 404, "now in as staff");
});

test("an address that went to somebody else after a departure does not make them the person who had it", async () => {
  await accept(world.visitor(), await invited(town, "functie@town.example"));
  const [before] = await staffOf(town, "functie@town.example");
  await world.database.rows("update identity.staff set left_at = now() where person_id = $1", [before?.person_id]);
  await world.database.rows("delete from platform.mail");
  await accept(world.visitor(), await invited(town, "functie@town.example"));
  const [now] = await staffOf(town, "functie@town.example");
  assert.notEqual(now?.person_id, before?.person_id);
});

test("where a municipality has a provider, saying yes goes through it, and ties the invitation to that subject", async () => {
  const path = await invited(town, "kim@elders.example", { name: "Kim" });
  const open = world.visitor();
  const stale = (await open.get(path)).formWith("move", "accept");
  await setProvider(by, town.id, {
    issuer: provider.issuer,
    clientId: "rode-loper",
    acrValues: [],
    roleRules: [],
    assertionAudience: "issuer",
  });
  const refused = await open.submitOnce(stale, from());
  assert.equal(refused.status, 403, "a mailbox alone is not enough");
  const robin = world.visitor();
  await accept(robin, await invited(other, "robin@elders.example"));
  const asRobin = (await robin.get(path)).link("Log in bij Gemeente Voorbeeldstad en doe mee");
  const ofDemo = asRobin.replace(/als=.*/, `als=${other.people.ida}`);
  for (const [who, href] of [
    [world.visitor(), asRobin],
    [await world.signedIn(other, "ida"), ofDemo],
  ] as const)
    assert.equal((await who.getOnce(href)).headers.get("location"), path, "not as whom the page said");
  const kim = world.visitor();
  const page = await kim.get(path);
  assert.equal(page.root.querySelector('main [value="accept"]'), null);
  const leaving = await kim.getOnce(page.link("Log in bij Gemeente Voorbeeldstad en doe mee"));
  const to = new URL(leaving.headers.get("location") ?? "");
  assert.ok(!to.href.includes(path.split("/").at(-1) ?? "-"), "the provider never sees the link");
  const said = {
    code: to.searchParams.get("nonce") ?? "",
    state: to.searchParams.get("state") ?? "",
    iss: provider.issuer,
  };
  const list = await kim.get(`/voorbeeldstad/inloggen/terug?${new URLSearchParams(said)}`);
  assert.equal(list.path, "/voorbeeldstad/vragen");
  const [row] = await world.database.rows<{ subject: string; email: string }>(
    "select subject, email from identity.external_identity join identity.staff using (municipality_id, person_id)",
  );
  assert.deepEqual(row, { subject: "u-1", email: "kim@elders.example" });
  await assertWornOut(path);
  await removeProvider(by, town.id);
});

test("only the hash of a link is kept, and a month after its term the invitation goes", async () => {
  const path = await invited(town, "spoor@town.example");
  const token = path.split("/").at(-1) ?? "";
  const rows = await world.database.rows<{ row: string }>(
    `select i::text as row from identity.staff_invitation i union all select a::text from platform.audit_entry a
     union all select j::text from jobs.job j`,
  );
  assert.ok(rows.every(({ row }) => !row.includes(token)));
  assert.ok(world.logged.every((line) => !line.includes(token)));
  world.clock.advance({ hours: 24 * 45 });
  await deleteOldLinks(world.house.db, world.clock);
  assert.deepEqual(await world.database.rows("select 1 from identity.staff_invitation"), []);
});

test("wrong input is said at the field and stays; an address can be invited once", async () => {
  const ida = await world.signedIn(town, "ida");
  const page = await ida.get("/voorbeeldstad/en/administration/staff/invite");
  const wrong = { name: "", email: "no address", titleNl: "x".repeat(201), phone: "call me", "role-specialist": "x" };
  const reply = await ida.submitOnce(page.form("titleNl", wrong));
  assert.equal(reply.status, 400);
  for (const words of [
    "Fill in the name.",
    "This email address is not right.",
    "too long",
    "phone number is not right",
    "at least one department",
  ])
    assert.ok(reply.has(words), words);
  assert.equal(reply.form("titleNl").fields.email, "no address");
  assert.match(reply.text("title"), /5 errors/);
  await invite(town, "een@town.example");
  assert.ok((await invite(town, "Een@town.example")).has("Dit mailadres heeft al een uitnodiging."));
  assert.equal((await world.visitor().get("/voorbeeldstad/inloggen")).form("email").fields[CSRF_FIELD] === "", false);
});
