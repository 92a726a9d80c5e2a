import assert from "node:assert/strict";
import { frontOf } from "./ask-answer-read.js";
import { openStage } from "./browser.js";
import { enter } from "./enter.js";
import { mouse } from "./hands.js";
import { sees } from "./sees.js";
import { words } from "./words.js";

const journey = await openStage();

/** What people read, in both languages. */
const said = {
  nl: {
    page: "afwezigheid",
    own: "Uw werkdagen en afwezigheid",
    deputy: "Wie neemt waar als u er niet bent?",
    save: "Bewaar werkdagen en plaatsvervanger",
    first: "Eerste dag",
    last: "Laatste dag (niet verplicht)",
    note: "Noteer afwezigheid",
    youAreAway: "U bent er niet tot en met vrijdag 4 december. Els Vermeer neemt waar.",
    away: "Noor Bakker is er niet tot en met vrijdag 4 december. Els Vermeer neemt waar.",
    act: "U neemt waar voor Noor Bakker. U kunt deze vraag beantwoorden.",
    by: "Els Vermeer, waarnemend voor Noor Bakker",
    back: /^Ik ben er weer/,
    empty: "Er is geen afwezigheid genoteerd.",
    subject: "u neemt waar voor Noor Bakker",
  },
  en: {
    page: "absence",
    own: "Your working days and absence",
    deputy: "Who takes over when you are away?",
    save: "Save working days and deputy",
    first: "First day",
    last: "Last day (optional)",
    note: "Note the absence",
    youAreAway: "You are away up to and including Friday 4 December. Els Vermeer takes over meanwhile.",
    away: "Noor Bakker is away up to and including Friday 4 December. Els Vermeer takes over meanwhile.",
    act: "You are standing in for Noor Bakker. You can answer this question.",
    by: "Els Vermeer, standing in for Noor Bakker",
    back: /^I am back/,
    empty: "No absence has been noted.",
    subject: "u neemt waar voor Noor Bakker",
  },
} as const;

for (const lang of ["nl", "en"] as const)
  journey(`away, asked, answered by the deputy, back again (${lang})`, async (stage) => {
    const { world, browser } = stage;
    const town = await world.addTown(lang === "nl" ? "adorp" : "bdorp");
    const front = frontOf(world, town, lang);
    const text = said[lang];
    const common = words[lang];

    const noor = await enter(stage, town, "noor");
    await noor.goto(front + (lang === "nl" ? "uitloggen" : "sign-out"));
    await mouse(noor).press("link", text.own);
    await noor.getByLabel(text.deputy).selectOption({ label: "Els Vermeer" });
    await mouse(noor).press("button", text.save);
    await mouse(noor).fill(text.first, "2026-11-23");
    await mouse(noor).fill(text.last, "2026-12-04");
    await mouse(noor).press("button", text.note);
    await sees(noor, text.youAreAway);

    const asker = await browser.newPage({ javaScriptEnabled: false });
    await asker.goto(front);
    await sees(asker, text.away);
    await mouse(asker).fill(common.question, "Mogen wij onze lunch op het plein verkopen?");
    await mouse(asker).press("button", common.ask);
    await sees(asker, text.away);
    await mouse(asker).fill(common.name, "Mila Smit");
    await mouse(asker).fill(common.email, `${town.slug}@kookkracht.example`);
    await mouse(asker).press("button", common.send);
    await sees(asker, text.away);
    await sees(asker, common.answerBy);
    await mouse(asker).press("link", common.follow);
    await sees(asker, text.away);

    const mail = await world.mailTo("els.vermeer@town.example", text.subject);
    const path = new URL(/https?:\/\/\S+\/vragen\/\S+/.exec(mail.text)?.[0] ?? "").pathname;
    const caseId = path.split("/").at(-1) ?? "";
    const casePage = front + (lang === "nl" ? "vragen/" : "questions/") + caseId;
    const els = await enter(stage, town, "els");
    await els.goto(casePage);
    await sees(els, text.act);
    await mouse(els).fill(common.answer, "Ja, op woensdag.");
    await mouse(els).press("button", common.sendAnswer);
    await asker.reload();
    await sees(asker, text.by);

    await noor.goto(front + text.page);
    await Promise.all([noor.waitForNavigation(), noor.getByRole("button", { name: text.back }).click()]);
    await sees(noor, text.empty);
    await asker.reload();
    const main = (await asker.locator("main").textContent()) ?? "";
    assert.ok(
      !main.includes(text.away) && main.includes(text.by),
      "who answered stays, that somebody was away does not",
    );
    assert.equal((await els.goto(casePage))?.status(), 404, "the deputy is a deputy no longer");
    await Promise.all([noor, asker, els].map((page) => page.context().close()));
  });
