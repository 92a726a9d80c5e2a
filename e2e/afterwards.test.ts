import assert from "node:assert/strict";
import { type Page, request } from "playwright-core";
import { caseMoves, submitQuestion, trackingLinks } from "#cases";
import type { Actor } from "#platform/access";
import type { TestTown, World } from "#testing";
import { openStage } from "./browser.js";
import { followMail } from "./enter.js";
import { brokenComplaints, sidewaysComplaints } from "./inspect.js";
import { sees } from "./sees.js";

const journey = await openStage();
const EMAIL = "lotte@cirkel.example";

/** A question of Lotte's that Noor has answered. */
async function answered(world: World, town: TestTown, email = EMAIL) {
  const asking = await world.work(town, { kind: "visitor" });
  const given = { question: "Wij zoeken een pand.", name: "Lotte Peters", email, language: "nl" as const };
  const linkId = await submitQuestion(asking, { ...given, phone: undefined, organisation: undefined });
  const caseId = (await asking.read((read) => trackingLinks.findCaseId(read, linkId))) ?? "";
  const noor: Actor = { kind: "person", personId: town.people.noor ?? "", name: "Noor Bakker", roles: new Set() };
  await caseMoves.answerQuestion(await world.work(town, noor), { caseId, version: 1 }, "Aan de kade is plek.");
  const holder: Actor = { kind: "link", purpose: "tracking", linkId, subjectId: caseId };
  return { caseId, asker: await world.work(town, holder) };
}

async function fits(page: Page): Promise<void> {
  assert.deepEqual(await sidewaysComplaints(page), [], page.url());
}

journey("five working days after the answer: asked by mail, not helped, taken up again in one step", async (stage) => {
  const { world, browser } = stage;
  const town = await world.addTown("nadorp");
  world.clock.set("2026-11-23T11:00:00+01:00");
  await answered(world, town);
  for (const day of [24, 25, 26, 27, 28, 29]) {
    world.clock.set(`2026-11-${day}T10:21:00+01:00`);
    assert.equal(await caseMoves.askExperiences(world.house.db, world.clock), 0, `on ${day} November`);
  }
  world.clock.set("2026-11-30T10:21:00+01:00");
  assert.equal(await caseMoves.askExperiences(world.house.db, world.clock), 1);

  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const lotte = await context.newPage();
  await followMail(world, lotte, EMAIL, "Hoe ging het met uw vraag?");
  await fits(lotte);
  assert.ok(!(await lotte.getByLabel("Ja, pak mijn vraag weer op").isVisible()), "only below “no”");
  await lotte.getByLabel("Nee", { exact: true }).check();
  await lotte.getByLabel("Ja, pak mijn vraag weer op").check();
  await lotte.getByLabel("Slecht", { exact: true }).check();
  await fits(lotte);
  await lotte.getByRole("button", { name: "Verstuur" }).click();
  await sees(lotte, "Schrijf wat u nog nodig hebt. Dan pakken wij uw vraag weer op.");
  await fits(lotte);
  assert.ok(await lotte.getByLabel("Nee", { exact: true }).isChecked(), "what was chosen stays");
  await lotte.getByLabel("Wilt u er iets bij zeggen?").fill("De kade is te ver weg.");
  await lotte.getByRole("button", { name: "Verstuur" }).click();
  await sees(lotte, "Noor Bakker pakt uw vraag weer op.");
  await sees(lotte, "U kunt dit niet meer veranderen.");
  await fits(lotte);
  await lotte.getByRole("link", { name: "Terug naar uw vraag" }).click();
  await sees(lotte, "De kade is te ver weg.");
  await sees(lotte, "U krijgt één antwoord.");
  await context.close();
});

journey("the figures by keyboard: from the front page to a table and a file", async ({ world, browser }) => {
  const town = await world.addTown("cijferdorp");
  world.clock.set("2026-11-23T11:00:00+01:00");
  for (let n = 0; n < 12; n += 1) {
    world.clock.set(n < 6 ? "2026-06-15T11:00:00+02:00" : "2026-11-16T11:00:00+01:00");
    const { asker, caseId } = await answered(world, town, `lotte-${n}@cirkel.example`);
    await caseMoves.giveExperience(
      asker,
      { caseId, round: 0 },
      { solved: "yes", helped: n % 3 ? "well" : "badly", remark: undefined },
    );
  }
  world.clock.set("2026-11-30T11:00:00+01:00");
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(`${world.base}/cijferdorp/`);
  for (const width of [1280, 768, 390, 360, 320]) {
    await page.setViewportSize({ width, height: 640 });
    assert.deepEqual(await brokenComplaints(page), []);
  }
  await press(page, "Alle cijfers, met wat wij tellen en hoe het verloopt");
  await sees(page, "67% voelde zich goed of heel goed geholpen.");
  await fits(page);
  const card = page.locator("#felt-helped");
  const name = await card.locator("svg").getAttribute("aria-labelledby");
  assert.equal(name, "verloop-felt-helped-title verloop-felt-helped-about");
  assert.equal(await card.locator("table").isVisible(), false);
  await focusOn(page, "#felt-helped summary");
  await page.keyboard.press("Enter");
  assert.ok(await card.locator("table").isVisible());
  assert.equal(await card.locator("tbody tr").count(), 12);
  await fits(page);
  const href = await page.getByRole("link", { name: "Download de cijfers (CSV)" }).getAttribute("href");
  const client = await request.newContext();
  const file = await client.get(world.base + href);
  assert.equal(file.status(), 200);
  assert.match(await file.text(), /^figure,unit,period,from,to,n,value,status\r\n/);
  assert.match(await file.text(), /felt-helped,share,month,\S+,6,0.6667,shown/);
  await client.dispose();
  await context.close();
});

/** Goes to a link with the Tab key, and follows it. */
async function press(page: Page, words: string): Promise<void> {
  const isThere = `document.activeElement?.textContent?.trim() === ${JSON.stringify(words)}`;
  for (let tabs = 0; tabs < 80 && !(await page.evaluate<boolean>(isThere)); tabs += 1) await page.keyboard.press("Tab");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

async function focusOn(page: Page, selector: string): Promise<void> {
  const isThere = `document.activeElement === document.querySelector(${JSON.stringify(selector)})`;
  for (let tabs = 0; tabs < 80 && !(await page.evaluate<boolean>(isThere)); tabs += 1) await page.keyboard.press("Tab");
  assert.ok(await page.evaluate<boolean>(isThere), `${selector} can be reached with the keyboard`);
}
