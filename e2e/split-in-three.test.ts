import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { caseMoves } from "#cases";
import type { TestTown, World } from "#testing";
import { openStage, type Stage } from "./browser.js";
import { countMails, enter, enterAgain, followMail, lacks } from "./enter.js";
import { mouse, pick } from "./hands.js";
import { sees } from "./sees.js";
import { words } from "./words.js";

const journey = await openStage();
const text = words.nl;
const QUESTION = "Wij zoeken een pand voor een werkplaats waar ook gelast wordt.";
const LOTTE = "lotte@cirkel.example";
const PROMISED = "maandag 7 december";

/** What was asked of whom, by when, and how the asker reads that. */
const parts = {
  property: { of: "Vastgoed: ", ask: "Welke panden staan leeg in Noord?", date: "2026-11-26", shown: "26 nov" },
  els: { of: "Els Vermeer", ask: "Mag er een werkplaats in een winkelpand?", date: "2026-11-27", shown: "27 nov" },
  service: { of: "Omgevingsdienst", ask: "Mag daar gelast worden?", date: "2026-11-30", shown: "30 nov" },
} as const;

/** Two departments, of which one has a manager and Els belongs to the other, and a chain partner. */
async function addTown(world: World): Promise<TestTown> {
  const town = await world.addTown("splitsdorp", {
    departments: [
      {
        name: "Vastgoed",
        email: "vastgoed@town.example",
        replyDays: 5,
        topics: [],
        manager: { name: "Mia Mulder", email: "mia.mulder@town.example" },
      },
      { name: "Vergunningen", email: "vergunningen@town.example", replyDays: 5, topics: [], manager: undefined },
    ],
    chainPartners: [{ kind: "environment", name: "Omgevingsdienst Regio", email: "loket@omgeving.example" }],
  });
  await world.database.rows(
    `insert into identity.staff_department (municipality_id, person_id, department_id)
     select municipality_id, $2, department_id from municipality.department
     where municipality_id = $1 and name = 'Vergunningen'`,
    [town.id, town.people.els],
  );
  return town;
}

async function ask(world: World, page: Page): Promise<void> {
  await page.goto(`${world.base}/splitsdorp/stel-uw-vraag`);
  await mouse(page).fill(text.question, QUESTION);
  await mouse(page).fill(text.name, "Lotte Peters");
  await mouse(page).fill(text.email, LOTTE);
  await mouse(page).press("button", text.send);
  await mouse(page).press("link", text.follow);
  await sees(page, PROMISED);
}

async function split(noor: Page): Promise<void> {
  const hands = mouse(noor);
  for (const [index, { of, ask, date }] of Object.values(parts).entries()) {
    await hands.press("link", index === 0 ? "Zet een deelvraag uit" : "Zet nog een deelvraag uit");
    await pick(noor, "Aan wie vraagt u dit?", of);
    await hands.fill("Wat wilt u weten?", ask);
    await hands.fill("Uiterlijk op (niet verplicht)", date);
    await hands.press("button", "Zet de deelvraag uit");
    await sees(noor, ask);
  }
}

/** Els answers and names nobody; the partner knows who can. Neither learns who asks, nor needs to sign in. */
async function answerFromTheMail({ world, browser }: Stage): Promise<void> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await followMail(world, page, "els.vermeer@town.example", "Deelvraag bij");
  await sees(page, parts.els.ask);
  await lacks(page, "Lotte", LOTTE, QUESTION);
  await mouse(page).fill("Antwoord", "Ja, dat mag in Noord. Intern: dossier 12.");
  await mouse(page).press("button", "Stuur het antwoord");
  await sees(page, "Dank u. Noor Bakker heeft uw antwoord.");

  await followMail(world, page, "loket@omgeving.example", "Deelvraag bij");
  await lacks(page, "Lotte", LOTTE, QUESTION, parts.els.ask);
  await mouse(page).fill("Waarom niet?", "Lassen beoordeelt de brandweer.");
  await mouse(page).fill("Wie weet het wel? (niet verplicht)", "Brandweer Regio");
  await mouse(page).press("button", "Geef de deelvraag terug");
  await sees(page, "Dank u. Noor Bakker zoekt iemand anders.");
  await page.close();
}

/** What was sent about the part that is late, and when: every hour that the job could run is one of these. */
async function beLate({ clock, house, database, mailTo }: World): Promise<void> {
  for (const moment of [
    "2026-11-25T08:29:00+01:00",
    "2026-11-25T08:30:00+01:00",
    "2026-11-26T16:59:00+01:00",
    "2026-11-27T07:00:00+01:00",
    "2026-11-27T09:00:00+01:00",
    "2026-11-27T10:00:00+01:00",
  ]) {
    clock.set(moment);
    const told = await caseMoves.tellLateSubs(house.db, clock);
    // While the office is open, and by the clock of then: what is mailed at seven in the morning would wait.
    if (told > 0 && moment < "2026-11-27") await mailTo("vastgoed@town.example", "Herinnering: deelvraag bij");
  }
  const told = await database.rows<{ kind: string; at: Date }>(
    `select st.kind, st.at from cases.sub_step st join cases.sub_question s using (municipality_id, sub_question_id)
     where st.kind in ('remind', 'escalate') and s.question = $1 order by st.at`,
    [parts.property.ask],
  );
  assert.deepEqual(
    told.map(({ kind, at }) => `${kind} ${at.toISOString()}`),
    ["remind 2026-11-25T07:30:00.000Z", "escalate 2026-11-27T08:00:00.000Z"],
  );
}

