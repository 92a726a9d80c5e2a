import assert from "node:assert/strict";
import { test } from "node:test";
import { boardCases, openWorld } from "#testing";
import { transfers } from "./transfers.js";

test("an owner who keeps the question after all does so, also when the asker said yes while that page stood open", async (t) => {
  const world = await openWorld({ worker: false }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad", { region: "Vlietstreek" });
  const berk = await world.addTown("berk", { region: "Vlietstreek" });
  const made = boardCases(world, town);
  const caseId = await made.ask("Waar is een pand?");
  const about = await made.propose(caseId, berk);
  const noor = await world.signedIn(town, "noor");
  const stood = await noor.get(`/voorbeeldstad/vragen/${caseId}`);
  const link = { kind: "link", purpose: "tracking", linkId: caseId, subjectId: caseId } as const;
  await transfers.agree(await world.work(town, link), about);
  await noor.submit(stood.form("transfer"));
  assert.deepEqual(await made.rows("select status from cases.transfer"), [{ status: "withdrawn" }]);
  assert.deepEqual(await made.rows("select * from cases.transfers_offered()"), []);
});
