import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import type { World } from "#testing";
import { openStage, shareCookies } from "./browser.js";
import { keyboard, mouse, tabTo } from "./hands.js";
import { sidewaysComplaints } from "./inspect.js";
import { sees } from "./sees.js";
import { words } from "./words.js";

const journey = await openStage();
const QUESTION = "Waar vinden wij een werkplaats voor dertig mensen?";
const ANSWER = "Aan de kade komt er een vrij.";
const EMAIL = "lotte@cirkel.example";

journey(
  "see what is known, take it along, have it erased: by keyboard, at 320 px, without JavaScript",
  async (stage) => {
    const { world, browser } = stage;
    const town = await world.addTown("wisdorp");
    const front = `${world.base}/wisdorp/`;
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    const lotte = await context.newPage();
    const hands = keyboard(lotte);

    await lotte.goto(front);
    await hands.fill(words.nl.question, QUESTION);
    await hands.press("button", words.nl.ask);
    await hands.fill(words.nl.name, "Lotte Peters");
    await hands.fill(words.nl.email, EMAIL);
    await hands.press("button", words.nl.send);
    const link = await lotte.getByLabel(words.nl.link, { exact: true }).inputValue();

    const staff = await browser.newContext();
    await shareCookies(world, await world.signedIn(town, "noor"), staff);
    const noor = await staff.newPage();
    await noor.goto(`${front}vragen`);
    await mouse(noor).press("link", QUESTION);
    await mouse(noor).fill(words.nl.answer, ANSWER);
    await mouse(noor).press("button", words.nl.sendAnswer);
    await lotte.goto(link);
    await sees(lotte, ANSWER);
    await world.mailTo(EMAIL, words.nl.mails[2]);
    await world.house.web.reads.flush();

    await tabTo(lotte, lotte.getByRole("contentinfo").getByRole("link", { name: "Uw gegevens", exact: true }));
    await Promise.all([lotte.waitForNavigation(), lotte.keyboard.press("Enter")]);
    await signIn(world, lotte);
    assert.equal(await lotte.locator("h1").textContent(), "Uw gegevens", "where she was going");
    for (const said of [EMAIL, QUESTION, "WI-2026-0001", "uw contactpersoon", "iemand met uw persoonlijke link"])
      await sees(lotte, said);
    assert.ok(!(await lotte.locator("main").textContent())?.includes("Noor"), "who read it is told by role");
    assert.deepEqual(await sidewaysComplaints(lotte), []);
    const taken = JSON.parse(await download(lotte, "Download alles (JSON)"));
    assert.equal(taken.account.email, EMAIL);
    assert.deepEqual(
      taken.questions.map(({ number }: { number: string }) => number),
      ["WI-2026-0001"],
    );

    await hands.press("link", "Gegevens laten wissen");
    await sees(lotte, "bij uw ene beantwoorde vraag");
    await sees(lotte, "Uw vraag, ons antwoord en de bijlagen, zonder uw naam");
    await hands.press("button", "Wis mijn gegevens");
    assert.match(await lotte.title(), /^2 fouten: /);
    await hands.choose("Alleen mijn gegevens bij mijn vragen hier");
    await hands.choose("Ja, dit is niet terug te draaien");
    await hands.press("button", "Wis mijn gegevens");
    assert.equal(await lotte.locator("h1").textContent(), "Uw gegevens zijn gewist");
    await sees(lotte, "Wat wij moeten bewaren, staat er nog zonder uw naam.");

    assert.equal((await lotte.goto(link))?.status(), 404, "the private link has ended");
    await lotte.goto(`${front}uw-gegevens`);
    await sees(lotte, "Met dit mailadres is hier nog niets gevraagd.");
    await noor.reload();
    for (const said of ["naam gewist", QUESTION, ANSWER]) await sees(noor, said);
    assert.ok(!(await noor.locator("main").textContent())?.includes("Lotte"));
    for (const one of [context, staff]) await one.close();
  },
);

/** Signs in with the link in the mail, which makes the account, and tells a name. */
async function signIn(world: World, page: Page): Promise<void> {
  const hands = keyboard(page);
  await hands.fill("Uw mailadres", EMAIL);
  await hands.press("button", "Stuur mij een link");
  const { text } = await world.mailTo(EMAIL, "Inloggen bij");
  await page.goto(/http\S+/.exec(text)?.[0] ?? "");
  await hands.press("button", "Log in");
  await hands.fill("Uw naam", "Lotte Peters");
  await hands.press("button", "Bewaar");
}

async function download(page: Page, name: string): Promise<string> {
  await tabTo(page, page.getByRole("link", { name, exact: true }));
  const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  return readFile(await file.path(), "utf8");
}
