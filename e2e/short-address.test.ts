import assert from "node:assert/strict";
import { submitQuestion } from "#cases";
import { openStage } from "./browser.js";
import { enter } from "./enter.js";
import { mouse } from "./hands.js";
import { sees } from "./sees.js";

const journey = await openStage();

journey("the address of a search holds what was chosen, and the form is there again on the way back", async (stage) => {
  const { world } = stage;
  const town = await world.addTown("voorbeeldstad");
  for (const question of ["Welke vergunning is nodig?", "Waar vinden wij een werkplaats?"]) {
    const asker = { name: "Mila Smit", email: "mila@cirkel.example", phone: undefined, organisation: undefined };
    await submitQuestion(await world.work(town, { kind: "visitor" }), { question, ...asker, language: "nl" });
  }
  const page = await enter(stage, town, "noor", {});
  const hands = mouse(page);
  const queryHere = () => new URL(page.url()).search;
  const list = `${world.base}/voorbeeldstad/vragen`;

  await page.goto(list);
  await hands.fill("Zoek in vragen", "vergunning");
  await hands.press("button", "Zoek");
  await sees(page, "1 vraag.");
  assert.equal(queryHere(), "?q=vergunning");

  // Back, and each field can be filled in and sent as before.
  await page.goBack();
  await sees(page, "2 vragen.");
  assert.equal(queryHere(), "");
  await page.locator("main summary", { hasText: "Filters" }).click();
  await page.locator("main").getByLabel("Stand", { exact: true }).selectOption("received");
  await hands.fill("Zoek in vragen", "werkplaats");
  await hands.press("button", "Toon deze vragen");
  await sees(page, "1 vraag.");
  assert.equal(queryHere(), "?q=werkplaats&status=received");

  // What somebody begins with opens where nothing is asked. An emptied form does ask something: the list as it is.
  await page.locator("main summary", { hasText: "Bewaar deze weergave" }).click();
  await hands.fill("Naam van de weergave", "Werkplaatsen");
  await page.locator('input[name="default"]').check();
  await hands.press("button", "Bewaar");
  await page.goto(list);
  await sees(page, "1 vraag.");
  await page.locator("main summary", { hasText: "Filters" }).click();
  await page.locator("main").getByLabel("Stand", { exact: true }).selectOption("");
  await hands.fill("Zoek in vragen", "");
  await hands.press("button", "Zoek");
  await sees(page, "2 vragen.");
  assert.equal(queryHere(), "?q=");

  await page.goto(`${world.base}/voorbeeldstad/werkbord?mine=yes`);
  await page.locator("main summary", { hasText: "Kies een afdeling of budget" }).click();
  await page.locator("main").getByLabel("Raakt budget").selectOption({ index: 1 });
  await page.locator('form.rl-search__filters button[type="submit"]').click();
  await page.waitForURL(/budget=/);
  assert.match(queryHere(), /^\?mine=yes&budget=[a-z]+$/);
  await page.context().close();
});
