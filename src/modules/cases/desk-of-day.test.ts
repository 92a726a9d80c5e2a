import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { staffing } from "#identity";
import type { Actor } from "#platform/access";
import { Temporal } from "#platform/clock";
import { openWorld, type TestTown, type World } from "#testing";
import { submitQuestion } from "./use-cases/submit-question.js";

/** Each test has one of its own: their clocks go back. */
let world: World;
const system = (town: TestTown) => world.work(town, { kind: "system", name: "test" });
let count = 0;

/** A town in which Noor has Monday, Sami Tuesday and Wednesday, and Els, who has the role for it, Thursday; Friday is nobody's. */
async function openTown(t: TestContext, slug: string): Promise<TestTown> {
  const options = { now: "2026-11-16T10:00:00+01:00", env: { TRUSTED_PROXIES: "1" } };
  world = await openWorld(options, (close) => t.after(close));
  const town = await world.addTown(slug);
  const { noor = "", sami = "", els = "" } = town.people;
  await give(town, "els", "desk");
  const ida = await world.signedIn(town, "ida");
  const page = await ida.get(`/${slug}/beheer/loket-van-de-dag`);
  const saved = await ida.submit(page.form("day1", { day1: noor, day2: sami, day3: sami, day4: els }));
  assert.ok(saved.has("Bewaard."), saved.main);
  return town;
}

const give = (town: TestTown, person: string, role: string) =>
  world.database.rows(
    "insert into identity.staff_role (municipality_id, person_id, role, given_at) values ($1, $2, $3, now())",
    [town.id, town.people[person], role],
  );

/** Asks by way of the pages at some moment. @returns who owns it, and what the asker read before and after */
async function askAt(town: TestTown, moment: string) {
  world.clock.set(moment);
  count += 1;
  const email = `${count}@cirkel.example`;
  const visitor = world.visitor();
  const form = await visitor.get(`/${town.slug}/stel-uw-vraag`);
  const fields = { question: "Waar vinden wij een pand?", name: "Lotte Peters", email };
  const after = await visitor.submit(form.form("question", fields), { "x-forwarded-for": `198.51.100.${count % 250}` });
  assert.equal(after.status, 200, after.main);
  const front = await world.visitor().get(`/${town.slug}/`);
  return { owner: await ownerOf(email), form, after, front, email };
}

async function ownerOf(email: string): Promise<string | undefined> {
  const [row] = await world.database.rows<{ name: string }>(
    `select s.name from cases.case c join identity.staff s on s.municipality_id = c.municipality_id and s.person_id = c.owner_id
     where c.asker_email = $1`,
    [email],
  );
  return row?.name;
}

test("a question belongs to whoever has the desk that day, and everybody reads that name", async (t) => {
  const town = await openTown(t, "adorp");
  const days: readonly [moment: string, owner: string][] = [
    ["2026-11-23T00:00:00+01:00", "Noor Bakker"],
    ["2026-11-23T23:59:59+01:00", "Noor Bakker"],
    ["2026-11-24T00:00:00+01:00", "Sami de Wit"],
    ["2026-11-25T12:00:00+01:00", "Sami de Wit"],
    ["2026-11-26T12:00:00+01:00", "Els Vermeer"],
    ["2026-11-27T12:00:00+01:00", "Noor Bakker"],
  ];
  for (const [moment, name] of days) {
    const { owner, form, after, front, email } = await askAt(town, moment);
    assert.equal(owner, name, moment);
    for (const page of [form, after, front]) assert.ok(page.has(name), `${moment} at ${page.path}`);
    assert.match((await world.mailTo(email, "ontvangen")).text, new RegExp(name));
  }
  assert.ok((await world.visitor().get("/adorp/loket")).has("Noor Bakker"), "also where the desk tells of itself");
});

test("in a weekend, on a holiday and on a closing day the next working day counts", async (t) => {
  const town = await openTown(t, "bdorp");
  await world.database.rows("insert into municipality.closing_day (municipality_id, day) values ($1, '2026-11-24')", [
    town.id,
  ]);
  for (const [moment, name] of [
    ["2026-11-21T12:00:00+01:00", "Noor Bakker"],
    ["2026-11-22T12:00:00+01:00", "Noor Bakker"],
    // The Tuesday is closed: Wednesday's.
    ["2026-11-24T12:00:00+01:00", "Sami de Wit"],
    // Christmas is a Friday, after it comes a weekend.
    ["2026-12-25T12:00:00+01:00", "Noor Bakker"],
    // Ascension Day is a Thursday, and Friday is nobody's: the aanjager.
    ["2027-05-06T12:00:00+02:00", "Noor Bakker"],
    // Whit Monday: Tuesday's.
    ["2027-05-17T12:00:00+02:00", "Sami de Wit"],
  ] as const)
    assert.equal((await askAt(town, moment)).owner, name, moment);
});

