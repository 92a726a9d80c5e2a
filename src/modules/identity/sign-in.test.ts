import assert from "node:assert/strict";
import { test } from "node:test";
import { CSRF_FIELD } from "#platform/ui";
import { openWorld, signInLinks } from "#testing";

const world = await openWorld({ env: { TRUSTED_PROXIES: "1" } });
const town = await world.addTown("voorbeeldstad");
const other = await world.addTown("anderstad");
const MAIL = "noor.bakker@town.example";
const { from, ask: askLink, mailed, settled } = signInLinks(world);
const mailedLink = (where = town, email = MAIL, back?: string) => mailed(where, email, back);

async function linksMade(): Promise<number> {
  const [row] = await world.database.rows<{ n: number }>("select count(*)::int as n from identity.sign_in_link");
  return row?.n ?? 0;
}

test("a link by mail signs in, once, and leads on to where somebody wanted to be", async () => {
  world.clock.advance({ hours: 1 });
  const path = await mailedLink(town, " Noor.Bakker@TOWN.example ", "/voorbeeldstad/vragen?x=1");
  const visitor = world.visitor();
  const page = await visitor.get(path);
  assert.match(page.main, /Met deze knop logt u in bij Gemeente Voorbeeldstad/);
  const form = page.form(CSRF_FIELD);
  const board = await visitor.submit(form, from());
  assert.equal(board.path, "/voorbeeldstad/werkbord");
  assert.equal(board.status, 200);
  assert.match(board.text("header"), /Noor Bakker/);

  const second = world.visitor();
  const again = await second.get(path);
  assert.equal(again.status, 404);
  assert.match(again.main, /Deze link werkt niet meer/);
});

test("opening a link any number of times uses nothing up; twenty buttons at once let one in", async () => {
  world.clock.advance({ hours: 1 });
  const path = await mailedLink();
  for (let n = 0; n < 5; n += 1) assert.equal((await world.visitor().getOnce(path)).status, 200);
  const ready = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const visitor = world.visitor();
      return { visitor, form: (await visitor.get(path)).form(CSRF_FIELD) };
    }),
  );
  const replies = await Promise.all(ready.map(({ visitor, form }) => visitor.submitOnce(form, from())));
  assert.deepEqual(replies.map(({ status }) => status).sort(), [303, ...Array(19).fill(404)]);
});

test("after a quarter of an hour a link is worth nothing, nor is another municipality's", async () => {
  world.clock.advance({ hours: 1 });
  const early = await mailedLink();
  world.clock.advance({ minutes: 14, seconds: 59 });
  assert.equal((await world.visitor().get(early)).status, 200);
  assert.equal((await world.visitor().get(early.replace("voorbeeldstad", "anderstad"))).status, 404);
  const visitor = world.visitor();
  const form = (await visitor.get(early)).form(CSRF_FIELD);
  world.clock.advance({ seconds: 1 });
  assert.equal((await visitor.submitOnce(form, from())).status, 404);
  assert.equal((await world.visitor().get(early)).status, 404);
});

test("who left gets no link as staff, and an older link lets them in no more", async () => {
  world.clock.advance({ hours: 1 });
  const path = await mailedLink();
  const visitor = world.visitor();
  const form = (await visitor.get(path)).form(CSRF_FIELD);
  await world.database.rows("update identity.staff set left_at = now() where person_id = $1", [town.people.noor]);
  assert.equal((await visitor.submitOnce(form, from())).status, 404);
  const before = await linksMade();
  await askLink(town, MAIL);
  await settled();
  const [link] = await world.database.rows(
    "select person_id, address from identity.sign_in_link order by made_at desc limit 1",
  );
  assert.deepEqual(link, { person_id: null, address: MAIL }, "a mailbox like any other");
  assert.equal(await linksMade(), before + 1);
  await world.database.rows("update identity.staff set left_at = null where person_id = $1", [town.people.noor]);
});

test("known or not, the answer is the same to the letter, and so is the work before it", async () => {
  world.clock.advance({ hours: 1 });
  const known = await askLink(town, MAIL);
  const unknown = await askLink(town, "niemand@town.example");
  assert.equal(known.status, 303);
  assert.deepEqual([unknown.status, unknown.html], [known.status, known.html]);
  assert.equal(unknown.headers.get("location"), known.headers.get("location"));
  const [row] = await world.database.rows<{ n: number }>(
    `select count(distinct detail)::int as n from platform.audit_entry where action = 'sign-in.ask'`,
  );
  assert.equal(row?.n, 1);
  await settled();
  assert.ok((await world.mailTo("niemand@town.example", "Inloggen bij")).text.includes("/inloggen/link/"));
});

test("a mailbox is not flooded: three links in a quarter of an hour, whoever asks", async () => {
  world.clock.advance({ hours: 1 });
  const before = await linksMade();
  for (let n = 0; n < 6; n += 1) await askLink(other, "sami.de.wit@town.example");
  await settled();
  assert.equal((await linksMade()) - before, 3);
  world.clock.advance({ minutes: 16 });
  await askLink(other, "sami.de.wit@town.example");
  await settled();
  assert.equal((await linksMade()) - before, 4);
});

test("the eleventh request in ten minutes from one place waits", async () => {
  world.clock.advance({ hours: 1 });
  const visitor = world.visitor();
  const statuses: number[] = [];
  for (let n = 0; n < 11; n += 1) {
    const page = await visitor.get("/voorbeeldstad/inloggen");
    const reply = await visitor.submitOnce(page.form("email", { email: `wie${n}@a.example` }), {
      "x-forwarded-for": "192.0.2.77",
    });
    statuses.push(reply.status);
  }
  assert.deepEqual(statuses, [...Array(10).fill(303), 429]);
});

test("a wrong address is said at the field, and stays there", async () => {
  const visitor = world.visitor();
  const page = await visitor.get("/voorbeeldstad/en/sign-in");
  for (const [email, words] of [
    ["", "Fill in your email address."],
    ["geen adres", "This email address is not right."],
  ] as const) {
    const reply = await visitor.submitOnce(page.form("email", { email }), from());
    assert.equal(reply.status, 400);
    assert.ok(reply.has(words));
    assert.equal(reply.form("email").fields.email, email);
    assert.match(reply.text("title"), /1 error/);
  }
});

test("only the hash of a link is kept, and neither log nor audit knows the link", async () => {
  world.clock.advance({ hours: 1 });
  const path = await mailedLink();
  const token = path.split("/").at(-1) ?? "";
  const rows = await world.database.rows(
    `select l::text as row from identity.sign_in_link l union all select a::text from platform.audit_entry a
     union all select j::text from jobs.job j`,
  );
  assert.ok(rows.every(({ row }) => !row.includes(token)));
  assert.ok(world.logged.every((line) => !line.includes(token)));
});
