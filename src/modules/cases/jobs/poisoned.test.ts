import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { Unfinished } from "#platform/jobs";
import { boardCases, openWorld } from "#testing";
import { handovers } from "../handover/handovers.js";
import { caseMoves } from "../moves.js";
import { notices } from "../notices/notices.js";
import { destroyOldCases } from "./destroy-old-cases.js";

/** A town in which everything goes wrong about one row. */
async function openStage(t: TestContext) {
  const world = await openWorld({ worker: false }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const made = boardCases(world, town);
  const noor = await made.workOf("noor", "aanjager");
  const poison = async (table: string, happening: "insert" | "delete", column: string, id: string) => {
    await world.database.asOwner(`create function cases.poison() returns trigger language plpgsql as
      $$ begin raise exception 'poisoned'; end $$`);
    await world.database.asOwner(`create trigger poison before ${happening} on ${table} for each row
      when (${happening === "insert" ? "new" : "old"}.${column} = '${id}') execute function cases.poison()`);
  };
  return { world, town, made, noor, poison };
}

/** Fails at the end, about one; everybody else was helped. */
const aboutOne = (all: number) => (error: unknown) => {
  assert.ok(error instanceof Unfinished, String(error));
  assert.equal(error.message, `failed about 1 of ${all}`);
  return true;
};

test("one silence that cannot be followed keeps nobody else from being asked once more", async (t) => {
  const { world, made, noor, poison } = await openStage(t);
  const ids = [await made.ask("Waar is een pand?"), await made.ask("Waar is een terras?")];
  for (const id of ids) await caseMoves.askAsker(noor, await made.asked(id), "Hoe groot?");
  await poison("cases.step", "insert", "case_id", ids[0] ?? "");
  world.clock.set("2027-01-04T10:11:00+01:00");
  await assert.rejects(caseMoves.followSilence(world.house.db, world.clock), aboutOne(2));
  const reminded = await made.rows<{ id: string }>(
    "select case_id as id from cases.case where reminded_on is not null",
  );
  assert.deepEqual(
    reminded.map(({ id }) => id),
    [ids[1]],
  );
});

test("one sub-question that cannot be told of keeps no other from being told", async (t) => {
  const { world, made, poison } = await openStage(t);
  const caseId = await made.ask("Waar is een pand?");
  const target = { kind: "department", id: await made.department("Vastgoed") } as const;
  const parts = [await made.split(caseId, target), await made.split(caseId, target)];
  await poison("cases.sub_step", "insert", "sub_question_id", parts[0] ?? "");
  world.clock.set("2026-11-27T10:00:00+01:00");
  await assert.rejects(caseMoves.tellLateSubs(world.house.db, world.clock), Unfinished);
  const told = await made.rows<{ id: string }>(
    "select sub_question_id as id from cases.sub_question where reminded_at is not null",
  );
  assert.deepEqual(
    told.map(({ id }) => id),
    [parts[1]],
  );
});

test("one offer that cannot be escalated keeps no other from being so", async (t) => {
  const { world, town, made, noor, poison } = await openStage(t);
  for (const question of ["Waar is een pand?", "Waar is een terras?"])
    await handovers.offer(noor, await made.asked(await made.ask(question)), town.people.sami ?? "", "Jouw wijk.");
  const [first] = await made.rows<{ id: string }>("select case_id as id from cases.handover order by handover_id");
  await poison("cases.notice", "insert", "case_id", first?.id ?? "");
  world.clock.set("2026-12-01T07:07:00+01:00");
  await assert.rejects(handovers.escalateOffers(world.house.db, world.clock), aboutOne(2));
  const escalated = await made.rows("select 1 from cases.handover where escalated_at is not null");
  assert.equal(escalated.length, 1);
});

test("one question that cannot be destroyed keeps no other from going, and stays whole", async (t) => {
  const { world, town, made, noor, poison } = await openStage(t);
  const ids: string[] = [];
  for (let n = 0; n < 7; n += 1) {
    const id = await made.ask(`Waar is pand ${n}?`);
    await caseMoves.answerQuestion(noor, await made.asked(id), "Aan de kade.");
    await caseMoves.closeCase(noor, await made.asked(id), "helped");
    ids.push(id);
  }
  const stuck = ids[2] ?? "";
  await poison("cases.case", "delete", "case_id", stuck);
  await made.rows("update municipality.municipality set keep_years = 5 where municipality_id = $1", [town.id]);
  world.clock.set("2031-11-24T03:37:00+01:00");
  await assert.rejects(destroyOldCases(world.house.db, world.clock), Unfinished);
  const left = await made.rows<{ id: string; steps: number }>(
    `select case_id as id, (select count(*)::int from cases.step s where s.case_id = c.case_id) as steps
     from cases.case c`,
  );
  assert.deepEqual(left, [{ id: stuck, steps: 3 }]);
  const recorded = await made.rows("select 1 from platform.audit_entry where action = 'case.destroy'");
  assert.equal(recorded.length, 6);
});

test("a town whose day cannot begin keeps the day of no other town from beginning", async (t) => {
  const { world, town, made, poison } = await openStage(t);
  const other = await world.addTown("anderstad");
  for (const where of [town, other]) await boardCases(world, where).ask("Waar is een pand?");
  const [first] = await made.rows<{ id: string }>("select municipality_id as id from cases.number_counter limit 1");
  await poison("cases.daily_round", "insert", "municipality_id", first?.id ?? "");
  world.clock.set("2026-12-04T08:30:00+01:00");
  await assert.rejects(notices.beginDay(world.house.db, world.clock), aboutOne(2));
  assert.equal((await made.rows("select 1 from cases.daily_round")).length, 1);
});

test("a morning mail that cannot be written keeps nobody else from theirs, nor does a notice that only a later version knows", async (t) => {
  const { world, town, made, poison } = await openStage(t);
  const noors = await made.ask("Waar is een pand?");
  const samis = await made.ask("Waar is een terras?");
  await made.rows("update cases.case set owner_id = $1 where case_id = $2", [town.people.sami, samis]);
  await made.rows("update cases.notice set state = 'daily', about = 'of-tomorrow' where case_id = $1", [noors]);
  await poison("cases.daily_mail", "insert", "person_id", town.people.noor ?? "");
  world.clock.set("2026-12-04T08:30:00+01:00");
  const context = { ...(await world.work(town, system)), cause: "morning" };
  const parts = { signer: world.house.web.signer, baseUrl: () => new URL(world.base) };
  await assert.rejects(notices.sendDaily(parts, context, "2026-12-04"), Unfinished);
  const mailed = await made.rows<{ person: string }>("select person_id as person from cases.daily_mail");
  assert.deepEqual(mailed, [{ person: town.people.sami }]);
});

const system = { kind: "system", name: "test" } as const;
