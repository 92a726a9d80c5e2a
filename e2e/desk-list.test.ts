import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { submitQuestion } from "#cases";
import { readCsv, readOds, readXlsx, type TestTown, type World } from "#testing";
import { openStage } from "./browser.js";
import { enter, lacks } from "./enter.js";
import { type Hands, keyboard, mouse } from "./hands.js";
import { sees } from "./sees.js";

const journey = await openStage();

const QUESTIONS = [
  ["Welke vergunningen zijn nodig voor een terras?", "Theehuis Anders"],
  ["Waar vinden wij een pand voor onze werkplaats?", "Fietscirkel"],
  ["=SOM(A1) is geen formule, maar een vraag", "Rekenmeesters"],
] as const;

/** What people read, in both languages. */
const said = {
  nl: {
    list: "/vragen",
    search: "Zoek in vragen",
    find: "Zoek",
    found: "1 vraag.",
    filters: "Filters",
    standing: "Stand",
    kind: "in behandeling",
    apply: "Toon deze vragen",
    empty: "Niets gevonden met “vergunning”",
    without: "Haal weg: in behandeling",
    keep: "Bewaar deze weergave",
    name: "Naam van de weergave",
    save: "Bewaar",
    saved: "De weergave is bewaard.",
    open: "Open vragen",
    download: "Download deze lijst",
    formats: ["CSV-bestand", "Excel-bestand (XLSX)", "OpenDocument-bestand (ODS)"],
  },
  en: {
    list: "/en/questions",
    search: "Search questions",
    find: "Search",
    found: "1 question.",
    filters: "Filters",
    standing: "Status",
    kind: "in hand",
    apply: "Show these questions",
    empty: "Nothing found with “vergunning”",
    without: "Remove: in hand",
    keep: "Save this view",
    name: "Name of the view",
    save: "Save",
    saved: "The view has been saved.",
    open: "Open questions",
    download: "Download this list",
    formats: ["CSV file", "Excel file (XLSX)", "OpenDocument file (ODS)"],
  },
} as const;

async function askAll(world: World, town: TestTown): Promise<void> {
  for (const [question, organisation] of QUESTIONS) {
    const asker = { name: "Mila Smit", email: "mila@cirkel.example", phone: undefined, organisation };
    await submitQuestion(await world.work(town, { kind: "visitor" }), { question, ...asker, language: "nl" });
  }
}

/** Opens what is behind a fold, with the hands at work. */
async function unfold(page: Page, label: string, isByKeyboard: boolean): Promise<void> {
  const fold = page.locator("main summary", { hasText: label }).first();
  if (!isByKeyboard) return fold.click();
  await fold.focus();
  await page.keyboard.press("Enter");
}

/** Presses a button of which the answer is a file. */
async function take(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("main").getByRole("button", { name, exact: true }).click(),
  ]);
  return readFile(await file.path());
}

for (const [lang, javaScriptEnabled, handsOf] of [
  ["nl", false, keyboard],
  ["en", true, mouse],
] as const)
  journey(
    `look for a question, keep the view, take the list along: ${lang}, ${javaScriptEnabled ? "with" : "without"} JavaScript`,
    async (stage) => {
      const text = said[lang];
      const isByKeyboard = handsOf === keyboard;
      const town = await stage.world.addTown(`zoekdorp-${lang}`);
      await askAll(stage.world, town);
      const page = await enter(stage, town, "sami", { javaScriptEnabled, viewport: { width: 900, height: 800 } });
      const hands: Hands = handsOf(page);
      const list = `${stage.world.base}/${town.slug}${text.list}`;

      await page.goto(list);
      await hands.fill(text.search, "vergunning");
      await hands.press("button", text.find);
      await sees(page, text.found);
      await sees(page, QUESTIONS[0][0]);
      await lacks(page, QUESTIONS[1][0]);
      assert.deepEqual(await page.locator("main mark").allTextContents(), ["vergunningen"]);

      await unfold(page, text.filters, isByKeyboard);
      await page.locator("main").getByLabel(text.standing, { exact: true }).selectOption({ label: text.kind });
      await hands.press("button", text.apply);
      await sees(page, text.empty);
      await hands.press("link", text.without);
      await sees(page, QUESTIONS[0][0]);

      await unfold(page, text.keep, isByKeyboard);
      await hands.fill(text.name, "Vergunningen");
      await hands.press("button", text.save);
      await sees(page, text.saved);

      await page.goto(list);
      await sees(page, QUESTIONS[1][0]);
      await unfold(page, text.download, isByKeyboard);
      const csv = readCsv(await take(page, text.formats[0]));
      assert.ok(
        csv.some((row) => row.includes(`'${QUESTIONS[2][0]}`)),
        "no formula comes alive",
      );
      const everything = csv.length - 1;
      assert.equal(everything, QUESTIONS.length);
      assert.equal(readXlsx(await take(page, text.formats[1])).length - 1, everything);

      await hands.press("link", "Vergunningen");
      await sees(page, text.found);
      await unfold(page, text.download, isByKeyboard);
      assert.equal(readOds(await take(page, text.formats[2]))[1]?.[1]?.text, QUESTIONS[0][0]);
      await page.context().close();
    },
  );
