import assert from "node:assert/strict";
import { openStage } from "./browser.js";
import { keyboard, mouse } from "./hands.js";

const journey = await openStage();

const text = {
  nl: {
    label: "Uw mailadres",
    send: "Stuur mij een link",
    subject: "Inloggen bij",
    enter: "Log in",
    list: "Open vragen",
    here: "dit apparaat",
    elsewhere: "Waar u bent ingelogd",
    endAll: "Log overal uit, ook op dit apparaat",
  },
  en: {
    label: "Your email address",
    send: "Send me a link",
    subject: "Signing in",
    enter: "Sign in",
    list: "Open questions",
    here: "this device",
    elsewhere: "Where you are signed in",
    endAll: "Sign out everywhere, on this device too",
  },
};

for (const [lang, handsOf, slug] of [
  ["nl", mouse, "inlogdorp"],
  ["en", keyboard, "signdorp"],
] as const)
  journey(`sign in by mail, look where, sign out everywhere: ${lang}, without JavaScript, at 320 px`, async (stage) => {
    const { world, browser } = stage;
    await world.addTown(slug);
    const words = text[lang];
    const front = `${world.base}/${slug}${lang === "en" ? "/en" : ""}`;
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    const hands = handsOf(page);
    await page.goto(`${front}${lang === "en" ? "/questions" : "/vragen"}`);
    await hands.fill(words.label, "sami.de.wit@town.example");
    await hands.press("button", words.send);
    const mail = await world.mailTo("sami.de.wit@town.example", words.subject);
    await page.goto(/http\S+/.exec(mail.text)?.[0] ?? "");
    await hands.press("button", words.enter);
    assert.equal(await page.locator("h1").textContent(), words.list, "where they were going");

    await page.goto(`${front}${lang === "en" ? "/sign-out" : "/uitloggen"}`);
    await hands.press("link", words.elsewhere);
    await page.getByText(words.here, { exact: true }).waitFor();
    await hands.press("button", words.endAll);
    await page.goto(`${front}${lang === "en" ? "/questions" : "/vragen"}`);
    assert.equal(await page.getByLabel(words.label, { exact: true }).count(), 1, "signed out");
    await page.close();
  });
