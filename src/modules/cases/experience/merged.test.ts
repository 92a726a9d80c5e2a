import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { boardCases, openWorld } from "#testing";
import { caseMoves } from "../moves.js";

const FORM = { solved: "no", helped: "badly", remark: "Het antwoord ging over iets anders." };

/** A question that was answered, and taken up again, and another one of the same asker; and a link to each. */
async function open(t: TestContext) {
  const world = await openWorld({}, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const made = boardCases(world, town);
  const noor = () => made.workOf("noor", "aanjager");
  const [stays, ends] = [await made.ask("Waar mogen wij verkopen?"), await made.ask("Mag de lunch op straat?")];
  const pathOf = async (caseId: string) => {
    const [row] = await made.rows<{ id: string }>("select link_id as id from cases.tracking_link where case_id = $1", [
      caseId,
    ]);
    return world.trackingPath(town, row?.id ?? "");
  };
  const answer = async (caseId: string) => caseMoves.answerQuestion(await noor(), await made.asked(caseId), "Dat mag.");
  await answer(ends);
  const merge = async () => {
    await caseMoves.reopenCase(await noor(), await made.asked(ends), "Wij keken niet goed.");
    const asked = { ends: await made.asked(ends), stays: await made.asked(stays), isSameAsker: false };
    await caseMoves.mergeCases(await noor(), asked);
  };
  return { world, town, made, stays, ends, pathOf, answer, merge };
}

test("what was said of an earlier answer stays with the question that ended, is read at the desk, and is in no figure", async (t) => {
  const { world, town, made, ends, stays, pathOf, merge } = await open(t);
  const visitor = world.visitor();
  await visitor.submit((await visitor.get(`${await pathOf(ends)}/ervaring`)).form("solved", FORM));
  await merge();
  const shown = await visitor.get(`${await pathOf(ends)}/ervaring`);
  assert.ok(shown.has(FORM.remark) && !shown.root.querySelector("main form"), shown.main);
  const status = await visitor.get(await pathOf(ends));
  assert.ok(status.has("Uw vraag gaat verder als"), status.main);
  const desk = await (await world.signedIn(town, "noor")).get(`/voorbeeldstad/vragen/${ends}`);
  assert.ok(desk.has(FORM.remark), desk.main);
  const counted = await made.rows("select solved from cases.figures_by_case where case_id = any($1)", [[ends, stays]]);
  assert.deepEqual(counted, [{ solved: null }], "of the one that goes on nothing was said yet");
});

test("the way to look back leads on once the question goes on in another, and what was typed is not lost", async (t) => {
  const { world, made, ends, pathOf, merge } = await open(t);
  const visitor = world.visitor();
  const path = await pathOf(ends);
  const opened = (await visitor.get(`${path}/ervaring`)).form("solved", FORM);
  await merge();
  const led = await visitor.get(`${path}/ervaring`);
  assert.ok(led.path === path && led.has("Uw vraag gaat verder als"), led.main);
  const late = await visitor.submit(opened);
  assert.ok(late.status === 409 && late.has(FORM.remark), late.main);
  assert.deepEqual(await made.rows("select 1 from cases.experience"), []);
});

test("of two that became one the asker is asked once how it was: about the answer that they had", async (t) => {
  const { world, made, stays, answer, merge } = await open(t);
  await merge();
  await answer(stays);
  world.clock.set("2026-11-30T10:21:00+01:00");
  assert.equal(await caseMoves.askExperiences(world.house.db, world.clock), 1);
  const asked = await made.rows("select case_id, round from cases.experience_request");
  assert.deepEqual(asked, [{ case_id: stays, round: 0 }]);
});

test("nobody is asked about an answer when the question became one with another in the meantime", async (t) => {
  const { world, made, ends, merge } = await open(t);
  world.clock.set("2026-11-30T10:21:00+01:00");
  await merge();
  assert.equal(await caseMoves.askExperiences(world.house.db, world.clock), 0);
  assert.deepEqual(await made.rows("select 1 from cases.experience_request where case_id = $1", [ends]), []);
});
