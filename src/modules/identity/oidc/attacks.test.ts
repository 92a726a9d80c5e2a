import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { after, beforeEach, test } from "node:test";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { challengeOf, openWorld, type Page, startCrookedProvider, type TestTown, type Visitor } from "#testing";
import { linkSubject, removeProvider, setProvider } from "../use-cases/set-provider.js";
import { OidcClient } from "./client.js";
import { readClientKey } from "./client-key.js";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const clientKey = await readClientKey(pem);
const world = await openWorld({ worker: false, oidc: new OidcClient(clientKey, { innerAddresses: true }) });
const provider = await startCrookedProvider();
after(() => provider.close());
const town = await world.addTown("voorbeeldstad");
const other = await world.addTown("anderstad");
const by = { db: world.house.db, clock: world.clock, actor: { kind: "system", name: "test" } as const };
const settings = {
  issuer: provider.issuer,
  clientId: "rode-loper",
  acrValues: [] as string[],
  roleRules: [
    { claim: "groups", value: "loket", role: "desk" },
    { claim: "groups", value: "aanjagers", role: "aanjager" },
  ] as const,
  assertionAudience: "issuer",
} as const;
for (const { id } of [town, other]) await setProvider(by, id, settings);

beforeEach(() => {
  provider.crookedness = {};
});

/** Sends a browser off. @returns what the provider was asked */
async function leave(visitor: Visitor, where: TestTown = town, naar = ""): Promise<URLSearchParams> {
  const query = naar && `?${new URLSearchParams({ naar })}`;
  const reply = await visitor.getOnce(`/${where.slug}/inloggen/gemeente${query}`);
  assert.equal(reply.status, 302);
  return new URL(reply.headers.get("location") ?? "").searchParams;
}

/** The browser comes back. The code tells the provider of this test which nonce to give. */
function comeBack(visitor: Visitor, asked: URLSearchParams, change: Record<string, string> = {}, where = town) {
  const state = asked.get("state") ?? "";
  const said = { code: asked.get("nonce") ?? "", state, iss: provider.issuer, ...change };
  return visitor.getOnce(`/${where.slug}/inloggen/terug?${new URLSearchParams(said)}`);
}

async function enter(visitor: Visitor = world.visitor()): Promise<Page> {
  return comeBack(visitor, await leave(visitor));
}

const people = async () => (await world.database.rows("select 1 from identity.staff")).length;
const sessions = async () => (await world.database.rows("select 1 from platform.session")).length;

async function assertRefused(page: Page, words: RegExp, status = 403): Promise<void> {
  assert.equal(page.status, status, page.html);
  assert.match(page.main, words);
  assert.equal(
    page.headers.getSetCookie().some((cookie) => cookie.startsWith("__Host-session=")),
    false,
  );
}

test("somebody whom the provider vouches for enters, with the roles of the rules, and with proof of who we are", async () => {
  const visitor = world.visitor();
  const asked = await leave(visitor, town, "/voorbeeldstad/vragen");
  assert.equal(asked.get("code_challenge_method"), "S256");
  assert.equal(asked.get("redirect_uri"), `${world.base}/voorbeeldstad/inloggen/terug`);
  const reply = await comeBack(visitor, asked);
  assert.equal(reply.status, 302);
  assert.equal(reply.headers.get("location"), "/voorbeeldstad/vragen");
  assert.match((await visitor.get("/voorbeeldstad/vragen")).text("header"), /Kim Jansen/);
  assert.equal(challengeOf(provider.seen.verifiers.at(-1) ?? ""), asked.get("code_challenge"));
  const assertion = provider.seen.assertions.at(-1) ?? "";
  assert.deepEqual(decodeProtectedHeader(assertion), { alg: "RS256", kid: clientKey.kid });
  const { iss, sub, aud } = decodeJwt(assertion);
  assert.deepEqual([iss, sub, aud], ["rode-loper", "rode-loper", provider.issuer]);
});

