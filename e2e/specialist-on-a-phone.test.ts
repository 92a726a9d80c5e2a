import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { caseMoves, submitQuestion, trackingLinks } from "#cases";
import type { Actor } from "#platform/access";
import type { TestTown, World } from "#testing";
import { openStage } from "./browser.js";
import { followMail, lacks } from "./enter.js";
import { touch } from "./hands.js";
import { sidewaysComplaints } from "./inspect.js";
import { sees } from "./sees.js";

const journey = await openStage();
const QUESTION = "Wij zoeken een pand voor een fietswerkplaats, het liefst in Noord.";
const PART = "Welke panden van 200 vierkante meter staan leeg?";
const LOTTE = {
  name: "Lotte Peters",
  email: "lotte@cirkel.example",
  phone: "06 8765 4321",
  organisation: "Fietscirkel",
};
const ELS = "els.vermeer@town.example";
const secrets = [...Object.values(LOTTE), "Lotte", QUESTION, "fietswerkplaats"];

/** A question of which Noor asked a part of Els. */
async function split(world: World, town: TestTown) {
  const asking = await world.work(town, { kind: "visitor" });
  const linkId = await submitQuestion(asking, { question: QUESTION, ...LOTTE, language: "nl" });
  const caseId = (await asking.read((read) => trackingLinks.findCaseId(read, linkId))) ?? "";
  const noor: Actor = { kind: "person", personId: town.people.noor ?? "", name: "Noor Bakker", roles: new Set() };
  const work = await world.work(town, noor);
  const target = { kind: "person", id: town.people.els ?? "" } as const;
  await caseMoves.askSubQuestion(work, { caseId, version: 1 }, { target, question: PART, due: undefined });
  const [part] = await work.read((read) => caseMoves.readParts(read, caseId, "nl"));
  return { work, subQuestionId: part?.id ?? "" };
}

async function fits(page: Page): Promise<void> {
  assert.deepEqual(await sidewaysComplaints(page), [], page.url());
}

journey("a specialist answers on a phone, from the link in the mail", async ({ world, browser }) => {
  const town = await world.addTown("foondorp");
  const { work, subQuestionId } = await split(world, town);
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
  const context = await browser.newContext(phone);
  const els = await context.newPage();
  const hands = touch(els);

  const asked = await followMail(world, els, ELS, "Deelvraag bij FO-2026-0001");
  for (const said of [PART, "Wilt u uiterlijk maandag 30 november antwoorden?"]) await sees(els, said);
  await lacks(els, ...secrets);
  for (const secret of secrets) assert.ok(!asked.text.includes(secret), `“${secret}” is in the mail`);
  await fits(els);
  await hands.fill("Uw vraag", "Moet er een laadperron zijn?");
  await hands.press("button", "Vraag het aan Noor Bakker");
  await sees(els, "U krijgt een mail met het antwoord.");
  await fits(els);

  await world.mailTo("noor.bakker@town.example", "Els Vermeer wil eerst iets weten");
  await caseMoves.replySub(work, subQuestionId, "Nee, een brede deur is genoeg.");
  const replied = await followMail(world, els, ELS, "Noor Bakker beantwoordt wat u wilde weten");
  assert.equal(replied.link, asked.link, "still the same link");
  await sees(els, "Nee, een brede deur is genoeg.");
  await lacks(els, ...secrets);
  await hands.fill("Antwoord", "Alleen Kade 12 staat leeg.");
  await hands.press("button", "Stuur het antwoord");
  await sees(els, "Dank u. Noor Bakker heeft uw antwoord.");
  await fits(els);

  await els.goto(asked.link);
  assert.equal(await els.locator("h1").textContent(), "Deze deelvraag is klaar");
  assert.equal(await els.locator("main form").count(), 0, "nothing to send any more");
  await lacks(els, PART, "Kade 12", ...secrets);
  await fits(els);

  await hands.press("link", "Log in als u de hele vraag wilt lezen.");
  await hands.press("button", "Log in als Els Vermeer");
  for (const said of [QUESTION, PART, "Alleen Kade 12 staat leeg."]) await sees(els, said);
  await lacks(els, ...Object.values(LOTTE));
  await fits(els);
  await world.mailTo("noor.bakker@town.example", "Antwoord van Els Vermeer bij FO-2026-0001");
  await context.close();
});
