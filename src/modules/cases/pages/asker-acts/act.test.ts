import assert from "node:assert/strict";
import { test } from "node:test";
import { boardCases, openWorld } from "#testing";
import { caseMoves } from "../../moves.js";

const world = await openWorld({ worker: false });
const town = await world.addTown("vraagdorp");
const made = boardCases(world, town);

/** The page on which a question is withdrawn stood open when it was answered. @returns the words of the notice then */
async function withdrawTooLate(message: string): Promise<string> {
  const caseId = await made.ask("Waar vinden wij een pand?");
  const [row] = await made.rows<{ link: string }>(
    "select link_id as link from cases.tracking_link where case_id = $1",
    [caseId],
  );
  const visitor = world.visitor();
  const path = `${world.trackingPath(town, row?.link ?? "")}/intrekken`;
  const form = (await visitor.get(path)).form("message", { message });
  await caseMoves.answerQuestion(await made.workOf("noor", "aanjager"), await made.asked(caseId), "Aan de kade.");
  const reply = await visitor.submitOnce(form);
  assert.equal(reply.status, 409);
  return reply.text("main .utrecht-alert--warning");
}

test("whoever comes too late reads back what they wrote, and nothing of it when they wrote nothing", async () => {
  assert.match(await withdrawTooLate("Het is al gelukt."), /Dit schreef u: ?Het is al gelukt\./);
  assert.doesNotMatch(await withdrawTooLate(""), /Dit schreef u/);
});
