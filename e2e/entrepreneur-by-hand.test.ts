import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { caseMoves, trackingLinks } from "#cases";
import type { Actor } from "#platform/access";
import { makePdf, type TestTown, type World } from "#testing";
import { openStage } from "./browser.js";
import { followMail } from "./enter.js";
import { keyboard, tabThrough } from "./hands.js";
import { axeComplaints, sidewaysComplaints } from "./inspect.js";
import { sees } from "./sees.js";
import { words } from "./words.js";

const journey = await openStage();
const text = words.nl;
const QUESTION = "Mogen wij een moestuin beginnen op het veld achter de school?";
const HANNA = "hanna@groenkans.example";

/** Nothing pushes the page sideways, axe is silent, and Tab shows where it is at every stop. */
async function look(page: Page, twin: Page): Promise<void> {
  const complaints = [...(await sidewaysComplaints(page)), ...(await askAxe(page, twin))];
  assert.deepEqual(complaints, [], page.url());
  assert.ok((await tabThrough(page)) > 5, `few stops on ${page.url()}`);
}

/** Axe is a script: it reads the very same document in a browser that runs scripts, of which the page's own do not come. */
async function askAxe(page: Page, twin: Page): Promise<string[]> {
  const [url, body] = [page.url(), await page.content()];
  await twin.route("**/*.js", (route) => route.abort());
  await twin.route(url, (route) => route.fulfill({ body, contentType: "text/html" }));
  await twin.goto(url);
  const complaints = await axeComplaints(twin);
  await twin.unrouteAll();
  return complaints;
}

/** The owner does something, while the asker looks elsewhere. */
async function atDesk(world: World, town: TestTown, token: string) {
  const visitor = await world.work(town, { kind: "visitor" });
  const [row] = await world.database.rows<{ link: string }>("select link_id as link from cases.tracking_link");
  const caseId = (await visitor.read((read) => trackingLinks.findCaseId(read, row?.link ?? ""))) ?? "";
  assert.ok(world.trackingPath(town, row?.link ?? "").endsWith(token), "the mail leads to this question");
  const noor: Actor = { kind: "person", personId: town.people.noor ?? "", name: "Noor Bakker", roles: new Set() };
  return { caseId, work: await world.work(town, noor) };
}

journey("ask, answer back, read, take up again: by keyboard, at 320 px, without JavaScript", async (stage) => {
  const { world, browser } = stage;
  const town = await world.addTown("tuindorp");
  const viewport = { width: 320, height: 640 };
  const hanna = await browser.newPage({ javaScriptEnabled: false, viewport });
  const twin = await browser.newPage({ viewport });
  const hands = keyboard(hanna);

  await hanna.goto(`${world.base}/tuindorp/`);
  await look(hanna, twin);
  await hands.fill(text.question, QUESTION);
  await hands.press("button", text.ask);
  await look(hanna, twin);
  // The window in which a file is chosen belongs to the machine, not to the page.
  const file = { name: "veld-achter-de-school.pdf", mimeType: "application/pdf", buffer: makePdf() };
  await hanna.locator('[name="files"]').setInputFiles(file);
  await hands.fill(text.name, "Hanna Berg");
  await hands.fill(text.email, HANNA);
  await hands.press("button", text.send);
  await sees(hanna, "TU-2026-0001");
  await look(hanna, twin);

  const { link } = await followMail(world, hanna, HANNA, text.mails[0]);
  await sees(hanna, "veld-achter-de-school.pdf (PDF");
  await look(hanna, twin);
  const { caseId, work } = await atDesk(world, town, link.split("/").at(-1) ?? "");
  await caseMoves.askAsker(work, { caseId, version: 1 }, "Hoeveel mensen werken er straks mee?");
  await followMail(world, hanna, HANNA, "Noor Bakker heeft uw reactie nodig");
  await sees(hanna, "Zolang staat de klok stil.");
  await look(hanna, twin);
  await hands.press("link", "Geef antwoord");
  await sees(hanna, "Hoeveel mensen werken er straks mee?");
  await look(hanna, twin);
  await hands.fill("Uw bericht", "Twaalf, en zes vrijwilligers.");
  await hands.press("button", "Stuur het bericht");
  await sees(hanna, "Uw bericht is verstuurd.");
  await look(hanna, twin);

  await caseMoves.answerQuestion(work, { caseId, version: 3 }, "Dat mag.\nU krijgt het veld voor vijf jaar.");
  await followMail(world, hanna, HANNA, text.mails[2]);
  await sees(hanna, "U krijgt het veld voor vijf jaar.");
  await look(hanna, twin);
  await hands.press("link", "Laat mijn vraag weer oppakken");
  await sees(hanna, "U krijgt dan uiterlijk maandag 7 december opnieuw antwoord.");
  await look(hanna, twin);
  await hands.fill("Wat wilt u nog weten?", "Is er ook water?");
  await hands.press("button", "Laat mijn vraag weer oppakken");
  await sees(hanna, "Noor Bakker pakt uw vraag weer op.");
  for (const said of ["Is er ook water?", "U krijgt het veld voor vijf jaar.", "maandag 7 december"])
    await sees(hanna, said);
  await look(hanna, twin);
  await world.mailTo("noor.bakker@town.example", "Weer opgepakt: TU-2026-0001");
  await Promise.all([hanna.close(), twin.close()]);
});
