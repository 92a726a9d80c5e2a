import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Actor } from "#platform/access";
import { openWorld, type TestTown, type World } from "#testing";
import { casesOf, findSteps } from "../queries.js";
import { answerQuestion } from "../use-cases/answer-question.js";
import { submitQuestion } from "../use-cases/submit-question.js";
import { withdrawQuestion } from "../use-cases/write-to-desk.js";
import { findTransfers, listOffered } from "./queries.js";
import { transfers } from "./transfers.js";

async function open(t: TestContext) {
  const world = await openWorld({ worker: false }, (close) => t.after(close));
  const aalt = await world.addTown("aalt", { region: "Vlietstreek" });
  const berk = await world.addTown("berk", { region: "Vlietstreek" });
  return { world, aalt, berk };
}

const workOf = (world: World, town: TestTown, key: string, role: string) => {
  const personId = town.people[key] ?? "";
  const actor: Actor = { kind: "person", personId, name: key, roles: new Set([role]) };
  return world.work(town, actor);
};

/** A question of Aalt that is offered to Berk. */
async function offered({ world, aalt, berk }: Awaited<ReturnType<typeof open>>) {
  const visitor = await world.work(aalt, { kind: "visitor" });
  const asker = { name: "Lotte Peters", email: "lotte@cirkel.example", phone: undefined, organisation: undefined };
  const linkId = await submitQuestion(visitor, { question: "Waar is een pand?", ...asker, language: "nl" });
  const [row] = await world.database.rows<{ case_id: string }>(
    "select case_id from cases.tracking_link where link_id = $1",
    [linkId],
  );
  const caseId = row?.case_id ?? "";
  const noor = await workOf(world, aalt, "noor", "aanjager");
  await transfers.propose(noor, { caseId, version: 1 }, berk.id, "Het pand staat daar.");
  const [made] = await world.database.rows<{ id: string }>(
    "select transfer_id as id from cases.transfer where case_id = $1",
    [caseId],
  );
  const transferId = made?.id ?? "";
  const link: Actor = { kind: "link", purpose: "tracking", linkId, subjectId: caseId };
  const lotte = await world.work(aalt, link);
  await transfers.agree(lotte, { caseId, transferId });
  return { caseId, transferId, noor, lotte };
}

async function state(world: World, caseId: string, berk: TestTown) {
  const [here] = await world.database.rows<{ status: string; transfer: string }>(
    `select c.status, t.status as transfer from cases.case c join cases.transfer t using (municipality_id, case_id)
     where c.case_id = $1`,
    [caseId],
  );
  const there = await world.database.rows<{ number: string }>(
    "select number from cases.case where municipality_id = $1 order by number",
    [berk.id],
  );
  return { ...here, there: there.length };
}

const count = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  outcomes.filter(({ status }) => status === "fulfilled").length;

test("a hundred acceptances at once make one case", async (t) => {
  const set = await open(t);
  const { caseId, transferId } = await offered(set);
  const [noor, sami] = [
    await workOf(set.world, set.berk, "noor", "aanjager"),
    await workOf(set.world, set.berk, "sami", "desk"),
  ];
  const outcomes = await Promise.allSettled(
    Array.from({ length: 100 }, (_, at) => transfers.accept(at % 2 ? noor : sami, transferId)),
  );
  assert.equal(count(outcomes), 1);
  assert.deepEqual(await state(set.world, caseId, set.berk), {
    status: "transferred",
    transfer: "accepted",
    there: 1,
  });
  const [{ number } = { number: "" }] = await set.world.database.rows<{ number: string }>(
    "select number from cases.case where municipality_id = $1",
    [set.berk.id],
  );
  assert.equal(number, "BE-2026-0001", "nobody used up a number for nothing");
});

