import assert from "node:assert/strict";
import { test } from "node:test";
import { boardCases, openWorld } from "#testing";
import { handovers } from "../../handover/handovers.js";
import { followCase } from "../use-cases/follow-case.js";

test("whoever follows hears that a part was answered, also when the newest step of the question was their own", async (t) => {
  const world = await openWorld({ worker: false }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const made = boardCases(world, town);
  const caseId = await made.ask("Waar vinden wij een werkplaats?");
  const property = await made.department("Vastgoed");
  const part = await made.split(caseId, { kind: "department", id: property });
  await made.split(caseId, { kind: "department", id: property });
  const noor = await made.workOf("noor", "aanjager");
  await handovers.offer(noor, await made.asked(caseId), town.people.sami ?? "", "Dit is jouw vak.");
  await followCase(noor, caseId, true);
  const [offer] = await made.rows<{ id: string }>("select handover_id as id from cases.handover");
  await handovers.accept(await made.workOf("sami", "desk"), { caseId, handoverId: offer?.id ?? "" });
  await made.answerPart(part);
  const told = await made.rows("select 1 from cases.notice where about = 'followed-part-settled' and person_id = $1", [
    town.people.noor,
  ]);
  assert.equal(told.length, 1);
});
