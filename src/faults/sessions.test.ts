import assert from "node:assert/strict";
import { test } from "node:test";
import { submitQuestion } from "#cases";
import { staffing } from "#identity";
import { ask, type FilledForm, openWorld, type TestTown, type Visitor } from "#testing";

const world = await openWorld({ worker: false, env: { TRUSTED_PROXIES: "1" } });
const town = await world.addTown("voorbeeldstad");
const other = await world.addTown("anderestad");
const LIST = "/voorbeeldstad/vragen";

const session = (visitor: Visitor) => visitor.cookies.get("__Host-session");
const withSession = (token: string | undefined) => ({ headers: { cookie: `__Host-session=${token}` } });

async function mayList(token: string | undefined): Promise<boolean> {
  return (await ask(world.base, { path: LIST, ...withSession(token) })).status === 200;
}

test("a session is new at signing in, and cannot be chosen beforehand", async () => {
  const chosen = "c".repeat(43);
  const sami = world.visitor();
  sami.cookies.set("__Host-session", chosen);
  sami.cookies.set("__Host-visitor", chosen);
  const page = await sami.get("/voorbeeldstad/inloggen");
  await sami.submit(page.formWith("person", town.people.sami ?? ""));
  const first = session(sami);
  assert.notEqual(first, chosen);
  assert.equal(await mayList(chosen), false);
  assert.equal(await mayList(first), true);
  const again = await sami.get("/voorbeeldstad/inloggen");
  await sami.submit(again.formWith("person", town.people.sami ?? ""));
  assert.notEqual(session(sami), first);
  assert.equal(await mayList(first), false, "the old session has ended");
});

