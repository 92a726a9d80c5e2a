import assert from "node:assert/strict";
import { test } from "node:test";
import { boardCases, openWorld } from "#testing";
import { caseMoves } from "./moves.js";

test("what came of a question each time stays on its road, also when something else came of it the next time", async (t) => {
  const world = await openWorld({ worker: false }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const made = boardCases(world, town);
  const caseId = await made.ask("Waar vinden wij een werkplaats?");
  const noor = await made.workOf("noor", "aanjager");
  for (const outcome of ["not-possible", "helped"] as const) {
    await caseMoves.answerQuestion(noor, await made.asked(caseId), "Aan de kade.");
    await caseMoves.closeCase(noor, await made.asked(caseId), outcome);
    if (outcome === "helped") break;
    await caseMoves.reopenCase(noor, await made.asked(caseId), "Er is toch een pand.");
    const reopened = await (await world.signedIn(town, "noor")).get(`/voorbeeldstad/vragen/${caseId}`);
    assert.ok(reopened.has("Dit kon de gemeente niet mogelijk maken."), reopened.main);
  }
  const page = await (await world.signedIn(town, "noor")).get(`/voorbeeldstad/vragen/${caseId}`);
  assert.ok(page.has("Dit kon de gemeente niet mogelijk maken."), page.main);
  assert.ok(page.has("De sociaal ondernemer is geholpen."), page.main);
});
