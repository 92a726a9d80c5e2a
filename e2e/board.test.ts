import assert from "node:assert/strict";
import type { BrowserContextOptions, Page } from "playwright-core";
import { caseMoves } from "#cases";
import { boardCases, until } from "#testing";
import { openStage, type Stage, shareCookies } from "./browser.js";

const journey = await openStage();
const QUESTION = "Waar vinden wij een werkplaats?";

async function open({ world }: Stage, slug: string) {
  const town = await world.addTown(slug);
  return { town, made: boardCases(world, town), slug };
}

/** A screen with the board on it, as somebody sees it. */
async function screen(
  { world, browser }: Stage,
  { town, slug }: Pick<Awaited<ReturnType<typeof open>>, "town" | "slug">,
  person: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  if (options.javaScriptEnabled !== false) await context.clock.install();
  await shareCookies(world, await world.signedIn(town, person), context);
  const page = await context.newPage();
  await page.goto(`${world.base}/${slug}/werkbord`);
  // Its script comes after everything that is seen.
  if (options.javaScriptEnabled !== false)
    await page.locator("[data-board-live]", { hasText: "Het bord ververst zichzelf." }).waitFor();
  return page;
}

const card = (page: Page, title = QUESTION) => page.locator(".rl-ticket", { hasText: title });
const lane = (page: Page, id: string) => page.locator(`[data-lane="${id}"]`);
const titlesIn = (page: Page, id: string) => lane(page, id).locator("h3").allTextContents();
const said = (page: Page) => page.locator("[data-board-said]").textContent();

/** Five seconds later, when the answer has come and was read. */
async function later(page: Page): Promise<void> {
  const answered = page.waitForResponse((one) => one.url().includes("/werkbord/stand"), { timeout: 5_000 });
  await page.clock.fastForward("00:05");
  await answered;
  await new Promise((resolve) => setTimeout(resolve, 150));
  await page.clock.runFor(100);
}

journey("one drags a question, and the board of the other follows without being loaded again", async (stage) => {
  const here = await open(stage, "adorp");
  await here.made.ask(QUESTION);
  await here.made.ask("Een andere vraag?");
  const [noor, sami] = [await screen(stage, here, "noor"), await screen(stage, here, "sami")];
  await sami.evaluate("window.isTheSame = true");
  assert.deepEqual(await titlesIn(sami, "received"), [QUESTION, "Een andere vraag?"]);
  // Where it cannot go, it says why, and stays.
  await card(noor).dragTo(lane(noor, "assembling"));
  await noor.clock.runFor(100);
  assert.equal(await said(noor), "Hierheen gaat een vraag vanzelf, als alle deelvragen binnen zijn.");
  assert.equal(await noor.locator("[data-board-said]").getAttribute("role"), "status");
  await Promise.all([noor.waitForURL(/\/bericht\?needs=reaction$/), card(noor).dragTo(lane(noor, "waiting"))]);
  await noor.locator('[name="message"]').fill("In welke wijk zoekt u?");
  assert.ok(await noor.locator('[name="needs"][value="reaction"]').isChecked(), "whoever drags it there, waits");
  await Promise.all([
    noor.waitForURL(/\/vragen\/[\w-]+\?gedaan=step$/),
    noor.locator("main form button").first().click(),
  ]);
  await later(sami);
  assert.deepEqual(await titlesIn(sami, "waiting"), [QUESTION]);
  assert.deepEqual(await titlesIn(sami, "received"), ["Een andere vraag?"]);
  assert.equal(await said(sami), `${QUESTION}: nu bij Wacht op reactie.`);
  assert.equal(await sami.evaluate("window.isTheSame"), true, "the page was not loaded again");
  // Whoever only reads drags nothing.
  await card(sami).hover();
  assert.equal(await card(sami).getAttribute("draggable"), null);
  await noor.context().close();
  await sami.context().close();
});

journey("what comes in moves nothing under the hands of whoever works: menu, focus and place stay", async (stage) => {
  const here = await open(stage, "bdorp");
  for (let n = 1; n <= 4; n += 1) await here.made.ask(`Vraag nummer ${n}?`);
  await here.made.rows("update cases.case set answer_due = '2026-12-07' where municipality_id = $1", [here.town.id]);
  const page = await screen(stage, here, "noor");
  const working = card(page, "Vraag nummer 3?");
  await working.locator("summary").press("Enter");
  const link = working.getByRole("link", { name: "Vraag de vrager iets" });
  await link.focus();
  const top = async () => (await link.boundingBox())?.y ?? 0;
  const before = await top();
  // More urgent, so it comes above.
  const urgent = await here.made.ask("Een vraag met haast?");
  await here.made.rows("update cases.case set answer_due = '2026-11-24' where case_id = $1", [urgent]);
  await later(page);
  assert.equal((await titlesIn(page, "received"))[0], "Een vraag met haast?");
  assert.ok(await link.isVisible(), "the menu is still open");
  assert.equal(await page.evaluate("document.activeElement?.textContent"), "Vraag de vrager iets");
  assert.ok(Math.abs((await top()) - before) < 1, `from ${before} to ${await top()}`);
  assert.equal(await said(page), "Nieuw op het bord: Een vraag met haast?, bij Nieuw.");
  // The question itself goes: the focus is not lost.
  const [row] = await here.made.rows<{ id: string }>(
    "select case_id as id from cases.case where title = 'Vraag nummer 3?'",
  );
  const noor = await here.made.workOf("noor", "aanjager");
  await caseMoves.answerQuestion(noor, await here.made.asked(row?.id ?? ""), "Het kan.");
  await later(page);
  assert.equal(await said(page), "Niet meer op het bord: Vraag nummer 3?.");
  assert.equal(await page.evaluate("document.activeElement?.id"), "lane-received");
  await page.context().close();
});

