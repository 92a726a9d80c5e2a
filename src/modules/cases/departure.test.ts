import assert from "node:assert/strict";
import { test } from "node:test";
import { staffing } from "#identity";
import { openWorld, type TestTown } from "#testing";
import { submitQuestion } from "./use-cases/submit-question.js";

const world = await openWorld();

const given = {
  question: "Waar vinden wij een pand?",
  name: "Lotte Peters",
  phone: undefined,
  organisation: undefined,
};

async function ask(town: TestTown, email: string): Promise<string> {
  return submitQuestion(await world.work(town, { kind: "visitor" }), { ...given, email, language: "nl" });
}

const system = (town: TestTown) => world.work(town, { kind: "system", name: "test" });

const owners = (town: TestTown) =>
  world.database.rows<{ status: string; name: string; left: boolean; due: string }>(
    `select c.status, s.name, s.left_at is not null as left, c.answer_due::text as due
     from cases.case c join identity.staff s on s.municipality_id = c.municipality_id and s.person_id = c.owner_id
     where c.municipality_id = $1 order by c.number`,
    [town.id],
  );

test("who leaves loses every role, and each question that is not closed has its next owner at once", async () => {
  const town = await world.addTown("astad");
  const noor = town.people.noor ?? "";
  const link = await ask(town, "een@cirkel.example");
  await ask(town, "twee@cirkel.example");
  await world.database.rows(
    `update cases.case set status = 'closed', answer = 'Ja.', answered_at = received_at, answer_days = 0, closed_at = received_at,
     outcome = 'helped' where asker_email = 'twee@cirkel.example'`,
  );
  await world.database.rows("update identity.staff set deputy_id = $2 where person_id = $1", [noor, town.people.els]);
  const session = await world.signedIn(town, "noor");
  const before = await owners(town);
  await staffing.leave(await system(town), noor);
  assert.deepEqual(
    await owners(town),
    before.map((row) => ({ ...row, ...(row.status === "closed" ? { left: true } : { name: "Els Vermeer" }) })),
  );
  assert.equal((await session.getOnce("/astad/vragen")).status, 302, "nobody is signed in any more");
  const [roles] = await world.database.rows("select count(*)::int as n from identity.staff_role where person_id = $1", [
    noor,
  ]);
  assert.deepEqual(roles, { n: 0 });
  const page = await world.visitor().get(world.trackingPath(town, link));
  assert.ok(page.has("Noor Bakker is uw vaste contactpersoon."), page.main);
  assert.ok(page.has("Noor Bakker werkt hier niet meer. Els Vermeer is nu uw vaste contactpersoon."));
  const mail = await world.mailTo("een@cirkel.example", "Els Vermeer is nu uw contactpersoon");
  assert.match(mail.text, /De beloofde datum verandert niet/);
  const notice = await world.mailTo("els.vermeer@town.example", "U bent nu eigenaar van AS-2026-0001");
  assert.match(notice.text, /Noor Bakker werkt hier niet meer/);
  const told = await world.database.rows<{ action: string; detail: Record<string, string> }>(
    "select action, detail from platform.audit_entry where municipality_id = $1 and action in ('staff.leave', 'case.change-owner') order by entry_id",
    [town.id],
  );
  assert.deepEqual(told, [
    { action: "staff.leave", detail: { roles: "aanjager", successor: town.people.els } },
    { action: "case.change-owner", detail: { from: noor, to: town.people.els } },
  ]);
});

test("without a deputy the aanjager who has been here longest gets them, else the desk", async () => {
  const town = await world.addTown("bstad");
  await ask(town, "drie@cirkel.example");
  await staffing.leave(await system(town), town.people.noor ?? "");
  assert.deepEqual(
    (await owners(town)).map(({ name }) => name),
    ["Sami de Wit"],
  );
});

test("when the consequence fails nobody has left", async () => {
  const town = await world.addTown("cstad");
  await ask(town, "vier@cirkel.example");
  const work = await system(town);
  const broken = {
    ...work,
    once: (run: Parameters<typeof work.once>[0]) => work.once(async (tx) => `${await run(tx)}${await fail()}`),
  };
  const fail = () => Promise.reject(new Error("power cut"));
  await assert.rejects(staffing.leave(broken, town.people.noor ?? ""), /power cut/);
  assert.deepEqual(
    (await owners(town)).map(({ name, left }) => [name, left]),
    [["Noor Bakker", false]],
  );
});

test("questions that come in while people leave at the same moment all have an owner who works here", async () => {
  const town = await world.addTown("dstad");
  const { noor = "", sami = "", els = "" } = town.people;
  await world.database.rows("update identity.staff set deputy_id = $2 where person_id = $1", [noor, sami]);
  await world.database.rows("update identity.staff set deputy_id = $2 where person_id = $1", [sami, els]);
  await world.database.rows(
    "insert into identity.staff_role (municipality_id, person_id, role, given_at) values ($1, $2, 'desk', now())",
    [town.id, els],
  );
  const work = await system(town);
  const asking = Array.from({ length: 20 }, (_, count) => ask(town, `druk${count}@cirkel.example`));
  await Promise.all([...asking, staffing.leave(work, noor), staffing.leave(work, sami)]);
  const found = await owners(town);
  assert.equal(found.length, 20);
  assert.deepEqual(new Set(found.map(({ name }) => name)), new Set(["Els Vermeer"]));
});

test("an editor who had the question open when its owner left is told that it changed", async () => {
  const town = await world.addTown("estad");
  await ask(town, "vijf@cirkel.example");
  const [row] = await world.database.rows<{ id: string }>(
    "select case_id as id from cases.case where municipality_id = $1",
    [town.id],
  );
  await world.database.rows("update identity.staff set deputy_id = $2 where person_id = $1", [
    town.people.noor,
    town.people.sami,
  ]);
  await world.database.rows(
    `insert into identity.absence (municipality_id, absence_id, person_id, status, first_on, noted_by, noted_at)
     values ($1, $2, $2, 'noted', '2026-01-01', $2, now())`,
    [town.id, town.people.noor],
  );
  const sami = await world.signedIn(town, "sami");
  const page = await sami.get(`/estad/vragen/${row?.id}`);
  await staffing.leave(await system(town), town.people.noor ?? "");
  assert.equal((await sami.submit(page.form("answer", { answer: "Ja." }))).status, 409);
});
