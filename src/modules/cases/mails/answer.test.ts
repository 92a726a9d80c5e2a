import assert from "node:assert/strict";
import { test } from "node:test";
import { boardCases, openWorld } from "#testing";
import { caseMoves } from "../moves.js";
import { caseMails } from "./write.js";

test("the mail with an answer holds that answer, also when the question was taken up again before it was written", async (t) => {
  const world = await openWorld({ worker: false }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const made = boardCases(world, town);
  const caseId = await made.ask("Waar vinden wij een werkplaats?");
  const noor = await made.workOf("noor", "aanjager");
  await caseMoves.answerQuestion(noor, await made.asked(caseId), "Aan de kade staat nummer 12 leeg.");
  await caseMoves.reopenCase(noor, await made.asked(caseId), "Er is nog een pand.");
  const parts = { signer: world.house.web.signer, baseUrl: () => new URL(world.base) };
  const context = { ...(await world.work(town, { kind: "system", name: "test" })), cause: "answered" };
  await caseMails.tellAnswer(parts, context, { caseId, stepId: undefined });
  const [mail] = await made.rows<{ body: string }>(
    "select body_text as body from platform.mail where recipient like 'lotte%'",
  );
  assert.match(mail?.body ?? "", /nummer 12 leeg/);
});
