import assert from "node:assert/strict";
import { generateKeyPairSync, randomUUIDv7 } from "node:crypto";
import { after, test } from "node:test";
import { openWorld, type Page, startCrookedProvider, type Visitor } from "#testing";
import { OidcClient } from "../../oidc/client.js";
import { readClientKey } from "../../oidc/client-key.js";

const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const key = await readClientKey(privateKey.export({ type: "pkcs8", format: "pem" }).toString());
const world = await openWorld({ worker: false, oidc: new OidcClient(key, { innerAddresses: true }) });
const provider = await startCrookedProvider();
after(() => provider.close());
const town = await world.addTown("voorbeeldstad");
const HERE = "/voorbeeldstad/beheer/inloggen";
const rule = { "claim-0": "groups", "value-0": "beheer", "role-0": "administrator" };

async function save(visitor: Visitor, fields: Record<string, string>): Promise<Page> {
  const page = await visitor.get(HERE);
  const form = page.form("issuer", { issuer: provider.issuer, clientId: "rode-loper", act: "save", ...fields });
  return visitor.submit(form);
}

/** Goes to the provider and back, as somebody of whom it says this. */
async function tryIt(visitor: Visitor, claims: Record<string, unknown>): Promise<Page> {
  provider.crookedness = { claims };
  const leaving = await visitor.getOnce("/voorbeeldstad/inloggen/gemeente?proef=ja");
  const asked = new URL(leaving.headers.get("location") ?? "").searchParams;
  const said = { code: asked.get("nonce") ?? "", state: asked.get("state") ?? "", iss: provider.issuer };
  return visitor.get(`/voorbeeldstad/inloggen/terug?${new URLSearchParams(said)}`);
}

const on = (visitor: Visitor, page: Page) =>
  visitor.submitOnce(page.form("confirm-on", { "confirm-on": "yes", submissionId: randomUUIDv7() }));

async function isOn(): Promise<boolean> {
  return (
    (await world.database.rows("select 1 from identity.provider where municipality_id = $1", [town.id])).length > 0
  );
}

test("Enter in a field saves: it takes no rule away", async () => {
  const page = await (await world.signedIn(town, "ida")).get(HERE);
  const form = page.root.querySelector('form:has([name="issuer"])');
  // A browser presses the first button of a form.
  assert.equal(form?.querySelector("button[type=submit]")?.getAttribute("value"), "save");
  assert.equal(form?.querySelectorAll('button[value="save"]:not([tabindex="-1"])').length, 1, "seen once");
});

test("the page tells what the other side needs, and refuses what cannot be, with everything kept", async () => {
  const ida = await world.signedIn(town, "ida");
  const page = await ida.get(HERE);
  assert.equal(
    page.root.querySelector("#field-redirect")?.getAttribute("value"),
    `${world.base}/voorbeeldstad/inloggen/terug`,
  );
  assert.equal(JSON.parse(page.root.querySelector("#field-keys")?.getAttribute("value") ?? "").keys[0].kid, key.kid);
  for (const issuer of [
    "",
    "login",
    "ftp://login.example",
    "https://a:b@login.example",
    "https://login.example/?x=1",
  ]) {
    const reply = await save(ida, { issuer, "claim-0": "groups", "value-0": "", "role-0": "desk" });
    assert.equal(reply.status, 400, issuer);
    assert.match(reply.text("title"), /2 fouten/);
    assert.equal(reply.form("issuer").fields["claim-0"], "groups");
  }
  for (const [field, at] of [
    ["issuer", "issuer"],
    ["clientId", "clientId"],
    ["acr", "acr"],
    ["value-0", "claim-0"],
  ] as const) {
    const reply = await save(ida, { ...rule, [field]: "https://login.example/a\0b" });
    assert.equal(reply.status, 400, field);
    assert.match(reply.text(`#field-${at}-error`), /een teken in dat wij niet kunnen bewaren/, field);
  }
  const more = await ida.submit(page.form("issuer", { act: "add", "claim-1": "groups", "value-1": "x" }));
  assert.ok("claim-2" in more.form("issuer").fields);
  const fewer = await ida.submit(more.form("issuer", { act: "remove-0" }));
  assert.equal(fewer.form("issuer").fields["value-0"], "x");
});