test("the same person is the same person next time; a role that the rules no longer give is gone", async () => {
  await enter();
  const before = await people();
  provider.crookedness = { claims: { groups: ["aanjagers"], name: "Kim de Vries" } };
  await enter();
  assert.equal(await people(), before);
  const roles = await world.database.rows<{ role: string }>(
    "select role from identity.staff_role r join identity.external_identity e using (person_id) where subject = 'u-1'",
  );
  assert.deepEqual(
    roles.map(({ role }) => role),
    ["aanjager"],
  );
  provider.crookedness = { claims: { groups: [] } };
  await assertRefused(await enter(), /heeft hier geen rol/);
});

const lies: Record<string, typeof provider.crookedness> = {
  "another issuer in the token": { claims: { iss: "https://login.elders.example" } },
  "another audience": { claims: { aud: "another-client" } },
  "more audiences, and meant for another": { claims: { aud: ["rode-loper", "other"], azp: "other" } },
  "another nonce": { claims: { nonce: "something-else" } },
  "no nonce": { without: ["nonce"] },
  "no signature": { unsigned: true },
  "a key that is no longer published": { oldKey: true },
  "a token that has expired": { claims: { exp: Math.floor(Date.now() / 1000) - 3600 } },
  "a token without end": { without: ["exp"] },
  "no subject": { without: ["sub"] },
  "a subject that cannot be kept": { claims: { sub: "u-1\0" } },
  "a code that was used": { status: 400 },
};

for (const [what, crookedness] of Object.entries(lies))
  test(`nobody enters with ${what}`, async () => {
    provider.crookedness = crookedness;
    const before = [await people(), await sessions()];
    await assertRefused(await enter(), /konden het antwoord van de inlogdienst niet vertrouwen/);
    assert.deepEqual([await people(), await sessions()], before);
  });

test("a lower level of assurance than asked for does not do", async () => {
  await setProvider(by, town.id, { ...settings, acrValues: ["hoog", "substantieel"] });
  const visitor = world.visitor();
  assert.equal((await leave(visitor)).get("acr_values"), "hoog substantieel");
  for (const claims of [{ acr: "laag" }, {}, { acr: ["hoog"] }]) {
    provider.crookedness = { claims };
    await assertRefused(await enter(), /niet vertrouwen/);
  }
  provider.crookedness = { claims: { acr: "substantieel" } };
  assert.equal((await enter()).status, 302);
  await setProvider(by, town.id, settings);
});

test("an answer for one municipality is worth nothing at another, nor from another issuer", async () => {
  const visitor = world.visitor();
  const asked = await leave(visitor, town);
  await assertRefused(await comeBack(visitor, asked, {}, other), /in een andere browser/);
  await assertRefused(await comeBack(visitor, asked, { iss: "https://login.elders.example" }), /niet vertrouwen/);
});

test("an answer that was begun in another browser, made up, cut or too old is worth nothing", async () => {
  const visitor = world.visitor();
  const asked = await leave(visitor);
  await assertRefused(await comeBack(world.visitor(), asked), /in een andere browser/);
  const state = asked.get("state") ?? "";
  const [ends = "", ...rest] = state.split(".");
  for (const forged of ["", "x", state.slice(1), `${state}A`, [Number(ends) + 9999, ...rest].join("."), `${state}.x`])
    await assertRefused(await comeBack(visitor, asked, { state: forged }), /in een andere browser/);
  world.clock.advance({ minutes: 15, seconds: 1 });
  await assertRefused(await comeBack(visitor, asked), /te lang weg/);
  assert.equal(new Set([state, (await leave(visitor)).get("state")]).size, 2, "no state is made twice");
});

