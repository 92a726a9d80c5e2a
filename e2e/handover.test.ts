import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { handovers, submitQuestion, trackingLinks } from "#cases";
import type { Actor, Work } from "#platform/access";
import type { TestTown, World } from "#testing";
import { openStage } from "./browser.js";
import { countMails, enter, enterAgain, followMail, lacks } from "./enter.js";
import { mouse, pick } from "./hands.js";
import { sees } from "./sees.js";

const journey = await openStage();
const QUESTION = "Waar mogen wij onze lunch verkopen?";
const PROMISED = "maandag 7 december";
const NOOR = "noor.bakker@town.example";

type Question = { readonly caseId: string; readonly follow: string; readonly email: string };

/** Asked through the use case: how a form works has been seen elsewhere. */
async function ask(world: World, town: TestTown): Promise<Question> {
  const work = await world.work(town, { kind: "visitor" });
  const email = `${town.slug}@kookkracht.example`;
  const asker = { name: "Mila Smit", email, phone: undefined, organisation: undefined };
  const linkId = await submitQuestion(work, { question: QUESTION, ...asker, language: "nl" });
  const caseId = (await work.read((read) => trackingLinks.findCaseId(read, linkId))) ?? "";
  return { caseId, follow: world.base + world.trackingPath(town, linkId), email };
}

const workOf = (world: World, town: TestTown, key: string): Promise<Work> => {
  const actor: Actor = { kind: "person", personId: town.people[key] ?? "", name: key, roles: new Set() };
  return world.work(town, actor);
};

/** An offer through the use case, where the form has been seen already. @param version of the question */
async function offer(
  world: World,
  town: TestTown,
  { caseId }: Question,
  version: number,
  [from, to]: [string, string],
) {
  const work = await workOf(world, town, from);
  await handovers.offer(work, { caseId, version }, town.people[to] ?? "", `${to} weet hier meer van.`);
  const open = (await work.read((read) => handovers.find(read, caseId))).at(-1);
  return { caseId, handoverId: open?.id ?? "" };
}

/** Offers the question that is open on a page to a colleague. */
async function offerByHand(page: Page, to: string, reason: string): Promise<void> {
  await mouse(page).press("link", "Draag de vraag over aan een collega");
  await sees(page, "De beloofde datum blijft altijd staan");
  await pick(page, "Aan wie?", to);
  await mouse(page).fill("Waarom?", reason);
  await mouse(page).press("button", "Bied de vraag aan");
  await sees(page, `Aangeboden aan ${to}`);
}

/** What the asker reads now: every hop so far, the owner of now, and the date that was promised in the beginning. */
async function readsHops(
  mila: Page,
  hops: readonly (readonly [from: string, to: string, why: string])[],
  owner: string,
) {
  await mila.reload();
  for (const [from, to, why] of hops) {
    await sees(mila, `${from} heeft uw vraag overgedragen. ${to} is nu uw contactpersoon.`);
    await sees(mila, why);
  }
  await sees(mila, `Overdrachten: ${hops.length}`);
  const told = ((await mila.locator("main").textContent()) ?? "").split("heeft uw vraag overgedragen").length - 1;
  assert.equal(told, hops.length, "no hop more");
  await sees(mila, `${owner} stuurt één antwoord`);
  await sees(mila, PROMISED);
}

/** What the board says when one question was escalated. */
const ESCALATED = "1 escalatie";

