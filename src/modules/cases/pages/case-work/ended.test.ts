import assert from "node:assert/strict";
import { test } from "node:test";
import { boardCases, openWorld } from "#testing";
import { caseMoves } from "../../moves.js";

const world = await openWorld({ worker: false });
const town = await world.addTown("einddorp");
const made = boardCases(world, town);
const noor = await world.signedIn(town, "noor");

test("whoever works here sees what became of the promise: the day of the answer beside the promised one, or how it ended", async () => {
  const caseId = await made.ask("Waar vinden wij een pand?");
  const card = async () =>
    (await noor.get(`/einddorp/vragen/${caseId}`)).root.querySelector(".rl-promise")?.text.replace(/\s+/g, " ").trim();
  assert.equal(await card(), "Antwoord beloofd op maandag 7 december nog 10 werkdagen");
  await caseMoves.answerQuestion(await made.workOf("noor", "aanjager"), await made.asked(caseId), "Aan de kade.");
  assert.equal(await card(), "Beantwoord op maandag 23 november Beloofd op maandag 7 december.");
  await caseMoves.closeCase(await made.workOf("noor", "aanjager"), await made.asked(caseId), "helped");
  assert.equal(await card(), "Beantwoord op maandag 23 november Beloofd op maandag 7 december.");
  await made.rows(
    `update cases.case set status = 'withdrawn', answer = null, answered_at = null, answer_days = null, outcome = null
     where case_id = $1`,
    [caseId],
  );
  assert.equal(await card(), "Ingetrokken op maandag 23 november");
});