test("nobody gets into the account of another by a mail address", async () => {
  provider.crookedness = { claims: { sub: "thief", email: "Noor.Bakker@town.example", email_verified: true } };
  await assertRefused(await enter(), /mailadres hoort hier al bij een ander account/);
  assert.equal(await linkSubject(by, town.id, "noor.bakker@TOWN.example", "noor-1"), true);
  provider.crookedness = { claims: { sub: "noor-1", email: "anders@town.example", name: "Iemand Anders" } };
  const visitor = world.visitor();
  assert.equal((await enter(visitor)).status, 302);
  assert.match((await visitor.get("/voorbeeldstad/vragen")).text("header"), /Noor Bakker/);
});

test("who left does not enter, whatever the provider says", async () => {
  await enter();
  await world.database.rows(
    `update identity.staff s set left_at = now() from identity.external_identity e
     where e.person_id = s.person_id and e.subject = 'u-1'`,
  );
  await world.database.rows("delete from identity.staff_role where by_rule");
  await assertRefused(await enter(), /werkt hier volgens ons niet meer/);
  const roles = await world.database.rows("select role from identity.staff_role where by_rule");
  assert.deepEqual(roles, [], "nor has a role when they come back");
  await world.database.rows("update identity.staff set left_at = null");
});

test("two windows that come back at once make one person", async () => {
  provider.crookedness = { claims: { sub: "twice", email: "twee@town.example", name: "Twee Vensters" } };
  const before = await people();
  const replies = await Promise.all(Array.from({ length: 8 }, () => enter()));
  assert.deepEqual(
    replies.map(({ status }) => status),
    Array(8).fill(302),
  );
  assert.equal(await people(), before + 1);
});

test("odd claims give a sentence, never a fault", async () => {
  for (const claims of [
    { sub: "odd-1", name: 7, email: "odd@town.example" },
    { sub: "odd-2", name: "\0", email: "odd@town.example" },
    { sub: "odd-3", name: "Odd", email: { a: 1 } },
    { sub: "odd-4", name: "x".repeat(300), email: "odd@town.example" },
  ]) {
    provider.crookedness = { claims };
    await assertRefused(await enter(), /gaf ons uw naam of mailadres niet/);
  }
  provider.crookedness = { claims: { sub: "odd-5", groups: { loket: true }, email: "odd@town.example" } };
  await assertRefused(await enter(), /heeft hier geen rol/);
});

test("a provider that is broken holds up nobody else, and who signs in reads that it is not their fault", async () => {
  provider.crookedness = { status: 503 };
  await assertRefused(await enter(), /inlogdienst geeft geen antwoord/, 503);
  provider.crookedness = { late: 12_000 };
  const began = performance.now();
  await assertRefused(await enter(), /inlogdienst geeft geen antwoord/, 503);
  assert.ok(performance.now() - began < 10_000);
  assert.equal((await world.visitor().get("/voorbeeldstad/")).status, 200);
});

test("where a provider is, staff are led to it and the mail form is for accounts; when it goes, for everybody", async () => {
  const page = await world.visitor().get("/anderstad/inloggen");
  assert.ok(page.has("Medewerkers loggen in met het account van hun werk."));
  assert.equal(page.link("Log in bij Gemeente Anderstad"), "/anderstad/inloggen/gemeente");
  assert.equal(await removeProvider(by, other.id), true);
  assert.equal(await removeProvider(by, other.id), false);
  assert.ok(!(await world.visitor().get("/anderstad/inloggen")).has("Medewerkers loggen in"));
  assert.equal((await world.visitor().getOnce("/anderstad/inloggen/gemeente")).status, 404);
});

test("no code, token or state stands in the log or the audit", async () => {
  const visitor = world.visitor();
  const asked = await leave(visitor);
  await comeBack(visitor, asked);
  const rows = await world.database.rows<{ row: string }>("select a::text as row from platform.audit_entry a");
  for (const secret of [asked.get("state") ?? "-", asked.get("nonce") ?? "-", provider.seen.verifiers.at(-1) ?? "-"]) {
    assert.ok(rows.every(({ row }) => !row.includes(secret)));
    assert.ok(world.logged.every((line) => !line.includes(secret)));
  }
});