test("the cookies are for this host, https and forms only, and last as long as the browser is open", async () => {
  const visitor = world.visitor();
  const form = await visitor.get("/voorbeeldstad/inloggen");
  const signedIn = await visitor.submitOnce(form.formWith("person", town.people.sami ?? ""));
  for (const cookie of [...form.headers.getSetCookie(), ...signedIn.headers.getSetCookie()])
    assert.match(cookie, /^__Host-(session|visitor)=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
  assert.equal(signedIn.headers.getSetCookie().length, 1);
});

test("signing out ends the session at the server, not only in the browser", async () => {
  const sami = await world.signedIn(town, "sami");
  const token = session(sami);
  assert.equal(await mayList(token), true);
  await sami.submit((await sami.get("/voorbeeldstad/uitloggen")).form("csrfToken"));
  assert.equal(session(sami), undefined);
  assert.equal(await mayList(token), false);
});

test("a session ends after two hours of silence, and after twelve hours whatever happens", async () => {
  const silent = session(await world.signedIn(town, "sami"));
  world.clock.advance({ hours: 1, minutes: 59 });
  assert.equal(await mayList(silent), true);
  world.clock.advance({ hours: 1, minutes: 59 });
  assert.equal(await mayList(silent), true, "the silence began anew");
  world.clock.advance({ hours: 2, minutes: 1 });
  assert.equal(await mayList(silent), false);
  const busy = session(await world.signedIn(town, "sami"));
  for (let hour = 0; hour < 11; hour += 1) {
    world.clock.advance({ hours: 1 });
    assert.equal(await mayList(busy), true, `after ${hour + 1} hours`);
  }
  world.clock.advance({ hours: 1, seconds: 1 });
  assert.equal(await mayList(busy), false);
});

test("only the first session cookie counts, and only in the form we give", async () => {
  const token = session(await world.signedIn(town, "sami")) ?? "";
  const may = async (cookie: string) => (await ask(world.base, { path: LIST, headers: { cookie } })).status === 200;
  assert.equal(await may(`a=b; __Host-session=${token}`), true);
  for (const cookie of [
    `__Host-session=${"x".repeat(43)}; __Host-session=${token}`,
    `__Host-session="${token}"`,
    `__Host-session=${token}x`,
    `__host-session=${token}`,
    `session=${token}`,
    `__Host-session=${token}%20`,
  ])
    assert.equal(await may(cookie), false, cookie);
});

test("a role that is taken away is gone at the next request, as is somebody who leaves", async () => {
  const token = session(await world.signedIn(town, "sami"));
  const status = async () => (await ask(world.base, { path: LIST, ...withSession(token) })).status;
  assert.equal(await status(), 200);
  const by = { db: world.house.db, clock: world.clock, actor: { kind: "system", name: "test" } as const };
  await staffing.takeRole(by, town.id, town.people.sami ?? "", "desk");
  assert.equal(await status(), 403);
  await world.database.rows("update identity.staff set left_at = now() where person_id = $1", [town.people.sami]);
  assert.equal(await status(), 302);
});

async function linkIn(where: TestTown): Promise<{ path: string; linkId: string }> {
  const asker = { name: "Lotte", email: "lotte@cirkel.example", phone: undefined, organisation: undefined };
  const work = await world.work(where, { kind: "visitor" });
  const linkId = await submitQuestion(work, { question: "Waar is een pand?", ...asker, language: "nl" });
  return { linkId, path: world.trackingPath(where, linkId) };
}

/** An answer without what differs at every showing. */
async function answerTo(path: string): Promise<string> {
  const { status, html, headers } = await ask(world.base, { path });
  const { date, ...rest } = headers;
  return JSON.stringify([status, html, rest]).replace(/nonce(-|=\\")[\w-]+/g, "nonce");
}

test("a link that was tampered with, revoked or given elsewhere is one that nobody ever gave", async () => {
  const { path, linkId } = await linkIn(town);
  assert.equal((await ask(world.base, { path })).status, 200);
  const token = path.split("/").at(-1) ?? "";
  const unknown = await answerTo("/voorbeeldstad/volg/onbekend");
  assert.match(unknown, /^\[404/);
  const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  for (let at = 0; at < 43; at += 1)
    for (const sign of [
      signs[(signs.indexOf(token[at] ?? "") + 1) % 64],
      signs[(signs.indexOf(token[at] ?? "") + 32) % 64],
    ])
      for (const page of ["volg", "vraag-ontvangen"]) {
        const changed = `/voorbeeldstad/${page}/${token.slice(0, at)}${sign}${token.slice(at + 1)}`;
        assert.equal(await answerTo(changed), unknown, changed);
      }
  const elsewhere = (await linkIn(other)).path.split("/").at(-1);
  assert.equal(await answerTo(`/voorbeeldstad/volg/${elsewhere}`), unknown);
  await world.database.rows("update cases.tracking_link set revoked_at = now() where link_id = $1", [linkId]);
  assert.equal(await answerTo(path), unknown);
});

test("the 31st form in ten minutes waits; a repeated one and another address do not", async () => {
  const visitor = world.visitor();
  const asked = { question: "Waar vinden wij een pand?", name: "Lotte", phone: "06 12345678" };
  const from = (address: string) => ({ "x-forwarded-for": `10.0.0.1, ${address}` });
  const sent: FilledForm[] = [];
  const submit = async (address: string) => {
    const form = (await visitor.get("/voorbeeldstad/stel-uw-vraag")).form("question", asked);
    sent.push(form);
    return visitor.submitOnce(form, from(address));
  };
  world.clock.set("2026-12-07T10:00:00+01:00");
  for (let count = 1; count <= 29; count += 1) assert.equal((await submit("192.0.2.1")).status, 303, `${count}`);
  const [first] = sent;
  for (let count = 0; count < 5; count += 1)
    assert.equal(first && (await visitor.submitOnce(first, from("192.0.2.1"))).status, 303, "the same form again");
  assert.equal((await submit("192.0.2.1")).status, 303, "the thirtieth");
  world.clock.advance({ minutes: 4 });
  const refused = await submit("192.0.2.1");
  assert.equal(refused.status, 429);
  assert.equal(refused.headers.get("retry-after"), "360");
  assert.ok(refused.has("Probeer het over 6 minuten weer"), refused.main);
  assert.equal(first && (await visitor.submitOnce(first, from("192.0.2.1"))).status, 303, "still the same answer");
  assert.equal((await submit("192.0.2.2")).status, 303, "somebody else");
  assert.equal((await submit("6.6.6.6, 192.0.2.1")).status, 429, "what a visitor writes in front is hearsay");
  world.clock.advance({ minutes: 6 });
  assert.equal((await submit("192.0.2.1")).status, 303, "the stretch has passed");
  const [kept] = await world.database.rows<{ it: string }>(
    "select string_agg(bucket::text, ' ') as it from platform.rate",
  );
  assert.doesNotMatch(kept?.it ?? "", new RegExp(Buffer.from("192.0.2").toString("hex")));
});