/** The department answers after all, from the reminder, and its specialist chooses to be named. */
async function answerLate({ world, browser }: Stage): Promise<void> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  const { text: reminder } = await followMail(world, page, "vastgoed@town.example", "Herinnering: deelvraag bij");
  assert.match(reminder, /uiterlijk donderdag 26 november 2026/);
  const told = await world.mailTo("mia.mulder@town.example", "Te laat: deelvraag aan Vastgoed");
  assert.ok(told.text.includes(parts.property.ask) && !told.text.includes("Lotte"), told.text);
  await mouse(page).fill("Antwoord", "Kade 12 is vrij vanaf 1 maart.");
  await mouse(page).fill("Mag uw naam erbij staan? (niet verplicht)", "Karin Blom");
  await mouse(page).press("button", "Stuur het antwoord");
  await page.close();
}

/** Takes two answers over with a click each, mends them, reads the whole as the asker will, and sends it. */
async function assemble(noor: Page, answer: string): Promise<void> {
  const hands = mouse(noor);
  await sees(noor, "Vraag het liever aan: Brandweer Regio");
  await hands.press("button", "Neem het antwoord van Vastgoed over");
  await hands.press("button", "Neem het antwoord van Els Vermeer (Vergunningen) over");
  const field = noor.getByLabel(text.answer, { exact: true });
  assert.equal(await field.inputValue(), "Kade 12 is vrij vanaf 1 maart.\n\nJa, dat mag in Noord. Intern: dossier 12.");
  await hands.fill(text.answer, answer);
  await hands.press("button", "Bekijk wat Lotte Peters leest");
  const preview = noor.locator("main [role=status], main [role=alert]").filter({ hasText: "Dit leest Lotte Peters" });
  assert.ok((await preview.textContent())?.includes("U kunt er vanaf 1 maart in."), "the preview shows the whole");
  await hands.press("button", text.sendAnswer);
}

journey("a question in three parts comes back as one answer", async (stage) => {
  const { world, browser } = stage;
  const town = await addTown(world);
  const lotte = await browser.newPage({ javaScriptEnabled: false });
  await ask(world, lotte);

  const noor = await enter(stage, town, "noor");
  const { link: work } = await followMail(world, noor, "noor.bakker@town.example", "Nieuwe vraag voor u");
  await split(noor);
  await lotte.reload();
  await sees(lotte, "Verdeeld in 3 deelvragen");
  await sees(lotte, "Nog 3 van de 3 deelvragen open.");
  for (const { ask, shown } of Object.values(parts)) {
    await sees(lotte, ask);
    await sees(lotte, `uiterlijk ${shown}`);
  }
  await answerFromTheMail(stage);
  await lotte.reload();
  await sees(lotte, "Nog 1 van de 3 deelvragen open.");
  await sees(lotte, "bij een ander nagevraagd");
  await lacks(lotte, "dossier 12", "Brandweer", "Els");

  await beLate(world);
  await lotte.reload();
  await sees(lotte, "te laat");
  await sees(lotte, PROMISED);
  await answerLate(stage);

  await enterAgain(stage, town, "noor", noor);
  await noor.goto(work);
  const answer = "Goed nieuws: een werkplaats mag in Noord, en Kade 12 is vrij.\nU kunt er vanaf 1 maart in.";
  await assemble(noor, answer);

  await lotte.reload();
  for (const said of [...answer.split("\n"), "Vastgoed · Karin Blom", "Vergunningen", "Omgevingsdienst Regio"])
    await sees(lotte, said);
  await lacks(lotte, "Els", "dossier 12", "Brandweer");
  const times = ((await lotte.locator("main").textContent()) ?? "").split("Goed nieuws").length - 1;
  assert.equal(times, 1, "one answer, once");
  const mail = await world.mailTo(LOTTE, "Antwoord op uw vraag");
  for (const line of answer.split("\n")) assert.ok(mail.text.includes(line), mail.text);
  assert.ok(!/Els|Karin|dossier/.test(mail.text), mail.text);
  assert.equal(await countMails(world, LOTTE, "Antwoord op uw vraag"), 1);
  assert.equal(await countMails(world, "mia.mulder@town.example", ""), 1, "the manager was told once");
  await Promise.all([lotte.close(), noor.context().close()]);
});
