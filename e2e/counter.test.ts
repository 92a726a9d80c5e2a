import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { caseMoves, submitQuestion } from "#cases";
import type { TestTown, World } from "#testing";
import { openStage } from "./browser.js";
import { enter, lacks } from "./enter.js";
import { mouse, tabTo } from "./hands.js";
import { sees } from "./sees.js";

const journey = await openStage();

/** Four hundred keys a minute: somebody in an office, who listens meanwhile. */
const KEY_MS = 150;
const WITHIN_MS = 60_000;

const PROMISED = "maandag 7 december";
const PHONE = "06 5555 0101";

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: KEY_MS });
}

/** The line that says how much was found, also aloud. */
const saidBy = (page: Page) => page.locator("[data-lookup] [role=status]");

async function asksByWeb(world: World, town: TestTown): Promise<void> {
  const work = await world.work(town, { kind: "visitor" });
  const asker = { name: "Mila Smit", email: "mila@kookkracht.example", phone: "+31 6 55550101" };
  const question = "Zijn er keukens die 's avonds leegstaan?";
  await submitQuestion(work, { question, ...asker, organisation: "Kookkracht", language: "nl" });
}

journey("a question by telephone is noted in under a minute, without a mouse", async (stage) => {
  const { world } = stage;
  const town = await world.addTown("baliedorp");
  await asksByWeb(world, town);
  const sami = await enter(stage, town, "sami", {});
  await sami.goto(`${world.base}/baliedorp/vragen`);
  const begun = Date.now();
  // The menu is a few stops from the top of any page.
  await tabTo(sami, sami.getByRole("link", { name: "Noteer een vraag" }));
  await Promise.all([sami.waitForNavigation(), sami.keyboard.press("Enter")]);
  assert.equal(await sami.evaluate("document.activeElement?.value"), "phone", "the first field has the focus");
  await sami.keyboard.press("Tab");
  await type(sami, "Mila Smit");
  await sami.keyboard.press("Tab");
  await sami.keyboard.press("Tab");
  await type(sami, PHONE);
  await saidBy(sami).filter({ hasText: "1 eerdere vraag gevonden" }).waitFor();
  await sees(sami, "Zijn er keukens die 's avonds leegstaan?");
  await sami.keyboard.press("Tab");
  await sami.keyboard.press("Tab");
  await type(sami, "Waar mogen wij onze lunch verkopen?");
  await sami.keyboard.press("Tab");
  await type(sami, "Op de markt.");
  await Promise.all([sami.waitForURL(/\/bewijs$/), sami.keyboard.press("Control+Enter")]);
  const took = Date.now() - begun;
  assert.ok(took < WITHIN_MS, `it took ${took} ms`);
  await sees(sami, "BA-2026-0002");
  await sees(sami, PROMISED);
  await sees(sami, "Noor Bakker");
  const [row] = await world.database.rows<{ channel: string; first_reaction_days: number }>(
    "select channel, first_reaction_days from cases.case where asker_phone = $1",
    [PHONE],
  );
  assert.deepEqual(row, { channel: "phone", first_reaction_days: 0 });
});

journey("the receipt prints on one sheet, with a code that opens the question", async (stage) => {
  const { world, browser } = stage;
  const town = await world.addTown("printdorp");
  const sami = await enter(stage, town, "sami");
  await sami.goto(`${world.base}/printdorp/vraag-noteren`);
  const hands = mouse(sami);
  await hands.choose("Op papier");
  await hands.fill("Wanneer kwam de brief binnen?", "2026-11-20");
  await hands.fill("Naam", "Joris Kuiper");
  await hands.fill("Telefoonnummer", "06 5555 0202");
  await hands.fill("Wat is de vraag?", "Hoe vraag ik loonkostensubsidie aan?");
  await hands.press("button", "Noteer de vraag");
  await sees(sami, "vrijdag 4 december");
  assert.equal(await sami.getByRole("button", { name: "Print dit bewijs" }).count(), 0, "a script prints");
  const link = /https?:\/\/\S+\/volg\/[\w-]{43}/.exec((await sami.locator("main").textContent()) ?? "")?.[0] ?? "";
  await sami.emulateMedia({ media: "print" });
  assert.ok(await sami.getByRole("img", { name: /QR-code/ }).isVisible());
  assert.equal(await sami.getByRole("link", { name: "Naar de vraag" }).isVisible(), false);
  assert.equal(await sami.getByText("Dat u hem zag, leggen wij vast").isVisible(), false);
  for (const format of ["A4", "A5"]) {
    const pdf = (await sami.pdf({ format })).toString("latin1");
    assert.equal(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, 1, format);
  }
  const joris = await (await browser.newContext()).newPage();
  await joris.goto(link);
  await sees(joris, "De brief kwam binnen op vrijdag 20 november");
  await sees(joris, "Hoe vraag ik loonkostensubsidie aan?");
  // A colleague prints the same receipt, and never sees the link.
  const noor = await enter(stage, town, "noor");
  await noor.goto(sami.url());
  await sees(noor, "De link staat hier niet meer");
  await lacks(noor, new URL(link).pathname.split("/").at(-1) ?? "");
});

journey(
  "earlier questions stand beside the form while somebody types, and with a button where no script runs",
  async (stage) => {
    const { world } = stage;
    const town = await world.addTown("eerderdorp");
    await asksByWeb(world, town);
    await caseMoves.noteQuestion(
      await world.work(town, {
        kind: "person",
        personId: town.people.sami ?? "",
        name: "Sami de Wit",
        roles: new Set(["desk"]),
      }),
      {
        question: "Mag er een terras op het plein?",
        name: "Iemand Anders",
        email: undefined,
        phone: "06 5555 0303",
        organisation: "KOOKKRACHT",
        language: "nl",
      },
      { channel: "counter", receivedOn: undefined, keeps: true, said: undefined },
    );
    const sami = await enter(stage, town, "sami", {});
    await sami.goto(`${world.base}/eerderdorp/vraag-noteren`);
    const said = saidBy(sami);
    await sami.getByLabel("Onderneming (niet verplicht)").pressSequentially("kookkracht");
    await said.filter({ hasText: "2 eerdere vragen gevonden" }).waitFor();
    await sees(sami, "Mag er een terras op het plein?");
    await sami.getByLabel("Onderneming (niet verplicht)").fill("");
    await sami.getByLabel("Naam", { exact: true }).fill("Niemand Hier");
    await said.filter({ hasText: "Geen eerdere vragen gevonden" }).waitFor();
    await lacks(sami, "Mag er een terras op het plein?");

    const bare = await enter(stage, town, "sami");
    await bare.goto(`${world.base}/eerderdorp/vraag-noteren`);
    await mouse(bare).fill("Mailadres", "mila@kookkracht.example");
    await mouse(bare).fill("Wat is de vraag?", "Nog een vraag.");
    await mouse(bare).press("button", "Zoek eerdere vragen");
    await sees(bare, "1 eerdere vraag gevonden");
    assert.equal(await bare.getByLabel("Wat is de vraag?").inputValue(), "Nog een vraag.");
  },
);