test("accepting races with the answer, and with the asker who takes it back: one of them wins, whole", async (t) => {
  const set = await open(t);
  const ends = {
    answered: async (made: Awaited<ReturnType<typeof offered>>) =>
      answerQuestion(made.noor, { caseId: made.caseId, version: 3 }, "Aan de kade."),
    withdrawn: (made: Awaited<ReturnType<typeof offered>>) =>
      withdrawQuestion(made.lotte, { caseId: made.caseId }, undefined),
  };
  const sami = await workOf(set.world, set.berk, "sami", "desk");
  let there = 0;
  for (const [status, end] of Object.entries(ends))
    for (let round = 0; round < 10; round += 1) {
      const made = await offered(set);
      const both =
        round % 2
          ? [() => transfers.accept(sami, made.transferId), () => end(made)]
          : [() => end(made), () => transfers.accept(sami, made.transferId)];
      const outcomes = await Promise.allSettled(both.map((one) => one()));
      assert.equal(count(outcomes), 1, status);
      const after = await state(set.world, made.caseId, set.berk);
      const isHere = after.status === status;
      if (!isHere) there += 1;
      const due = isHere ? { status, transfer: "lapsed" } : { status: "transferred", transfer: "accepted" };
      assert.deepEqual(after, { ...due, there });
    }
});

test("consent races with the owner who thinks better of it, and a refusal with acceptance: exactly one of them holds", async (t) => {
  const set = await open(t);
  const sami = await workOf(set.world, set.berk, "sami", "desk");
  for (let round = 0; round < 6; round += 1) {
    const made = await offered(set);
    const outcomes = await Promise.allSettled([
      transfers.refuse(made.lotte, { caseId: made.caseId, transferId: made.transferId }),
      transfers.accept(sami, made.transferId),
      transfers.withdraw(made.noor, { caseId: made.caseId, transferId: made.transferId }),
    ]);
    assert.equal(count(outcomes), 1);
    const { transfer, status } = await state(set.world, made.caseId, set.berk);
    assert.equal(status === "transferred", transfer === "accepted");
  }
});

test("what breaks halfway leaves nothing: no case there, no end here", async (t) => {
  const set = await open(t);
  const { caseId, transferId } = await offered(set);
  const sami = await workOf(set.world, set.berk, "sami", "desk");
  const broken = {
    ...sami,
    onceNationally: (work: Parameters<typeof sami.onceNationally>[0]) =>
      sami.onceNationally(async (tx) => {
        await work(tx);
        throw new Error("the power went");
      }),
  };
  await assert.rejects(transfers.accept(broken, transferId), /the power went/);
  assert.deepEqual(await state(set.world, caseId, set.berk), { status: "received", transfer: "offered", there: 0 });
  assert.deepEqual(
    await set.world.database.rows("select 1 from cases.number_counter where municipality_id = $1", [set.berk.id]),
    [],
  );
  await transfers.accept(sami, transferId);
  assert.equal((await state(set.world, caseId, set.berk)).there, 1);
});

test("before the asker agrees the other municipality can read nothing, whatever it asks of the database", async (t) => {
  const { world, aalt, berk } = await open(t);
  const celle = await world.addTown("celle", { region: "Vlietstreek" });
  const set = { world, aalt, berk };
  const { transferId, caseId, lotte, noor } = await offered(set);
  await transfers.refuse(lotte, { caseId, transferId });
  await transfers.propose(noor, { caseId, version: 4 }, berk.id, "Toch.");
  // What is asked for is of Aalt; who asks is the role of the pages of another municipality.
  const seen = (town: TestTown) =>
    world.house.db.write(town.id, async (tx) => {
      const there = tx.elsewhere(aalt.id);
      const rows = [
        await findTransfers(there, caseId),
        await findSteps(there, caseId),
        await casesOf(there).execute(),
        await listOffered(tx),
      ];
      return rows.map(({ length }) => length);
    });
  assert.deepEqual(await seen(berk), [0, 0, 0, 0]);
  const [row] = await world.database.rows<{ id: string }>(
    "select transfer_id as id from cases.transfer where case_id = $1 and status = 'proposed'",
    [caseId],
  );
  await transfers.agree(lotte, { caseId, transferId: row?.id ?? "" });
  assert.deepEqual(await seen(berk), [0, 0, 0, 1]);
  assert.deepEqual(await seen(celle), [0, 0, 0, 0], "and a third one nothing at all");
});
