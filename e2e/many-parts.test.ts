import assert from "node:assert/strict";
import { boardCases } from "#testing";
import { openStage } from "./browser.js";
import { enter } from "./enter.js";
import { axeComplaints } from "./inspect.js";

const journey = await openStage();

journey("what many sub-questions came to is a fold away without JavaScript, and on paper all of it", async (stage) => {
  const town = await stage.world.addTown("voorbeeldstad");
  const made = boardCases(stage.world, town);
  const caseId = await made.ask("Waar vinden wij een pand?");
  const property = await made.department("Vastgoed");
  for (let n = 0; n < 30; n++) await made.answerPart(await made.split(caseId, { kind: "department", id: property }));
  const page = await enter(stage, town, "noor");
  const question = `${stage.world.base}/voorbeeldstad/vragen/${caseId}`;
  await page.goto(question);
  const last = page.locator(".rl-portion").last();
  assert.equal(await last.isVisible(), false);
  await page.emulateMedia({ media: "print" });
  assert.ok((await last.isVisible()) && (await last.boundingBox())?.height, "paper cannot be unfolded");
  await page.emulateMedia({ media: "screen" });
  await page.locator("summary", { hasText: "30 deelvragen die klaar zijn" }).click();
  assert.ok(await last.isVisible());
  await page.locator("summary", { hasText: "Neem een antwoord over (30)" }).click();
  await page.getByRole("button", { name: "Neem over van Vastgoed: “Kade 12”" }).last().click();
  assert.equal(await page.locator('textarea[name="answer"]').inputValue(), "Kade 12.");
  await page.context().close();

  const scripted = await enter(stage, town, "noor", {});
  await scripted.goto(question);
  await scripted.locator("summary", { hasText: "30 deelvragen die klaar zijn" }).click();
  assert.deepEqual(await axeComplaints(scripted), []);
  await scripted.context().close();
});