test("it is switched on only after a trial, by whoever tried it, and only when they can come back as administrator", async () => {
  const ida = await world.signedIn(town, "ida");
  await save(ida, { ...rule, "value-0": "nobody" });
  assert.equal((await ida.get(HERE)).root.querySelector('[name="confirm-on"]'), null);
  const tried = await tryIt(ida, {
    sub: "ida-1",
    groups: ["beheer", "loket"],
    extra: { deep: "\u0000" },
    half: "\ud800",
  });
  assert.match(tried.main, /groups\s*beheer, loket/);
  assert.match(tried.main, /Rollen die u zo krijgt\s*Geen/);
  assert.equal(await isOn(), false, "a trial changes nothing");
  const unsure = await ida.submitOnce(tried.form("confirm-on"));
  assert.equal(unsure.status, 400);
  // Her key came from a rule of an earlier provider: without a rule here she would be locked out.
  await world.database.rows("update identity.staff_role set by_rule = true where person_id = $1", [town.people.ida]);
  const locked = await on(ida, tried);
  assert.match(locked.main, /Met deze regels kunt u zelf geen beheerder blijven/);
  const failed = await tryIt(ida, { iss: "https://login.elders.example" });
  assert.equal(failed.link("Probeer het opnieuw"), HERE);
  await save(ida, rule);
  const stale = await on(ida, tried);
  assert.match(stale.main, /Probeer de inlogdienst eerst zelf/, "the trial was of what stood there before");
  const good = await tryIt(ida, { sub: "ida-1", groups: ["beheer"] });
  const sami = await world.signedIn(town, "sami");
  const done = await on(ida, good);
  const to = done.headers.get("location") ?? "";
  assert.match((await ida.get(to)).main, /De inlogdienst staat aan\. Log nu opnieuw in\./);
  assert.ok(await isOn());
  for (const visitor of [ida, sami]) assert.match((await visitor.get("/voorbeeldstad/vragen")).path, /inloggen/);
  const back = world.visitor();
  const leaving = await back.getOnce("/voorbeeldstad/inloggen/gemeente");
  const asked = new URL(leaving.headers.get("location") ?? "").searchParams;
  const said = { code: asked.get("nonce") ?? "", state: asked.get("state") ?? "", iss: provider.issuer };
  await back.get(`/voorbeeldstad/inloggen/terug?${new URLSearchParams(said)}`);
  const page = await back.get(HERE);
  assert.match(page.text("header"), /Ida Smeets/);
  const off = await back.submit(page.form("confirm-off", { "confirm-off": "yes" }));
  assert.ok(off.has("De inlogdienst staat uit."));
  assert.equal(await isOn(), false);
  const left = await world.database.rows("select person_id from identity.staff_role where by_rule");
  assert.deepEqual(left, [], "without rules every role can be changed by hand");
  assert.equal((await back.get(HERE)).status, 200, "and nobody lost one");
});

test("a trial is only the administrator's, and what they saw is theirs alone; a subject of a colleague is refused", async () => {
  const sami = await world.signedIn(town, "sami");
  assert.equal((await sami.getOnce("/voorbeeldstad/inloggen/gemeente?proef=ja")).status, 403);
  assert.equal((await world.visitor().getOnce("/voorbeeldstad/inloggen/gemeente?proef=ja")).status, 302);
  const ida = await world.signedIn(town, "ida");
  await save(ida, rule);
  await world.database.rows("insert into identity.external_identity values ($1, $2, 'els-1', $3, now())", [
    town.id,
    provider.issuer,
    town.people.els,
  ]);
  const tried = await tryIt(ida, { sub: "els-1", groups: ["beheer"] });
  assert.match((await on(ida, tried)).main, /hoort hier al bij iemand anders/);
  await world.database.rows(
    "insert into identity.staff_role (municipality_id, person_id, role, given_at) values ($1, $2, 'administrator', now())",
    [town.id, town.people.noor],
  );
  const noor = await world.signedIn(town, "noor");
  const other = await noor.get(HERE);
  assert.equal(other.root.querySelector('[name="confirm-on"]'), null);
  assert.doesNotMatch(other.main, /els-1/);
});

test("two who write at once: the second is told, and keeps what they typed", async () => {
  const [one, two] = [await world.signedIn(town, "ida"), await world.signedIn(town, "ida")];
  const form = (await two.get(HERE)).form("issuer", { act: "save", clientId: "van mij" });
  await save(one, { clientId: "van een ander" });
  const reply = await two.submitOnce(form);
  assert.equal(reply.status, 409);
  assert.equal(reply.form("issuer").fields.clientId, "van mij");
});

test("without leave of whoever runs the installation, an inner address is never asked", async () => {
  const strict = new OidcClient(key);
  const settings = { clientId: "x", acrValues: [], roleRules: [], assertionAudience: "issuer" } as const;
  const attempt = {
    state: "s",
    nonce: "n",
    verifier: "v".repeat(43),
    back: undefined,
    errand: { kind: "enter" },
  } as const;
  const before = provider.seen.tokens;
  for (const issuer of [provider.issuer, provider.issuer.replace("http:", "https:"), "https://localhost:1/"])
    await assert.rejects(
      strict.authorizationUrl({ ...settings, issuer }, attempt, "https://a.example/"),
      /cannot be discovered/,
    );
  assert.equal(provider.seen.tokens, before);
});
