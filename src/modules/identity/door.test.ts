import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { after, test } from "node:test";
import fc from "fast-check";
import { CSRF_FIELD } from "#platform/ui";
import type { Opening } from "#platform/web";
import { ask, openWorld, startCrookedProvider, type TestTown, type Visitor } from "#testing";
import { opensHere } from "./door.js";
import { OidcClient } from "./oidc/client.js";
import { readClientKey } from "./oidc/client-key.js";
import { removeProvider, setProvider } from "./use-cases/set-provider.js";

const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const key = await readClientKey(privateKey.export({ type: "pkcs8", format: "pem" }).toString());
const world = await openWorld({ oidc: new OidcClient(key, { innerAddresses: true }) });
const provider = await startCrookedProvider();
after(() => provider.close());
const [a, b] = [await world.addTown("eigenstad"), await world.addTown("maildorp")];
const by = { db: world.house.db, clock: world.clock, actor: { kind: "system", name: "test" } as const };
const settings = {
  issuer: provider.issuer,
  clientId: "rode-loper",
  acrValues: [],
  roleRules: [{ claim: "groups", value: "loket", role: "desk" }],
  assertionAudience: "issuer",
} as const;

/** Noor of one town works in the other as well: the same person. */
async function worksToo(personId: string | undefined, where: TestTown): Promise<void> {
  await world.database.rows(
    `insert into identity.staff (municipality_id, person_id, name, job_title_nl, job_title_en, email, started_at, demo)
     values ($1, $2, 'Noor Bakker', 'Aanjager', 'Driver', $2::uuid::text || '@town.example', now(), true)`,
    [where.id, personId],
  );
  await world.database.rows(
    "insert into identity.staff_role (municipality_id, person_id, role, given_at) values ($1, $2, 'desk', now())",
    [where.id, personId],
  );
}

async function byMail(where: TestTown): Promise<Visitor> {
  const visitor = world.visitor();
  const page = await visitor.get(`/${where.slug}/inloggen`);
  await visitor.submit(page.form("email", { email: "noor.bakker@town.example" }));
  const { text } = await world.mailTo("noor.bakker@town.example", "Inloggen bij");
  const link = new URL(/http\S+/.exec(text)?.[0] ?? "").pathname;
  await visitor.submit((await visitor.get(link)).form(CSRF_FIELD));
  return visitor;
}

async function atProvider(where: TestTown): Promise<Visitor> {
  const visitor = world.visitor();
  const leaving = await visitor.getOnce(`/${where.slug}/inloggen/gemeente`);
  const asked = new URL(leaving.headers.get("location") ?? "").searchParams;
  const said = { code: asked.get("nonce") ?? "", state: asked.get("state") ?? "", iss: provider.issuer };
  await visitor.get(`/${where.slug}/inloggen/terug?${new URLSearchParams(said)}`);
  return visitor;
}

async function isIn(visitor: Visitor, where: TestTown): Promise<boolean> {
  const page = await visitor.get(`/${where.slug}/vragen`);
  return page.path === `/${where.slug}/vragen`;
}

test("a link by mail opens every municipality where somebody works, until one demands its own provider", async () => {
  await worksToo(b.people.noor, a);
  const visitor = await byMail(b);
  assert.deepEqual([await isIn(visitor, a), await isIn(visitor, b)], [true, true]);
  await setProvider(by, a.id, settings);
  assert.deepEqual([await isIn(visitor, a), await isIn(visitor, b)], [false, true]);
  const explained = await visitor.get("/eigenstad/vragen");
  assert.match(explained.main, /U bent al ergens anders ingelogd. Gemeente Eigenstad laat u alleen binnen/);
  assert.ok(
    (await world.visitor().get("/eigenstad/vragen")).has("ergens anders ingelogd") === false,
    "nobody else reads it",
  );
  assert.match((await visitor.get("/maildorp/waar-ingelogd")).main, /Ingelogd met een link uit een mail/);
});

test("the same provider, for another municipality, opens nothing here; its own does", async () => {
  await setProvider(by, b.id, settings);
  const elsewhere = await atProvider(b);
  assert.ok(await isIn(elsewhere, b));
  const [kim] = await world.database.rows<{ person_id: string }>("select person_id from identity.external_identity");
  await worksToo(kim?.person_id, a);
  assert.equal(await isIn(elsewhere, a), false);
  await world.database.rows("insert into identity.external_identity values ($1, $2, 'u-1', $3, now())", [
    a.id,
    provider.issuer,
    kim?.person_id,
  ]);
  const own = await atProvider(a);
  assert.deepEqual([await isIn(own, a), await isIn(own, b)], [true, false]);
  assert.match((await own.get("/eigenstad/waar-ingelogd")).main, /via de inlogdienst van uw werk/);
  await setProvider(by, a.id, { ...settings, issuer: "https://login.eigenstad.example" });
  assert.equal(await isIn(own, a), false, "another provider from now on");
});

test("picking somebody of the demo opens no municipality with a provider, and nobody who is no demo", async () => {
  const page = await world.visitor().get("/eigenstad/inloggen");
  assert.equal(page.root.querySelector('[name="person"]'), null);
  await removeProvider(by, a.id);
  const sami = await world.signedIn(a, "sami");
  assert.ok(await isIn(sami, a));
  await world.database.rows("update identity.staff set demo = false where person_id = $1", [a.people.sami]);
  assert.equal(await isIn(sami, a), false);
});

test("from a host name of its own, the way to another municipality is a whole address, and a door of its own", async () => {
  const host = "loket.hoststad.example";
  const own = await world.addTown("hoststad", { host });
  const noor = await world.signedIn(a, "noor");
  await worksToo(a.people.noor, own);
  const cookie = [...noor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const { html } = await ask(world.base, { path: "/uitloggen", headers: { host, cookie } });
  assert.match(html, /Gemeente Eigenstad/);
  assert.ok(html.includes(`href="${world.base}/eigenstad/inloggen"`));
  const { port } = new URL(world.base);
  const there = (await noor.get("/eigenstad/uitloggen")).link("Gemeente Hoststad");
  assert.equal(there, `http://${host}:${port}/inloggen`);
});

test("no session but one of the own provider, for this municipality, opens a municipality that has one", () => {
  const id = fc.constantFrom("a", "b");
  const issuer = fc.constantFrom("https://a.example", "https://b.example");
  const door = fc.oneof(
    fc.constant({ method: "mail" as const }),
    fc.constant({ method: "demo" as const }),
    issuer.map((name) => ({ method: "provider" as const, issuer: name })),
  );
  fc.assert(
    fc.property(door, id, id, issuer, fc.boolean(), (came, from, here, own, national) => {
      const opening: Opening = { ...came, municipalityId: national ? undefined : from, national };
      const isOwn = came.method === "provider" && came.issuer === own && from === here && !national;
      assert.equal(opensHere(opening, here, true, { issuer: own }), isOwn);
      const mayWithout = came.method === "mail" || (came.method === "provider" && from === here);
      assert.equal(opensHere(opening, here, false, undefined), !national && mayWithout);
    }),
  );
});
