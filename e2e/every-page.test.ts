import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import type { Lang } from "#platform/i18n";
import type { TestTown } from "#testing";
import { openStage, type Stage } from "./browser.js";
import { axeComplaints, documentComplaints, phoneComplaints, sidewaysComplaints, Witness } from "./inspect.js";
import { RouteCount } from "./route-count.js";
import { around, nothingYet, oneTown } from "./states/around.js";
import { asking } from "./states/asking.js";
import { addTownsOfAbsence, beingAway } from "./states/being-away.js";
import { belonging } from "./states/belonging.js";
import { board } from "./states/board.js";
import { addFirstTown, addTowns, brokenPages } from "./states/cast.js";
import { counter } from "./states/counter.js";
import { deskDays } from "./states/desk-days.js";
import { deskList } from "./states/desk-list.js";
import { enclosing } from "./states/enclosing.js";
import { following } from "./states/following.js";
import { handingOver } from "./states/handing-over.js";
import { fromLists } from "./states/importing.js";
import { installing } from "./states/installing.js";
import { lookingBack, lookingBackOwn } from "./states/looking-back.js";
import { noting } from "./states/noting.js";
import { official } from "./states/official.js";
import { ownActs } from "./states/own-acts.js";
import { ownData } from "./states/own-data.js";
import type { Scene, State } from "./states/scene.js";
import { settings } from "./states/settings.js";
import { signingIn } from "./states/signing-in.js";
import { splitting } from "./states/splitting.js";
import { staffing } from "./states/staff.js";
import { addTownsOfRegion, transferring, transferringOwn } from "./states/transferring.js";
import { working } from "./states/working.js";
import { TitleBook } from "./title-book.js";

const languages = ["nl", "en"] as const;
const towns: Record<string, TestTown> = {};
const titles = new TitleBook();
const seen = new RouteCount();
const journey = await openStage({ extend: brokenPages });

/** Each chapter finds the world as the one before it left it. */
const chapters: readonly [name: string, states: readonly State[], prepare?: typeof addTowns][] = [
  ["before the first municipality", nothingYet],
  ["with one municipality", oneTown, addFirstTown],
  ["from the front page to the confirmation", asking, addTowns],
  ["following a question", following],
  ["files that come along", enclosing],
  ["at the desk", working],
  ["looking for a question", deskList],
  ["a question in parts", splitting],
  ["a question goes to another owner", handingOver],
  ["a question goes to another municipality", transferring, addTownsOfRegion],
  ["applications, objections and complaints", official],
  ["the counter, doubles and what holds two", counter],
  ["questions from a list", fromLists],
  ["how the answer was, and the figures", lookingBack],
  ["the board and its budgets", board],
  ["being away", beingAway, addTownsOfAbsence],
  ["signing in and out", signingIn],
  ["with an account, in an organisation", belonging],
  ["what to do with one's own question", ownActs],
  ["how the answer was, with an account", lookingBackOwn],
  ["another municipality, with an account", transferringOwn],
  ["what is known of somebody", ownData],
  ["at the settings", settings],
  ["the desk of the day", deskDays],
  ["staff and who they are", staffing],
  ["running the installation", installing],
  ["notes, blocks and notifications", noting],
  ["around it, and what can go wrong", around],
];

for (const [name, states, prepare] of chapters)
  journey(`every page, ${name}`, async (stage, t) => {
    await prepare?.(stage.world, towns);
    // Two at a time: most machines have two cores, and the languages do not touch each other's records.
    await Promise.all(languages.map((lang) => playAll(stage, t, states, lang)));
  });

async function playAll({ browser, world }: Stage, t: TestContext, states: readonly State[], lang: Lang): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const scene = { world, towns, context, page, lang };
  const witness = new Witness(page, world.base);
  for (const state of states) await t.test(`${state.name} (${lang})`, () => play(scene, state, witness));
  await context.close();
}

async function play(scene: Scene, state: State, witness: Witness): Promise<void> {
  const { context, page, world, lang } = scene;
  await context.clearCookies();
  await page.setViewportSize({ width: 1280, height: 900 });
  await state.reach(scene);
  const { document } = witness;
  assert.ok(document, "no page was shown");
  assert.equal(document.status(), state.status ?? 200, page.url());
  seen.note(world, document, lang);
  const complaints = [
    ...(await documentComplaints(await document.text(), lang)),
    ...titles.complaints(await page.title(), page.url(), document.status(), lang),
    ...(await axeComplaints(page)),
  ];
  complaints.push(...(await phoneComplaints(page, lang)));
  await page.setViewportSize({ width: 640, height: 900 });
  await page.evaluate('document.documentElement.style.fontSize = "200%"');
  complaints.push(...(await sidewaysComplaints(page)), ...(await witness.complaints()));
  assert.deepEqual([...new Set(complaints)], []);
}

journey("every page of the product was seen, and every form that came back with an error", async ({ world }) => {
  assert.deepEqual(seen.missing(world), []);
});
