import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { submitQuestion } from "#cases";
import type { TestTown, World } from "#testing";
import { openStage } from "./browser.js";
import { countMails, enter, followMail } from "./enter.js";
import { mouse } from "./hands.js";
import { sees } from "./sees.js";

const journey = await openStage();
const MILA = "mila@kookkracht.example";
const LOTTE = "lotte@cirkel.example";

async function ask(world: World, town: TestTown, question: string, email = MILA): Promise<string> {
  const work = await world.work(town, { kind: "visitor" });
  const asker = { name: "Mila Smit", email, phone: undefined, organisation: undefined };
  const linkId = await submitQuestion(work, { question, ...asker, language: "nl" });
  return world.base + world.trackingPath(town, linkId);
}

async function openQuestion(noor: Page, world: World, slug: string, title: string): Promise<void> {
  await noor.goto(`${world.base}/${slug}/vragen`);
  await mouse(noor).press("link", title);
}

async function answer(noor: Page, words: string): Promise<void> {
  await mouse(noor).fill("Antwoord", words);
  await mouse(noor).press("button", "Stuur het antwoord");
}

journey("two doubles become one: the old link leads on, and the earlier promise holds", async (stage) => {
  const { world, browser } = stage;
  const town = await world.addTown("dubbeldorp");
  const first = await ask(world, town, "Waar mogen wij onze lunch verkopen?");
  world.clock.advance({ hours: 48 });
  const second = await ask(world, town, "Mag onze lunch op de markt staan?");
  const noor = await enter(stage, town, "noor");
  await openQuestion(noor, world, "dubbeldorp", "Waar mogen wij onze lunch verkopen?");
  const hands = mouse(noor);
  await hands.press("link", "Voeg samen met een dubbele vraag");
  await hands.press("link", "Vergelijk met DU-2026-0002");
  await sees(noor, "Waar mogen wij onze lunch verkopen?");
  await sees(noor, "Mag onze lunch op de markt staan?");
  // The later one goes on: its promise may not be the later one.
  await sees(noor, "Het antwoord blijft beloofd op maandag 7 december");
  await hands.choose("DU-2026-0002, van Noor Bakker");
  await hands.press("button", "Voeg samen");
  await sees(noor, "Mag onze lunch op de markt staan?");
  await sees(noor, "maandag 7 december");
  await sees(noor, "Waar mogen wij onze lunch verkopen?");

  const mila = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await mila.goto(first);
  await sees(mila, "Uw vraag gaat verder als DU-2026-0002");
  await mouse(mila).press("link", "Volg DU-2026-0002");
  assert.equal(mila.url(), second);
  await sees(mila, "maandag 7 december");
  const mail = await followMail(world, mila, MILA, "samengevoegd");
  assert.match(mail.text, /DU-2026-0001 en DU-2026-0002/);
  assert.equal(await countMails(world, MILA, "samengevoegd"), 1);

  await answer(noor, "Op de markt, met een vergunning.");
  await mila.reload();
  await sees(mila, "Op de markt, met een vergunning.");
  const figures = await world.database.rows<{ status: string }>(
    "select status from cases.case where municipality_id = $1 order by number",
    [town.id],
  );
  assert.deepEqual(
    figures.map(({ status }) => status),
    ["merged", "answered"],
  );
});

journey("of two editors the second sees both questions again, as they are now", async (stage) => {
  const { world } = stage;
  const town = await world.addTown("tweedorp");
  await ask(world, town, "Waar mogen wij onze lunch verkopen?");
  await ask(world, town, "Mag onze lunch op de markt staan?");
  const noor = await enter(stage, town, "noor");
  await openQuestion(noor, world, "tweedorp", "Waar mogen wij onze lunch verkopen?");
  await mouse(noor).press("link", "Voeg samen met een dubbele vraag");
  await mouse(noor).press("link", "Vergelijk met TW-2026-0002");
  const again = await enter(stage, town, "noor");
  await openQuestion(again, world, "tweedorp", "Mag onze lunch op de markt staan?");
  await mouse(again).fill("Eerste reactie", "Ik zoek het uit.");
  await mouse(again).press("button", "Stuur eerste reactie");
  await mouse(noor).press("button", "Voeg samen");
  await sees(noor, "Iemand was u voor");
  await sees(noor, "in behandeling");
  await mouse(noor).press("button", "Voeg samen");
  await sees(noor, "Hierbij gevoegd: TW-2026-0002");
});

journey("one that holds two questions becomes two, and both are answered", async (stage) => {
  const { world, browser } = stage;
  const town = await world.addTown("knipdorp");
  const [one, two] = ["Waar mogen wij onze lunch verkopen?", "En is er subsidie voor een keuken?"];
  const follow = await ask(world, town, `${one} ${two}`, LOTTE);
  const noor = await enter(stage, town, "noor");
  await openQuestion(noor, world, "knipdorp", one);
  const hands = mouse(noor);
  await hands.press("link", "Splits in twee vragen");
  await hands.fill("Dit blijft bij deze vraag", one);
  await hands.fill("Dit wordt de tweede vraag", two);
  await hands.press("button", "Splits de vraag");
  await sees(noor, "eigen nummer: KN-2026-0002");
  await answer(noor, "Op de markt.");
  await hands.press("link", "Afgesplitst: KN-2026-0002");
  await sees(noor, two);
  await answer(noor, "Ja, tot 1 mei.");

  const lotte = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const { text } = await world.mailTo(LOTTE, "twee vragen");
  assert.match(text, /KN-2026-0001/);
  assert.match(text, /KN-2026-0002/);
  assert.equal(await countMails(world, LOTTE, "twee vragen"), 1);
  await lotte.goto(follow);
  await sees(lotte, "Op de markt.");
  await mouse(lotte).press("link", "Volg KN-2026-0002");
  await sees(lotte, "Deze vraag stond in KN-2026-0001");
  await sees(lotte, "Ja, tot 1 mei.");
});
