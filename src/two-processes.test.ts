import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { boardCases, openWorld, type Page, type TestTown, until, Visitor, type World } from "#testing";
import { openSession } from "./testing/account.js";
import { addressOf } from "./testing/database.js";
import { end, spawnServer } from "./testing/running-town.js";

/** Two servers of one installation, as behind a load balancer that sends each request to either of them. */
let world: World;
let town: TestTown;
let origins: [one: string, other: string];
let closeWorld: (() => Promise<void>) | undefined;
const servers: Awaited<ReturnType<typeof spawnServer>>[] = [];

before(async () => {
  world = await openWorld({ worker: false, now: new Date().toISOString() }, (close) => {
    closeWorld = close;
  });
  town = await world.addTown("voorbeeldstad");
  const env = {
    DATABASE_URL: addressOf(world.database),
    SECRET: "the-same-for-every-process-of-one-installation",
    BASE_URL: "http://localhost:3000",
    SMTP_URL: "smtp://localhost:9",
    MAIL_FROM: "loket@town.example",
    WORKER: "no",
  };
  servers.push(await spawnServer(env), await spawnServer(env));
  for (const { origin, said } of servers)
    await until(
      () =>
        fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(1_000) }).then(
          ({ status }) => status === 200,
          () => false,
        ),
      20_000,
      said,
    );
  const [one = "", other = ""] = servers.map(({ origin }) => origin);
  origins = [one, other];
});

after(async () => {
  // Their connections have to be gone before the database can go.
  for (const { child } of servers) await end(child, "SIGKILL");
  await closeWorld?.();
});

/** One browser, whose requests reach either process. */
function browser(session?: string): [one: Visitor, other: Visitor] {
  const [one, other] = [new Visitor(origins[0]), new Visitor(origins[1])];
  if (session !== undefined) for (const each of [one, other]) each.cookies.set("__Host-session", session);
  return [one, other];
}

const signedIn = async (key: string) => browser(await openSession(world, town.people[key] ?? ""));

/** What the page of a board asks for, of either process. */
async function poll(visitor: Visitor, page: Page, seen: string): Promise<{ token: string; content?: string }> {
  const source = page.root.querySelector("[data-board]")?.getAttribute("data-board");
  const reply = await visitor.getOnce(`${source}&seen=${seen}`);
  assert.equal(reply.status, 200);
  return JSON.parse(reply.html);
}

test("who is signed in at one process is at the other, and who signs out or loses their role is so at both", async () => {
  const [one, other] = await signedIn("sami");
  for (const each of [one, other]) assert.equal((await each.getOnce("/voorbeeldstad/vragen")).status, 200);
  await world.database.rows("delete from identity.staff_role where person_id = $1", [town.people.sami]);
  for (const each of [one, other]) assert.notEqual((await each.getOnce("/voorbeeldstad/vragen")).status, 200);
  const [first, second] = await signedIn("noor");
  await first.submit((await first.get("/voorbeeldstad/uitloggen")).form("csrfToken"));
  const gone = await second.getOnce("/voorbeeldstad/vragen");
  assert.ok(gone.status === 302 && gone.headers.get("location")?.includes("inloggen"), String(gone.status));
});

test("a board of one process is up to date at the other: no news without a change, and each change once", async () => {
  const made = boardCases(world, town);
  await made.ask("Waar vinden wij een pand?");
  const [one, other] = await signedIn("noor");
  const page = await one.get("/voorbeeldstad/werkbord");
  const token = page.root.querySelector("[data-board]")?.getAttribute("data-token") ?? "";
  assert.equal((await poll(other, page, token)).content, undefined);
  await made.ask("En een tweede?");
  const told = await poll(other, page, token);
  assert.ok(told.content?.includes("En een tweede?") && told.token !== token);
  assert.equal((await poll(one, page, told.token)).content, undefined);
});

test("a move that was opened at one process is made at the other once; whoever had the older page is told", async () => {
  const made = boardCases(world, town);
  const caseId = await made.ask("Mag er een terras bij?");
  const [one, other] = await signedIn("noor");
  const path = `/voorbeeldstad/vragen/${caseId}`;
  const [react, stale] = [
    (await one.get(path)).form("reaction", { reaction: "Ik zoek het uit." }),
    (await one.get(path)).form("reaction", { reaction: "Ik kijk ook." }),
  ];
  const done = await Promise.all([one.submitOnce(react), other.submitOnce(react), other.submitOnce(react)]);
  assert.deepEqual(new Set(done.map(({ status, headers }) => `${status} ${headers.get("location")}`)).size, 1);
  assert.equal(done[0]?.status, 303);
  const steps = await made.rows("select 1 from cases.step where case_id = $1 and kind = 'take-in-hand'", [caseId]);
  assert.equal(steps.length, 1, "sent three times it is one move");
  const late = await other.submit(stale);
  assert.equal(late.status, 409, late.main);
  const forged = await other.submit({ ...stale, fields: { ...stale.fields, csrfToken: "a.b" } });
  assert.equal(forged.status, 403, "and a form of nobody's is refused");
});

test("colleagues at two processes see each other at a question", async () => {
  const made = boardCases(world, town);
  const caseId = await made.ask("Waar staat iets leeg?");
  await world.database.rows(
    "insert into identity.staff_role (municipality_id, person_id, role, given_at) values ($1, $2, 'desk', now()) on conflict do nothing",
    [town.id, town.people.sami],
  );
  const [[noor], [, sami]] = [await signedIn("noor"), await signedIn("sami")];
  await noor.get(`/voorbeeldstad/vragen/${caseId}`);
  const page = await sami.get(`/voorbeeldstad/vragen/${caseId}`);
  assert.ok(page.has("Noor Bakker heeft deze vraag ook open."), page.main);
});

/** So many questions one visitor may ask in ten minutes. */
const POSTS = 30;

test("what one visitor may ask in ten minutes they may ask at both processes together", async () => {
  // A stretch that ends on the way would begin to count anew.
  const left = 600_000 - (Date.now() % 600_000);
  if (left < 20_000) await sleep(left + 100);
  const [one, other] = browser();
  const statuses: number[] = [];
  const from = { "x-forwarded-for": "203.0.113.77" };
  for (let n = 0; n <= POSTS && statuses.at(-1) !== 429; n += 1) {
    const visitor = n % 2 === 0 ? one : other;
    const page = await visitor.get("/voorbeeldstad/stel-uw-vraag");
    const fields = { question: `Waar vinden wij pand ${n}?`, name: "Lotte Peters", email: "lotte@cirkel.example" };
    statuses.push((await visitor.submitOnce(page.form("question", fields), from)).status);
  }
  const taken = statuses.filter((status) => status === 303).length;
  assert.deepEqual([statuses.at(-1), taken], [429, POSTS], statuses.join());
  for (const visitor of [one, other]) {
    const page = await visitor.get("/voorbeeldstad/stel-uw-vraag");
    const fields = { question: "Nog een vraag?", name: "Lotte Peters", email: "lotte@cirkel.example" };
    const refused = await visitor.submitOnce(page.form("question", fields), from);
    assert.ok(refused.status === 429 && Number(refused.headers.get("retry-after")) > 0);
  }
});