test("whoever is away that day stays the owner, and their deputy acts; so with a day off", async (t) => {
  const town = await openTown(t, "cdorp");
  const { sami = "", els = "", ida = "" } = town.people;
  await world.database.rows("update identity.staff set deputy_id = $2 where person_id = $1", [sami, els]);
  const actor: Actor = { kind: "person", personId: ida, name: "Ida", roles: new Set(["administrator"]) };
  const day = Temporal.PlainDate.from("2026-11-24");
  await staffing.noteAbsence(await world.work(town, actor), sami, { firstDay: day, lastDay: day });
  const { owner, after, email } = await askAt(town, "2026-11-24T12:00:00+01:00");
  assert.equal(owner, "Sami de Wit");
  assert.ok(after.has("Els Vermeer neemt waar"), after.main);
  assert.match((await world.mailTo(email, "ontvangen")).text, /Els Vermeer/);
  await world.database.rows("update identity.staff set working_days = '{1,2}' where person_id = $1", [sami]);
  const off = await askAt(town, "2026-11-25T12:00:00+01:00");
  assert.equal(off.owner, "Sami de Wit");
  assert.ok(off.after.has("Sami de Wit werkt weer op"), off.after.main);
});

test("whoever left or lost the role has no day any more: the aanjager, else the desk", async (t) => {
  const town = await openTown(t, "ddorp");
  const { noor = "", sami = "", els = "" } = town.people;
  const days = () =>
    world.database.rows<{ weekday: number; person_id: string }>(
      "select weekday, person_id from identity.desk_day where municipality_id = $1 order by weekday",
      [town.id],
    );
  await staffing.takeRole(
    { db: world.house.db, clock: world.clock, actor: { kind: "system", name: "test" } },
    town.id,
    els,
    "desk",
  );
  assert.deepEqual(
    (await days()).map(({ weekday }) => weekday),
    [1, 2, 3],
  );
  assert.equal((await askAt(town, "2026-11-26T12:00:00+01:00")).owner, "Noor Bakker");
  await staffing.leave(await system(town), sami);
  assert.deepEqual(await days(), [{ weekday: 1, person_id: noor }]);
  assert.equal((await askAt(town, "2026-11-24T12:00:00+01:00")).owner, "Noor Bakker");
  await give(town, "els", "desk");
  await staffing.leave(await system(town), noor);
  assert.equal((await askAt(town, "2026-11-23T12:00:00+01:00")).owner, "Els Vermeer");
  const ida = await world.signedIn(town, "ida");
  const page = await ida.get("/ddorp/beheer/loket-van-de-dag");
  assert.ok(page.has("Op een dag zonder naam krijgt Els Vermeer de nieuwe vragen."), page.main);
  // A role that went by a rule of the provider leaves its day behind; nobody gets a question by it.
  await world.database.rows("insert into identity.desk_day (municipality_id, weekday, person_id) values ($1, 3, $2)", [
    town.id,
    sami,
  ]);
  assert.equal((await askAt(town, "2026-11-25T12:00:00+01:00")).owner, "Els Vermeer");
});

test("somebody who loses the role on the page of staff loses their days as well", async (t) => {
  const town = await openTown(t, "edorp");
  const ida = await world.signedIn(town, "ida");
  const page = await ida.get(`/edorp/beheer/medewerkers/${town.people.sami}`);
  const form = page.form("name", { "role-policy": "policy" });
  delete form.fields["role-desk"];
  await ida.submit(form);
  const rows = await world.database.rows("select 1 from identity.desk_day where person_id = $1", [town.people.sami]);
  assert.equal(rows.length, 0);
  assert.equal((await askAt(town, "2026-11-24T12:00:00+01:00")).owner, "Noor Bakker");
});

test("questions that come in while the desk of the day and the next ones leave all have an owner who works here", async (t) => {
  const town = await openTown(t, "fdorp");
  world.clock.set("2026-11-24T12:00:00+01:00");
  const { noor = "", sami = "", els = "" } = town.people;
  const ask = async () => {
    count += 1;
    const blank = { phone: undefined, organisation: undefined, email: `${count}@cirkel.example` };
    const given = { question: "Waar vinden wij een pand?", name: "Lotte Peters", language: "nl", ...blank } as const;
    return submitQuestion(await world.work(town, { kind: "visitor" }), given);
  };
  const work = await system(town);
  const asking = Array.from({ length: 20 }, () => ask());
  await Promise.all([...asking, staffing.leave(work, sami), staffing.leave(work, noor)]);
  const found = await world.database.rows<{ owner_id: string }>(
    "select owner_id from cases.case where municipality_id = $1",
    [town.id],
  );
  assert.equal(found.length, 20);
  assert.deepEqual(new Set(found.map(({ owner_id }) => owner_id)), new Set([els]));
});
