import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { openStage, type Stage } from "./browser.js";
import { type Hands, keyboard, mouse } from "./hands.js";
import { sees } from "./sees.js";

const journey = await openStage();

/** What people read, in both languages. */
const said = {
  nl: {
    paths: { register: "organisatie-toevoegen", ask: "stel-uw-vraag", own: "mijn-vragen?lijst=shared" },
    mail: "Uw mailadres",
    send: "Stuur mij een link",
    signIn: "Inloggen bij",
    enter: "Log in",
    name: "Uw naam",
    save: "Bewaar",
    organisation: "Naam van de organisatie",
    number: "KvK-nummer",
    add: "Voeg toe",
    colleague: "Mailadres van uw collega",
    invite: "Stuur de uitnodiging",
    subject: "Uitnodiging voor Fietscirkel",
    accept: "Ja, ik doe mee",
    members: "2 leden",
    question: "Uw vraag",
    everybody: "Iedereen in deze organisatie",
    ask: "Verstuur uw vraag",
    remove: "Verwijder Bo",
    along: "Anna laat u meelezen.",
    nothing: "Niemand deelt een vraag met u",
  },
  en: {
    paths: { register: "add-organisation", ask: "ask-a-question", own: "my-questions?lijst=shared" },
    mail: "Your email address",
    send: "Send me a link",
    signIn: "Signing in",
    enter: "Sign in",
    name: "Your name",
    save: "Save",
    organisation: "Name of the organisation",
    number: "KvK number",
    add: "Add",
    colleague: "Your colleague's email address",
    invite: "Send the invitation",
    subject: "Invitation to Fietscirkel",
    accept: "Yes, I will join",
    members: "2 members",
    question: "Your question",
    everybody: "Everyone in this organisation",
    ask: "Send your question",
    remove: "Remove Bo",
    along: "Anna lets you read along.",
    nothing: "Nobody has shared a question with you",
  },
} as const;

const QUESTION = "Waar vinden wij een pand voor onze werkplaats?";

type Text = (typeof said)[keyof typeof said];

/** Signs in with the link in the mail, and tells a name; the page then is where they were going. */
async function signIn({ world }: Stage, page: Page, hands: Hands, text: Text, email: string, name: string) {
  await hands.fill(text.mail, email);
  await hands.press("button", text.send);
  const { text: letter } = await world.mailTo(email, text.signIn);
  await page.goto(/http\S+/.exec(letter)?.[0] ?? "");
  await hands.press("button", text.enter);
  await hands.fill(text.name, name);
  await hands.press("button", text.save);
}

for (const [lang, javaScriptEnabled, handsOf] of [
  ["nl", false, keyboard],
  ["en", true, mouse],
] as const)
  journey(
    `invite a colleague, share a question, part again: ${lang}, ${javaScriptEnabled ? "with" : "without"} JavaScript`,
    async (stage) => {
      const { world, browser } = stage;
      const slug = `samendorp-${lang}`;
      await world.addTown(slug);
      const text = said[lang];
      const front = `${world.base}/${slug}${lang === "en" ? "/en" : ""}/`;
      const open = async () => {
        const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 640 } });
        return context.newPage();
      };
      const [anna, bo] = [await open(), await open()];
      const mails = { anna: `anna@${slug}.example`, bo: `bo@${slug}.example` };

      await anna.goto(front + text.paths.register);
      await signIn(stage, anna, handsOf(anna), text, mails.anna, "Anna");
      await handsOf(anna).fill(text.organisation, "Fietscirkel");
      await handsOf(anna).fill(text.number, lang === "nl" ? "12 34 56 78" : "87654321");
      await handsOf(anna).press("button", text.add);
      await handsOf(anna).fill(text.colleague, mails.bo);
      await handsOf(anna).press("button", text.invite);
      await sees(anna, mails.bo);
      const organisation = anna.url();

      const { text: letter } = await world.mailTo(mails.bo, text.subject);
      await bo.goto(/http\S+/.exec(letter)?.[0] ?? "");
      await signIn(stage, bo, handsOf(bo), text, mails.bo, "Bo");
      await handsOf(bo).press("button", text.accept);
      await sees(bo, text.members);

      await anna.goto(front + text.paths.ask);
      await handsOf(anna).fill(text.question, QUESTION);
      // Tab stops once at a group of choices; the arrow keys, which are the browser's own, go on from there.
      await mouse(anna).choose(text.everybody);
      await handsOf(anna).press("button", text.ask);
      await bo.goto(front + text.paths.own);
      await handsOf(bo).press("link", QUESTION);
      await sees(bo, text.along);

      await anna.goto(organisation);
      await handsOf(anna).press("button", text.remove);
      await bo.reload();
      assert.ok(!(await bo.locator("main").textContent())?.includes(QUESTION), "out at the next request");
      await bo.goto(front + text.paths.own);
      await sees(bo, text.nothing);
      for (const page of [anna, bo]) await page.context().close();
    },
  );
