import assert from "node:assert/strict";
import { after, test } from "node:test";
import { installation } from "#identity";
import { openWorld, otherRun, startCrookedMailServer, until } from "#testing";
import { openSession } from "../testing/account.js";

const server = await startCrookedMailServer();
after(server.close);
const world = await openWorld({
  env: { SMTP_URL: server.url, MAIL_FROM: "loket@town.example", TRUSTED_PROXIES: "1" },
});
await world.addTown("voorbeeldstad");

let askers = 0;
/** Asks a question from an address of its own. @returns the page after it, and how long it took */
async function askQuestion(email: string) {
  const visitor = world.visitor();
  askers += 1;
  const began = performance.now();
  const form = (await visitor.get("/voorbeeldstad/stel-uw-vraag")).form("question", {
    question: "Waar vinden wij een pand?",
    name: "Lotte",
    email,
  });
  const page = await visitor.submit(form, { "x-forwarded-for": `198.51.100.${askers}` });
  return { page, ms: performance.now() - began };
}

/** A failed job is tried again after a growing pause; a test does not sit that out. */
const hurry = () => world.database.rows("update jobs.job set start_after = now() where state = 'retry'");

const isSentTo = async (email: string) => {
  await hurry();
  const rows = await world.database.rows(
    "select 1 from platform.mail where recipient = $1 and sent_at is not null and body_text is null",
    [email],
  );
  return rows.length === 1;
};

const messageIdsTo = (email: string) =>
  server.heard
    .filter((text) => new RegExp(`^To: ${email}\\r$`, "m").test(text))
    .map((text) => /^Message-ID: (\S+)\r$/m.exec(text)?.[1]);

test("a mail server that hangs holds up no page, and the mail goes when it is well again", {
  skip: otherRun(),
}, async () => {
  server.trouble = "silent";
  const email = "stil@cirkel.example";
  const { page, ms } = await askQuestion(email);
  assert.equal(page.status, 200);
  assert.ok(ms < 3_000, `${ms} ms`);
  await until(
    async () => server.open() > 0,
    10_000,
    () => "nobody tries to send",
  );
  const began = performance.now();
  for (const path of ["/", "/voorbeeldstad/", "/voorbeeldstad/stel-uw-vraag", "/voorbeeldstad/inloggen"])
    assert.equal((await world.visitor().get(path)).status, 200);
  assert.ok(performance.now() - began < 3_000);
  server.trouble = undefined;
  await until(
    () => isSentTo(email),
    30_000,
    () => "no mail afterwards",
  );
  assert.equal(messageIdsTo(email).length, 1);
});

test("a mail that was refused for now, cut off or taken without a word is sent again, and is one mail to whoever reads it", {
  skip: otherRun(),
}, async () => {
  for (const trouble of ["busy", "cuts before", "cuts after text", "cuts after yes", "refuses text"] as const) {
    server.trouble = trouble;
    const email = `${trouble.replaceAll(" ", "-")}@cirkel.example`;
    const before = world.logged.length;
    await askQuestion(email);
    await until(
      async () => world.logged.length > before || messageIdsTo(email).length > 0,
      10_000,
      () => `nothing was tried: ${trouble}`,
    );
    server.trouble = undefined;
    await until(
      () => isSentTo(email),
      20_000,
      () => `no mail after ${trouble}`,
    );
    // What was cut off after its text may arrive twice: the same Message-ID makes it one for its reader.
    assert.equal(new Set(messageIdsTo(email)).size, 1, trouble);
  }
  for (const line of world.logged) assert.doesNotMatch(line, /cirkel\.example|pand/);
});

test("a mail that never goes is parked, holds up no other, and who runs the installation sees that it is there", {
  skip: otherRun(),
}, async () => {
  const by = { db: world.house.db, clock: world.clock, actor: { kind: "system", name: "test" } as const };
  await installation.add(by, "wim@installatie.example");
  const [wim] = await world.database.rows<{ person_id: string }>(
    "select person_id from identity.platform_administrator",
  );
  const visitor = world.visitor();
  visitor.cookies.set("__Host-session", await openSession(world, wim?.person_id ?? "", true));
  const overview = async (path = "/installatie") => (await visitor.get(path)).main;
  assert.doesNotMatch(await overview(), /1 taak op/);
  server.trouble = "refuses recipient";
  await askQuestion("weg@cirkel.example");
  const parked = async () => (await world.database.rows("select 1 from jobs.job where state = 'failed'")).length;
  const isParked = async () => {
    await hurry();
    return (await parked()) > 0;
  };
  await until(isParked, 60_000, () => "it is tried for ever");
  server.trouble = undefined;
  await until(
    async () => {
      await hurry();
      return (
        (await world.database.rows("select 1 from jobs.job where state in ('created', 'retry', 'active')")).length === 0
      );
    },
    20_000,
    () => "others wait",
  );
  assert.match(await overview(), /\d (taak|taken) op de achtergrond (is|zijn) vaak mislukt en sta(at|an) stil/);
  assert.match(await overview("/en/installation"), /\d background jobs? kept failing and ha(s|ve) stopped/);
  await askQuestion("later@cirkel.example");
  await until(
    () => isSentTo("later@cirkel.example"),
    20_000,
    () => "the parked one holds up the next",
  );
});
