import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { handovers, notices } from "#cases";
import { boardCases, type TestTown, until, type World } from "#testing";
import { openStage } from "./browser.js";
import { countMails, enter, enterAgain, followMail, lacks } from "./enter.js";
import { mouse } from "./hands.js";
import { sees } from "./sees.js";

const journey = await openStage();

const NOOR = "noor.bakker@town.example";
const LATE = "Wie helpt ons aan een stoepbord?";
const PARTS = "Welk pand staat leeg voor onze werkplaats?";
const OFFERED = "Mogen wij koken in het buurthuis?";
const NEW = "Hoe worden wij leverancier van de gemeente?";
const PHONED = "Is er plek voor drie fietsen bij de kade?";

/** What colleagues and askers left on her desk on the days before. */
async function fillDesk(world: World, town: TestTown): Promise<void> {
  const made = boardCases(world, town);
  await made.ask(LATE, "2026-11-05T10:00:00+01:00");
  const inParts = await made.ask(PARTS, "2026-11-20T09:00:00+01:00");
  await made.answerPart(await made.split(inParts, { kind: "department", id: await made.department("Vastgoed") }));
  const offered = await made.ask(OFFERED, "2026-11-20T10:00:00+01:00");
  await made.rows("update cases.case set owner_id = $2 where case_id = $1", [offered, town.people.sami]);
  const sami = await made.workOf("sami", "desk");
  const noorId = town.people.noor ?? "";
  await handovers.offer(sami, await made.asked(offered), noorId, "Noor kent het buurthuis.");
  await made.ask(NEW);
}

/** All mails of yesterday are out, and the morning comes. */
async function startDay({ clock, database, house }: World, moment: string): Promise<void> {
  const waiting = () => database.rows("select 1 from cases.notice where state = 'waiting'");
  await until(
    async () => (await waiting()).length === 0,
    10_000,
    () => "notices still wait",
  );
  clock.set(moment);
  await notices.beginDay(house.db, clock);
}

/** Sends one answer, and says what came of it. */
async function finish(page: Page, answer: string): Promise<void> {
  await mouse(page).fill("Antwoord", answer);
  await mouse(page).press("button", "Stuur het antwoord");
  await page.locator('[name="outcome"][value="helped"]').check();
  await Promise.all([page.waitForNavigation(), page.locator('main form:has([name="outcome"]) button').first().click()]);
}

const titles = (page: Page) => page.locator(".rl-ticket h3").allTextContents();

async function openFromBoard(page: Page, board: string, title: string): Promise<void> {
  await page.goto(board);
  await mouse(page).press("link", title);
}

journey("a working day of an aanjager: from the daily mail to an empty board", async (stage) => {
  const { world } = stage;
  const town = await world.addTown("werkdagdorp");
  await fillDesk(world, town);
  await startDay(world, "2026-11-24T08:30:00+01:00");

  // The mail says what needs her, most urgent first, without a word of who asked.
  const noor = await enter(stage, town, "noor");
  const { text, link } = await followMail(world, noor, NOOR, "Vandaag");
  const at = (words: string) => text.indexOf(words);
  assert.ok(at("0001") > 0 && at("0003") > at("0001"), text);
  assert.ok(!text.includes("Lotte") && !text.includes("stoepbord"), text);
  assert.match(link, /\/vragen\/[\w-]+$/);
  await sees(noor, LATE);
  const board = `${world.base}/werkdagdorp/werkbord`;
  await noor.goto(board);
  assert.deepEqual((await titles(noor)).toSorted(), [LATE, PARTS, OFFERED, NEW].toSorted());

  // What is late comes first.
  await openFromBoard(noor, board, LATE);
  await finish(noor, "Vraag het stoepbord aan bij de balie. Sorry dat het lang duurde.");
  // What a department answered goes into the one answer.
  await openFromBoard(noor, board, PARTS);
  await mouse(noor).press("button", "Neem het antwoord van Vastgoed over");
  assert.match(await noor.locator('[name="answer"]').inputValue(), /Kade 12\./);
  await mouse(noor).press("button", "Stuur het antwoord");
  await noor.locator('[name="outcome"][value="helped"]').check();
  await Promise.all([noor.waitForNavigation(), noor.locator('main form:has([name="outcome"]) button').first().click()]);
  // What a colleague offers is hers once she says yes.
  await openFromBoard(noor, board, OFFERED);
  await Promise.all([
    noor.waitForNavigation(),
    noor.locator('main form[action$="/aannemen"] button[type="submit"]').click(),
  ]);
  await finish(noor, "Ja, het buurthuis heeft een keuken. Bel de beheerder.");

  // The telephone rings.
  await noor.goto(`${world.base}/werkdagdorp/vraag-noteren`);
  await mouse(noor).fill("Naam", "Bram Visser");
  await noor.locator('[name="phone"]').fill("06 5555 0102");
  await mouse(noor).fill("Wat is de vraag?", PHONED);
  await mouse(noor).press("button", "Noteer de vraag");
  await sees(noor, "WE-2026-0005");
  await openFromBoard(noor, board, PHONED);
  await finish(noor, "Ja, drie fietsen passen bij de kade.");
  await openFromBoard(noor, board, NEW);
  await finish(noor, "Meld u aan bij de afdeling Inkoop. Het staat op onze website.");

  await noor.goto(board);
  assert.deepEqual(await titles(noor), []);
  await sees(noor, "Er is geen vraag open.");
  await lacks(noor, LATE, PARTS, OFFERED, NEW, PHONED);

  // Nothing needs her the next morning, so nothing is sent.
  await startDay(world, "2026-11-25T08:30:00+01:00");
  const toDo = () =>
    world.database.rows("select 1 from jobs.job where state < 'completed' and data->>'day' is not null");
  await until(
    async () => (await toDo()).length === 0,
    10_000,
    () => "the morning was not looked at",
  );
  assert.equal(await countMails(world, NOOR, "Vandaag"), 1);
  await enterAgain(stage, town, "noor", noor);
  await noor.goto(board);
  assert.deepEqual(await titles(noor), []);
  // Each asker had one answer.
  for (const title of [LATE, PARTS, OFFERED, NEW, PHONED]) {
    const [row] = await world.database.rows<{ status: string; answers: number }>(
      `select status, (select count(*)::int from cases.step s where s.case_id = c.case_id and s.kind = 'answer') as answers
       from cases.case c where c.municipality_id = $1 and c.title = $2`,
      [town.id, title],
    );
    assert.deepEqual(row, { status: "closed", answers: 1 }, title);
  }
});
