import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { World } from "#testing";
import { askAnswerRead, frontOf, ways } from "./ask-answer-read.js";
import { openStage } from "./browser.js";
import { mouse, tabTo } from "./hands.js";
import { words } from "./words.js";

const journey = await openStage();
const text = words.nl;

for (const [index, way] of ways.entries())
  journey(`ask, answer, read: ${way.name}`, async (stage) => {
    const town = await stage.world.addTown(`${String.fromCharCode(97 + index)}dorp`);
    await askAnswerRead(stage, town, way);
  });

/** A form that is filled in but for the sending, in a town of its own. */
async function filledIn(world: World, page: Page, slug: string): Promise<void> {
  const town = await world.addTown(slug);
  const hands = mouse(page);
  await page.goto(frontOf(world, town, "nl"));
  await hands.fill(text.question, "Mogen wij onze lunch op het plein verkopen?");
  await hands.press("button", text.ask);
  await hands.fill(text.name, "Mila Smit");
  await hands.fill(text.email, `${slug}@kookkracht.example`);
}

async function questionsOf(world: World, slug: string): Promise<number> {
  const found = await world.database.rows("select 1 from cases.case where asker_email = $1", [
    `${slug}@kookkracht.example`,
  ]);
  return found.length;
}

for (const javaScriptEnabled of [true, false])
  journey(`a double click sends one question, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async (stage) => {
    const { world, browser } = stage;
    const slug = javaScriptEnabled ? "qdorp" : "rdorp";
    const page = await browser.newPage({ javaScriptEnabled });
    await filledIn(world, page, slug);
    await page.getByRole("button", { name: text.send }).dblclick();
    // The second click may break the first navigation off and begin another: what counts is where it ends.
    await page
      .getByText(/-2026-0001/)
      .first()
      .waitFor();
    assert.match(page.url(), /vraag-ontvangen/);
    assert.equal(await questionsOf(world, slug), 1);
    await page.close();
  });

journey("back after sending, and sending again, gives the same question", async ({ world, browser }) => {
  const page = await browser.newPage();
  await filledIn(world, page, "sdorp");
  await mouse(page).press("button", text.send);
  const received = page.url();
  await page.reload();
  assert.equal(page.url(), received, "the confirmation can be loaded again");
  await page.goBack();
  assert.equal(await page.getByLabel(text.name).inputValue(), "Mila Smit", "what was typed is still there");
  await mouse(page).press("button", text.send);
  assert.equal(page.url(), received);
  assert.equal(await questionsOf(world, "sdorp"), 1);
  await page.close();
});

journey(
  "errors keep what was typed; the summary has the focus, and leads to each field",
  async ({ world, browser }) => {
    const page = await browser.newPage();
    await filledIn(world, page, "tdorp");
    await mouse(page).fill(text.name, "");
    await mouse(page).fill(text.email, "geen adres");
    await mouse(page).press("button", text.send);
    assert.match(await page.title(), /^2 fouten: /);
    assert.equal(
      await page.getByLabel(text.question, { exact: true }).inputValue(),
      "Mogen wij onze lunch op het plein verkopen?",
    );
    assert.equal(await page.getByLabel(text.email, { exact: true }).inputValue(), "geen adres");
    assert.ok(
      await page.locator(".rl-error-summary").evaluate((one) => one.matches(":focus")),
      "the summary has the focus",
    );
    await tabTo(page, page.getByRole("link", { name: text.nameMissing }));
    await page.keyboard.press("Enter");
    assert.ok(await page.getByLabel(text.name, { exact: true }).evaluate((one) => one.matches(":focus")));
    await page.keyboard.insertText("Mila");
    await mouse(page).fill(text.email, "tdorp@kookkracht.example");
    await mouse(page).press("button", text.send);
    assert.equal(await questionsOf(world, "tdorp"), 1);
    await page.close();
  },
);

journey("the skip link is the first stop, and leads to the content", async ({ world, browser }) => {
  const page = await browser.newPage();
  await page.goto(frontOf(world, await world.addTown("udorp"), "nl"));
  const skip = page.getByRole("link", { name: text.skip });
  await page.keyboard.press("Tab");
  assert.ok(await skip.evaluate((one) => one.matches(":focus")), "the first Tab finds it");
  const box = await skip.boundingBox();
  assert.ok(box && box.y >= 0 && box.height >= 20, "it can be seen");
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByLabel(text.question, { exact: true }));
  await page.close();
});
