import assert from "node:assert/strict";
import type { BrowserContext, Page } from "playwright-core";
import { submitQuestion, trackingLinks } from "#cases";
import { type TestTown, until } from "#testing";
import { openStage, type Stage, shareCookies } from "./browser.js";

const journey = await openStage();
const NOOR = "Noor Bakker heeft deze vraag ook open.";

/** A question, and a browser in which Sami has it open, with a clock that a test can move. */
async function openAsSami({ world, browser }: Stage, slug: string, path = "") {
  const town = await world.addTown(slug);
  const asking = await world.work(town, { kind: "visitor" });
  const blank = { email: "lotte@cirkel.example", phone: undefined, organisation: undefined };
  const question = { question: "Waar vinden wij een pand?", name: "Lotte Peters", language: "nl", ...blank } as const;
  const linkId = await submitQuestion(asking, question);
  const caseId = await asking.read((read) => trackingLinks.findCaseId(read, linkId));
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
  await context.clock.install();
  await shareCookies(world, await world.signedIn(town, "sami"), context);
  const page = await context.newPage();
  const address = `/${slug}/vragen/${caseId}${path}`;
  await page.goto(world.base + address);
  return { town, context, page, address };
}

/** Whatever the line says, as it is seen. */
const line = (page: Page) => page.locator("[data-live-notice]").textContent();

/** Twenty seconds later, when the answer has come and was read. */
async function later(page: Page): Promise<void> {
  const answered = page.waitForResponse((one) => one.url().endsWith("/aanwezig"), { timeout: 5_000 });
  await page.clock.fastForward("00:20");
  await answered;
  // The page still has to read it, by a clock of its own.
  await new Promise((resolve) => setTimeout(resolve, 100));
}

const opens = async ({ world }: Stage, town: TestTown, address: string) =>
  (await world.signedIn(town, "noor")).get(address);

const close = async (context: BrowserContext) => context.close();

journey("a colleague comes and goes in the line, and what is being typed stays as and where it is", async (stage) => {
  const { town, context, page, address } = await openAsSami(stage, "adorp");
  assert.equal(await line(page), "");
  await opens(stage, town, address);
  const back = page.locator("main a").first();
  await back.focus();
  const top = async () => (await back.boundingBox())?.y;
  const before = await top();
  await later(page);
  assert.equal(await line(page), NOOR);
  assert.ok(near(await top(), before), "nothing moved on the screen of whoever works");
  assert.equal(await page.locator("[data-live-notice]").getAttribute("role"), "status");
  const watch = `window.changes = 0;
    new MutationObserver((all) => { window.changes += all.length; })
      .observe(document.querySelector("[data-live-notice]"), { subtree: true, childList: true, characterData: true, attributes: true })`;
  await page.evaluate(watch);
  await later(page);
  assert.equal(await page.evaluate("window.changes"), 0, "the same is not said again");
  stage.world.clock.advance({ seconds: 90 });
  await later(page);
  assert.equal(await line(page), "");
  assert.equal(await page.evaluate("document.activeElement?.matches('main a')"), true, "nothing took the focus");
  await close(context);
});

journey(
  "whoever writes keeps every letter, and is present for the other as long as the page is looked at",
  async (stage) => {
    const { town, context, page, address } = await openAsSami(stage, "bdorp");
    await stage.world.database.rows("update cases.case set owner_id = $1 where municipality_id = $2", [
      town.people.sami,
      town.id,
    ]);
    await page.reload();
    const answer = page.locator('[name="answer"]');
    await answer.pressSequentially("Aan de kade is ");
    const top = async () => (await answer.boundingBox())?.y;
    const before = await top();
    await opens(stage, town, address);
    await later(page);
    await answer.pressSequentially("plek.");
    assert.equal(await answer.inputValue(), "Aan de kade is plek.");
    assert.equal(await line(page), NOOR);
    assert.ok(near(await top(), before), `from ${before} to ${await top()}`);
    stage.world.clock.advance({ seconds: 80 });
    await later(page);
    stage.world.clock.advance({ seconds: 80 });
    const other = await opens(stage, town, address);
    assert.ok(other.has("Sami de Wit heeft deze vraag ook open."), "the page said so itself");
    await page.goto(`${stage.world.base}/bdorp/vragen`);
    const gone = async () => !(await opens(stage, town, address)).has("Sami de Wit heeft deze vraag ook open.");
    await until(gone);
    await close(context);
  },
);

journey("a page that nobody looks at asks nothing, and one that gets no answer says nothing of it", async (stage) => {
  const { town, context, page, address } = await openAsSami(stage, "cdorp");
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  const asked: string[] = [];
  let isDown = true;
  await page.route("**/aanwezig", async (route) => {
    asked.push(route.request().url());
    await (isDown ? route.abort() : route.continue());
  });
  const show = (state: string) =>
    page.evaluate(`Object.defineProperty(document, "visibilityState", { value: "${state}", configurable: true });
      document.dispatchEvent(new Event("visibilitychange"))`);
  await show("hidden");
  await page.clock.fastForward("05:00");
  assert.equal(asked.length, 0);
  await show("visible");
  await until(async () => asked.length === 1);
  await page.clock.fastForward("00:20");
  await until(async () => asked.length === 2);
  assert.equal(await line(page), "");
  isDown = false;
  await opens(stage, town, address);
  await later(page);
  assert.equal(await line(page), NOOR);
  isDown = true;
  await page.clock.fastForward("00:20");
  await until(async () => asked.length === 4);
  assert.equal(await line(page), NOOR, "one answer that does not come is no news");
  await page.clock.fastForward("02:00");
  await until(async () => (await line(page)) === "");
  isDown = false;
  await context.clearCookies();
  await later(page);
  const count = asked.length;
  await page.clock.fastForward("05:00");
  await page.clock.fastForward("05:00");
  assert.equal(asked.length, count, "nobody is signed in any more: it asks no more");
  assert.deepEqual(faults, []);
  await close(context);
});

/** Less than a pixel apart. */
const near = (one: number | undefined, other: number | undefined) => Math.abs((one ?? 0) - (other ?? 999)) < 1;
