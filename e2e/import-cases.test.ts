import assert from "node:assert/strict";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import type { Page } from "playwright-core";
import { readTables } from "#platform/documents";
import { findShared, type TestTown, type World } from "#testing";
import { chooseFrom, importInto } from "../src/commands/import-cases/import-cases.js";
import { readImportOptions } from "../src/commands/import-cases/options.js";
import { openStage } from "./browser.js";
import { enter } from "./enter.js";
import { mouse } from "./hands.js";
import { sees } from "./sees.js";

const journey = await openStage();
const folder = await mkdtemp(join(tmpdir(), "rode-loper-import-e2e-"));
after(() => rm(folder, { recursive: true }));

const ANSWERED = 10;

/** What the command does with these words. @returns what it said */
async function bring(world: World, ...words: string[]): Promise<string> {
  const options = readImportOptions(words);
  const terminal = { asks: false, ask: async () => "", progress: () => {} };
  const said: string[] = [];
  const talk = { say: (line: string) => void said.push(line), terminal };
  await importInto(world.house.db, world.clock, options, await chooseFrom(options, terminal), talk);
  return said.join("\n");
}

/** Opens a question from the list (what is searched for stands above it, as a link too), answers it, and notes what came of it. */
async function answerFromList(page: Page, list: string, title: string, answer: string): Promise<void> {
  const hands = mouse(page);
  await page.goto(list);
  await Promise.all([page.waitForNavigation(), page.locator("main").getByRole("link", { name: title }).last().click()]);
  await sees(page, "met een lijst van eerder");
  await hands.fill("Antwoord", answer);
  await hands.press("button", "Stuur het antwoord");
  await hands.choose("De sociaal ondernemer is geholpen.");
  await hands.press("button", "Rond de vraag af");
  await sees(page, "Gedaan: Afgerond");
}

const closedOf = (world: World, town: TestTown) =>
  world.database.rows<{ question: string; answer: string; outcome: string }>(
    "select question, answer, outcome from cases.case where municipality_id = $1 and status = 'closed' order by number",
    [town.id],
  );

journey("a list comes in, and ten of its questions are brought to an answer at the desk", async (stage) => {
  const { world } = stage;
  const town = await world.addTown("lijstdorp");
  const path = join(folder, "vragen.csv");
  const lines = Array.from(
    { length: 12 },
    (_, at) => `${at + 1};Mag plan ${at + 1} doorgaan?;Mila Smit;${at + 1}-6-2026`,
  );
  await writeFile(path, ["nr;Vraag;Naam;Ontvangen op", ...lines].join("\r\n"));
  assert.match(await bring(world, path, "--municipality", "lijstdorp"), /12 new \(0 with their answer, 12 open\)/);
  const noor = await enter(stage, town, "noor");
  const list = `${world.base}/lijstdorp/vragen`;
  for (let n = 1; n <= ANSWERED; n += 1)
    await answerFromList(noor, list, `Mag plan ${n} doorgaan?`, `Ja, plan ${n} mag.`);
  assert.deepEqual(
    await closedOf(world, town),
    Array.from({ length: ANSWERED }, (_, at) => ({
      question: `Mag plan ${at + 1} doorgaan?`,
      answer: `Ja, plan ${at + 1} mag.`,
      outcome: "helped",
    })),
  );
  await noor.goto(list);
  await sees(noor, "Mag plan 11 doorgaan?");
  assert.equal(await noor.getByText("Mag plan 10 doorgaan?").count(), 0, "only what is open is on the list");
});

const real = findShared("data/vac/rijksoverheid_vacs_bzk.csv");
journey("ten real questions to the government are brought to their answer at the desk", async (stage, t) => {
  if (real === undefined) return t.skip("left out: there is no folder shared/data/vac beside the project");
  const { world } = stage;
  const town = await world.addTown("rijksdorp");
  const path = join(folder, "vacs.csv");
  await copyFile(real, path);
  const withoutAnswers = ["--column", "answer=", "--column", "answered="];
  const said = await bring(world, path, "--municipality", "rijksdorp", ...withoutAnswers);
  assert.match(said, /Read 175: 175 new \(0 with their answer, 175 open\), 0 there already, 0 bad/);
  const [table] = (await readTables(path)).tables;
  const ten = table?.rows.slice(1, ANSWERED + 1).map(({ cells }) => [cells[1]?.text ?? "", cells[2]?.text ?? ""]) ?? [];
  const noor = await enter(stage, town, "noor");
  for (const [question = "", answer = ""] of ten) {
    const words = encodeURIComponent(question.replace(/[^\p{L}\p{N} ]/gu, " "));
    await answerFromList(noor, `${world.base}/rijksdorp/vragen?q=${words}`, question.slice(0, 40), answer);
  }
  const closed = await closedOf(world, town);
  assert.equal(closed.length, ANSWERED);
  for (const [question, answer = ""] of ten)
    assert.equal(
      closed
        .find((one) => one.question === question?.trim())
        ?.answer.replace(/\s+/g, " ")
        .trim(),
      answer.replace(/\s+/g, " ").trim(),
    );
});