journey(
  "by keyboard alone: arrows from card to card, Tab as always, and a menu that opens the page of a move",
  async (stage) => {
    const here = await open(stage, "cdorp");
    await here.made.ask("Eerste vraag?");
    await here.made.ask("Tweede vraag?");
    const third = await here.made.ask("Derde vraag?");
    const noor = await here.made.workOf("noor", "aanjager");
    await caseMoves.takeInHand(noor, await here.made.asked(third), "Ik zoek het uit.");
    const page = await screen(stage, here, "noor");
    const at = () => page.evaluate<string>("document.activeElement.textContent.replace(/\\s+/g, ' ').trim()");
    for (let n = 0; n < 40 && (await at()) !== "Eerste vraag?"; n += 1) await page.keyboard.press("Tab");
    assert.equal(await at(), "Eerste vraag?");
    for (const [key, title] of [
      ["ArrowDown", "Tweede vraag?"],
      ["ArrowDown", "Tweede vraag?"],
      ["ArrowRight", "Derde vraag?"],
      ["ArrowRight", "Derde vraag?"],
      ["ArrowLeft", "Eerste vraag?"],
      ["End", "Tweede vraag?"],
      ["Home", "Eerste vraag?"],
    ] as const) {
      await page.keyboard.press(key);
      assert.equal(await at(), title, key);
    }
    await page.keyboard.press("Tab");
    assert.match(await at(), /^Doe iets/);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    assert.equal(await at(), "Stel een deelvraag");
    await Promise.all([page.waitForURL(/\/deelvragen$/), page.keyboard.press("Enter")]);
    await page.context().close();
  },
);

journey("without JavaScript the menu, the filters and a link to read it again do everything", async (stage) => {
  const here = await open(stage, "ddorp");
  await here.made.ask(QUESTION);
  const page = await screen(stage, here, "noor", { javaScriptEnabled: false });
  assert.match((await page.locator(".rl-board-standing").textContent()) ?? "", /^Gelezen op ma 23 nov.*Ververs$/s);
  await here.made.ask("Een latere vraag?");
  await page.getByRole("link", { name: "Ververs" }).click();
  assert.equal((await titlesIn(page, "received")).length, 2);
  await page.getByRole("link", { name: "Mijn vragen" }).click();
  await page.waitForURL(/mine=yes/);
  await card(page).locator("summary").click();
  await card(page).getByRole("link", { name: "Stuur een eerste reactie" }).click();
  await page.locator('[name="reaction"]').fill("Ik zoek het uit.");
  await page.locator('form:has([name="reaction"]) button').click();
  await page.getByRole("link", { name: "Werkbord" }).click();
  assert.deepEqual(await titlesIn(page, "in-hand"), [QUESTION]);
  await page.context().close();
});

journey("what only moves cards is fetched when the cards have been seen", async (stage) => {
  const here = await open(stage, "fdorp");
  await here.made.ask(QUESTION);
  const context = await stage.browser.newContext();
  await shareCookies(stage.world, await stage.world.signedIn(here.town, "noor"), context);
  const page = await context.newPage();
  await page.goto(`${stage.world.base}/${here.slug}/werkbord`);
  await page.locator("[data-board-live]", { hasText: "Het bord ververst zichzelf." }).waitFor();
  const [seen, fetched] = await page.evaluate<number[]>(`[
    performance.getEntriesByName("first-contentful-paint"),
    performance.getEntriesByType("resource").filter(({ name }) => name.includes("board-drag")),
  ].map(([entry]) => entry.startTime)`);
  assert.ok(seen && fetched && seen < fetched, `seen after ${seen} ms, fetched after ${fetched} ms`);
  await context.close();
});

journey("a board that gets no answer says that it may be old, and goes on when there is one", async (stage) => {
  const here = await open(stage, "edorp");
  await here.made.ask(QUESTION);
  const page = await screen(stage, here, "noor");
  const live = () => page.locator("[data-board-live]").textContent();
  assert.equal(await live(), "Het bord ververst zichzelf.");
  let isDown = true;
  await page.route("**/werkbord/stand**", (route) => (isDown ? route.abort() : route.continue()));
  for (let n = 0; n < 6; n += 1) {
    await page.clock.fastForward("00:05");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const isStale = async () => (await live())?.startsWith("Het bord kan zichzelf nu niet verversen.") === true;
  await until(isStale, 5_000, () => "it never said so");
  isDown = false;
  await later(page);
  assert.equal(await live(), "Het bord ververst zichzelf.");
  await page.context().clearCookies();
  await page.clock.fastForward("00:05");
  await until(
    async () => (await live()) === "U bent niet meer ingelogd. Ververs de pagina.",
    5_000,
    () => "never over",
  );
  await page.context().close();
});