journey("a question changes hands three times, and its asker reads every time", async (stage) => {
  const { world, browser } = stage;
  const town = await world.addTown("reisdorp");
  const question = await ask(world, town);
  const mila = await browser.newPage({ javaScriptEnabled: false });
  await mila.goto(question.follow);
  await sees(mila, "Overdrachten: 0");

  const noor = await enter(stage, town, "noor");
  const { link: work } = await followMail(world, noor, NOOR, "Nieuwe vraag voor u");
  const [first, second, third] = ["Sami kent de markt.", "els weet hier meer van.", "noor weet hier meer van."];
  await offerByHand(noor, "Sami de Wit", first ?? "");
  await readsHops(mila, [], "Noor Bakker");
  await lacks(mila, "Sami");

  const sami = await enter(stage, town, "sami");
  await followMail(world, sami, "sami.de.wit@town.example", "Noor Bakker biedt u een vraag aan");
  await sees(sami, "Sami kent de markt.");
  await mouse(sami).press("button", "Neem de vraag aan");
  const hops: [string, string, string][] = [["Noor Bakker", "Sami de Wit", first ?? ""]];
  await readsHops(mila, hops, "Sami de Wit");
  const told = await world.mailTo(question.email, "Sami de Wit is nu uw contactpersoon");
  assert.match(told.text, /De beloofde datum verandert niet: u krijgt uiterlijk maandag 7 december 2026 antwoord\./);

  await offerByHand(sami, "Els Vermeer", "Els gaat over de standplaatsen.");
  const els = await enter(stage, town, "els");
  await followMail(world, els, "els.vermeer@town.example", "Sami de Wit biedt u een vraag aan");
  await mouse(els).press("link", "Wijs af, met een reden");
  await mouse(els).fill("Waarom niet?", "Ik ga over panden, niet over de markt.");
  await mouse(els).press("button", "Verstuur");
  await sees(els, "De vraag blijft bij uw collega.");
  await followMail(world, sami, "sami.de.wit@town.example", "Els Vermeer neemt");
  await sees(sami, "Ik ga over panden, niet over de markt.");
  await readsHops(mila, hops, "Sami de Wit");
  await lacks(mila, "panden", "standplaatsen", "Els");

  await handovers.accept(await workOf(world, town, "els"), await offer(world, town, question, 2, ["sami", "els"]));
  hops.push(["Sami de Wit", "Els Vermeer", second ?? ""]);
  await readsHops(mila, hops, "Els Vermeer");
  await noor.goto(`${world.base}/reisdorp/werkbord`);
  await lacks(noor, ESCALATED);
  await offer(world, town, question, 3, ["els", "noor"]);
  await noor.goto(work);
  await mouse(noor).press("button", "Neem de vraag aan");
  hops.push(["Els Vermeer", "Noor Bakker", third ?? ""]);
  await readsHops(mila, hops, "Noor Bakker");

  await world.mailTo(NOOR, "Voor de derde keer overgedragen: RE-2026-0001");
  assert.equal(await countMails(world, NOOR, "Voor de derde keer"), 1);
  await noor.goto(`${world.base}/reisdorp/werkbord`);
  await sees(noor, ESCALATED);
  await sees(noor, "3 overdrachten, escalatie");
  await Promise.all([mila, noor, sami, els].map((page) => page.context().close()));
});

journey("an offer that nobody answers: after two working days the aanjager hears of it", async (stage) => {
  const { world, browser } = stage;
  world.clock.set("2026-11-23T10:30:00+01:00");
  const town = await world.addTown("wachtdorp");
  const question = await ask(world, town);
  await offer(world, town, question, 1, ["noor", "sami"]);
  const noor = await enter(stage, town, "noor");
  const board = `${world.base}/wachtdorp/werkbord`;
  const subject = "Nog geen antwoord op een overdracht: WA-2026-0001";

  world.clock.set("2026-11-25T23:59:00+01:00");
  await handovers.escalateOffers(world.house.db, world.clock);
  await enterAgain(stage, town, "noor", noor);
  await noor.goto(board);
  await lacks(noor, ESCALATED);

  world.clock.set("2026-11-26T09:00:00+01:00");
  await handovers.escalateOffers(world.house.db, world.clock);
  await handovers.escalateOffers(world.house.db, world.clock);
  await enterAgain(stage, town, "noor", noor);
  const { text } = await world.mailTo(NOOR, subject);
  assert.match(text, /Noor Bakker bood vraag WA-2026-0001 aan Sami de Wit aan\./);
  await followMail(world, noor, NOOR, subject);
  await sees(noor, "Er is na twee werkdagen nog geen antwoord.");
  await noor.goto(board);
  await sees(noor, "overdracht wacht te lang");
  assert.equal(await countMails(world, NOOR, subject), 1, "told once");

  const mila = await browser.newPage({ javaScriptEnabled: false });
  await mila.goto(question.follow);
  await readsHops(mila, [], "Noor Bakker");
  await lacks(mila, "Sami");
  await Promise.all([mila.close(), noor.context().close()]);
});
