import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { openWorld, type Page, type Visitor, type World } from "#testing";
import { destroyOldCases } from "../jobs/destroy-old-cases.js";
import { deleteOldPresence } from "./jobs/delete-old-presence.js";

const NOOR = "Noor Bakker heeft deze vraag ook open.";

async function open(t: TestContext) {
  const world = await openWorld({ worker: false }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const { path, caseId } = await ask(world, "voorbeeldstad");
  const [noor, sami] = [await world.signedIn(town, "noor"), await world.signedIn(town, "sami")];
  return { world, town, path, caseId, noor, sami };
}

async function ask(world: World, slug: string) {
  const visitor = world.visitor();
  const fields = { question: "Waar vinden wij een werkplaats?", name: "Lotte Peters", phone: "06 1234 5678" };
  await visitor.submit((await visitor.get(`/${slug}/stel-uw-vraag`)).form("question", fields));
  const [row] = await world.database.rows<{ case_id: string }>(
    "select case_id from cases.case order by case_id desc limit 1",
  );
  return { caseId: row?.case_id ?? "", path: `/${slug}/vragen/${row?.case_id}` };
}

/** What stands in the line about others; undefined when it is not there to be read. */
function line(page: Page): string | undefined {
  const notice = page.root.querySelector("[data-live-notice] > *");
  assert.ok(notice, "every page of a question has the line");
  return notice.hasAttribute("hidden") ? undefined : notice.text.trim();
}

/** Asks as the script of a page does. */
async function poll(visitor: Visitor, page: Page, fields: Record<string, string> = {}) {
  const box = page.root.querySelector("[data-live-notice]");
  const csrfToken = box?.getAttribute("data-token") ?? "";
  const action = box?.getAttribute("data-live-notice") ?? "";
  const reply = await visitor.submitOnce({ action, fields: { csrfToken, ...fields } });
  return { status: reply.status, said: reply.status === 200 ? JSON.parse(reply.html) : {} };
}

const rows = ({ database }: World) => database.rows<{ person_id: string }>("select * from cases.presence");

test("two who have one question open see each other's name on every page of it, and nobody sees themselves", async (t) => {
  const { world, town, path, noor, sami } = await open(t);
  assert.equal(line(await noor.get(path)), undefined);
  assert.equal(line(await noor.get(path)), undefined, "not oneself, however often");
  assert.equal(line(await sami.get(path)), NOOR);
  for (const act of ["bericht", "datum", "deelvragen", "overdracht"])
    assert.equal(line(await noor.get(`${path}/${act}`)), "Sami de Wit heeft deze vraag ook open.", act);
  const preview = (await noor.get(path)).form("answer", { answer: "Aan de kade.", step: "preview" });
  assert.equal(line(await noor.submit(preview)), "Sami de Wit heeft deze vraag ook open.");
  const english = path.replace("/voorbeeldstad/vragen", "/voorbeeldstad/en/questions");
  assert.equal(line(await sami.get(english)), "Noor Bakker has this question open too.");
  await world.database.rows(
    "insert into identity.staff_role (municipality_id, person_id, role, given_at) values ($1, $2, 'desk', now())",
    [town.id, town.people.els],
  );
  const els = await world.signedIn(town, "els");
  assert.equal(line(await els.get(path)), "Noor Bakker en Sami de Wit hebben deze vraag ook open.");
  assert.equal(line(await els.get(english)), "Noor Bakker and Sami de Wit have this question open too.");
  const another = await ask(world, "voorbeeldstad");
  assert.equal(line(await sami.get(another.path)), undefined, "another question is another question");
});

test("a name goes ninety seconds after the last sign of life, and a page that is open gives one", async (t) => {
  const { world, path, noor, sami } = await open(t);
  const page = await noor.get(path);
  world.clock.advance({ seconds: 80 });
  assert.equal(line(await sami.get(path)), NOOR);
  world.clock.advance({ seconds: 9 });
  assert.equal(line(await sami.get(path)), NOOR);
  world.clock.advance({ seconds: 1 });
  assert.equal(line(await sami.get(path)), undefined);
  assert.deepEqual((await poll(noor, page)).said.text, "Sami de Wit heeft deze vraag ook open.");
  assert.equal(line(await sami.get(path)), NOOR);
});

test("closing a page takes the name away, unless another page of the same question was opened after it", async (t) => {
  const { world, path, noor, sami } = await open(t);
  const first = await noor.get(path);
  const { said } = await poll(noor, first);
  world.clock.advance({ seconds: 1 });
  await noor.get(`${path}/bericht`);
  assert.equal((await poll(noor, first, { left: String(said.at) })).status, 200);
  assert.equal(line(await sami.get(path)), NOOR);
  const last = await noor.get(path);
  assert.equal((await poll(noor, last, { left: String(world.clock.now().epochMilliseconds) })).status, 200);
  assert.equal(line(await sami.get(path)), undefined);
  for (const left of ["-1", "9".repeat(400), "NaN", "1e3", "\0"])
    assert.ok((await poll(noor, last, { left })).status < 500, left);
});

test("asking by itself keeps nobody signed in", async (t) => {
  const { world, path, noor } = await open(t);
  const page = await noor.get(path);
  for (let minutes = 0; minutes < 119; minutes += 7) {
    world.clock.advance({ minutes: 7 });
    if (minutes + 7 < 120) assert.equal((await poll(noor, page)).status, 200, `${minutes + 7} minutes`);
  }
  world.clock.advance({ minutes: 2 });
  assert.equal((await poll(noor, page)).status, 403);
  assert.match((await noor.get(path)).path, /\/inloggen/);
});

test("whoever may not see a question is not there, is told nothing, and cannot tell it from one that never was", async (t) => {
  const { world, town, path, caseId, noor, sami } = await open(t);
  const other = await world.addTown("anderstad");
  const page = await noor.get(path);
  const address = `${path}/aanwezig`;
  const strangers: [Visitor, string][] = [
    [await world.signedIn(town, "els"), "voorbeeldstad"],
    [await world.signedIn(town, "ida"), "voorbeeldstad"],
    [await world.signedIn(other, "noor"), "anderstad"],
  ];
  for (const [stranger, slug] of strangers) {
    const seal = (await stranger.get(`/${slug}/stel-uw-vraag`)).form("question").fields;
    const there = (id: string) => stranger.submitOnce({ action: `/${slug}/vragen/${id}/aanwezig`, fields: seal });
    const [known, unknown] = [await there(caseId), await there("00000000-0000-7000-8000-000000000000")];
    assert.deepEqual([known.status, unknown.status], [404, 404]);
  }
  assert.equal((await world.visitor().submitOnce({ action: address, fields: {} })).status, 403);
  assert.equal((await noor.getOnce(address)).status, 405);
  assert.equal((await rows(world)).length, 1);
  assert.equal(line(await sami.get(path)), NOOR);
  await world.database.rows("delete from identity.staff_role where person_id = $1", [town.people.sami]);
  assert.equal((await poll(sami, page)).status, 403, "with a token of somebody else");
});

test("it leaves no trace: not in the steps, not in the audit, and its row goes by itself or with the question", async (t) => {
  const { world, town, path, caseId, noor, sami } = await open(t);
  const page = await noor.get(path);
  await sami.get(path);
  const trace = async () =>
    (
      await world.database.rows<{ n: number }>(
        `select (select count(*) from cases.step)::int + (select count(*) from platform.audit_entry
         where action not in ('case.read', 'case.follow', 'case.list'))::int as n`,
      )
    )[0]?.n;
  const before = await trace();
  await poll(noor, page);
  await poll(noor, page, { left: "1" });
  assert.equal(await trace(), before);
  const reads = await world.database.rows("select 1 from platform.audit_entry where action like '%presen%'");
  assert.equal(reads.length, 0);
  world.clock.advance({ minutes: 9 });
  await sami.get(path);
  await deleteOldPresence(world.house.db, world.clock);
  assert.equal((await rows(world)).length, 2);
  world.clock.advance({ minutes: 2 });
  await deleteOldPresence(world.house.db, world.clock);
  assert.deepEqual(
    (await rows(world)).map(({ person_id }) => person_id),
    [town.people.sami],
  );
  await world.database.rows("update municipality.municipality set keep_years = 1 where municipality_id = $1", [
    town.id,
  ]);
  await world.database.rows(
    `update cases.case set status = 'closed', answer = 'Ja.', answered_at = received_at, answer_days = 0,
     closed_at = received_at, outcome = 'helped' where case_id = $1`,
    [caseId],
  );
  world.clock.set("2028-01-02T03:37:00+01:00");
  assert.equal(await destroyOldCases(world.house.db, world.clock), 1);
  assert.equal((await rows(world)).length, 0);
});

test("a database that takes no writes shows the question all the same", async (t) => {
  const { world, path, noor, sami } = await open(t);
  await noor.get(path);
  await world.database.asOwner(
    `create function cases.full_disk() returns trigger language plpgsql as
       $$ begin raise exception 'no space left on device' using errcode = '53100'; end $$;
     create trigger full_disk before insert or update on cases.presence
       for each row execute function cases.full_disk()`,
  );
  const page = await sami.get(path);
  assert.equal(page.status, 200);
  assert.equal(line(page), undefined);
  assert.equal((await poll(sami, page)).status, 503);
});
