import assert from "node:assert/strict";
import { openStage } from "./browser.js";
import { enter } from "./enter.js";
import { mouse } from "./hands.js";

const journey = await openStage();

journey("a button that was busy looks as it did before, when the page stayed", async (stage) => {
  const town = await stage.world.addTown("voorbeeldstad");
  const page = await enter(stage, town, "noor", {});
  await page.clock.install();
  await page.goto(`${stage.world.base}/voorbeeldstad/afwezigheid`);
  await mouse(page).fill("Eerste dag", "2026-12-21");
  await mouse(page).press("button", "Noteer afwezigheid");
  // Behind what is seen it says in hidden words of which days: to whoever hears it.
  const button = page.locator('form[action$="/beeindigen"] button');
  const before = await button.innerHTML();
  await page.route("**/beeindigen", (route) => route.fulfill({ status: 204 }));
  await button.click();
  assert.equal(await button.textContent(), "Bezig met versturen…");
  await page.clock.fastForward("00:15");
  assert.equal(await button.innerHTML(), before);
  await page.context().close();
});
