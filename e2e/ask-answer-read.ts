import assert from "node:assert/strict";
import type { BrowserContextOptions, Page } from "playwright-core";
import type { Lang } from "#platform/i18n";
import type { TestTown, World } from "#testing";
import type { Stage } from "./browser.js";
import { type Hands, keyboard, mouse } from "./hands.js";
import { sees } from "./sees.js";
import { words } from "./words.js";

/** In which way the journey is made. */
export type Way = {
  readonly name: string;
  readonly lang: Lang;
  readonly hands: (page: Page) => Hands;
  readonly browser: BrowserContextOptions;
};

const kinds: readonly Omit<Way, "lang">[] = [
  { name: "with JavaScript", hands: mouse, browser: {} },
  { name: "without JavaScript", hands: mouse, browser: { javaScriptEnabled: false } },
  { name: "by keyboard only", hands: keyboard, browser: {} },
  { name: "on a screen of 320 pixels", hands: mouse, browser: { viewport: { width: 320, height: 640 } } },
];

/** Every way, in both languages. */
export const ways: readonly Way[] = kinds.flatMap((kind) => [
  { ...kind, name: `${kind.name}, in Dutch`, lang: "nl" as const },
  { ...kind, name: `${kind.name}, in English`, lang: "en" as const },
]);

type Person = { readonly page: Page; readonly hands: Hands };
type Told = { readonly number: string; readonly email: string };

const QUESTION = "Wij zoeken een pand voor een fietswerkplaats.\nHet liefst in Noord.";
const REACTION = "Dank u. Ik vraag het na bij Vastgoed.";
const ANSWER = "Het pand aan de Kade komt vrij.\nU kunt het huren vanaf 1 maart.";

/** The journey that everything is for: somebody asks, somebody answers, and the asker can see it all the way. */
export async function askAnswerRead({ world, browser }: Stage, town: TestTown, way: Way): Promise<void> {
  const [asking, working] = await Promise.all([browser.newContext(way.browser), browser.newContext(way.browser)]);
  const person = async (page: Page): Promise<Person> => ({ page, hands: way.hands(page) });
  const asker = await person(await asking.newPage());
  const owner = await person(await working.newPage());
  const told = await ask(world, town, asker, way.lang);
  await followByMail(world, asker, told, way.lang);
  await react(world, town, owner, asker, told, way.lang);
  await answer(world, owner, asker, told, way.lang);
  await close(owner, asker, way.lang);
  await Promise.all([asking.close(), working.close()]);
}

/** The path of a town's pages. */
export function frontOf(world: World, town: TestTown, lang: Lang): string {
  return `${world.base}/${town.slug}/${lang === "en" ? "en/" : ""}`;
}

/** From the front page to the confirmation: number, owner, dates, private link. */
async function ask(world: World, town: TestTown, { page, hands }: Person, lang: Lang): Promise<Told> {
  const text = words[lang];
  const email = `${town.slug}@fietscirkel.example`;
  await page.goto(frontOf(world, town, lang));
  await hands.fill(text.question, QUESTION);
  await hands.press("button", text.ask);
  assert.equal(await page.getByLabel(text.question, { exact: true }).inputValue(), QUESTION);
  await hands.fill(text.name, "Lotte Peters");
  await hands.fill(text.email, email);
  await hands.press("button", text.send);
  const number = `${town.slug.slice(0, 2).toUpperCase()}-2026-0001`;
  for (const said of [number, "Noor Bakker", text.answerBy, text.reactionBy, email]) await sees(page, said);
  const link = await page.getByLabel(text.link, { exact: true }).inputValue();
  assert.ok(link.startsWith(frontOf(world, town, lang)), link);
  return { number, email };
}

async function followByMail(world: World, { page }: Person, { email, number }: Told, lang: Lang): Promise<void> {
  const mail = await world.mailTo(email, words[lang].mails[0]);
  assert.ok(mail.subject.includes(number), mail.subject);
  for (const said of ["Noor Bakker", words[lang].answerBy, ...QUESTION.split("\n")])
    assert.ok(mail.text.includes(said), said);
  const link = /https?:\/\/\S+\/(?:volg|follow)\/\S+/.exec(mail.text)?.[0];
  assert.ok(link, mail.text);
  await page.goto(link);
  await sees(page, words[lang].answerBy);
  assert.equal(await runnerAt(page), words[lang].reading);
}

async function react(world: World, town: TestTown, owner: Person, asker: Person, told: Told, lang: Lang) {
  const text = words[lang];
  await owner.page.goto(frontOf(world, town, lang) + (lang === "en" ? "questions" : "vragen"));
  await owner.hands.press("button", text.signIn);
  await owner.hands.press("link", "Wij zoeken een pand voor een fietswerkplaats");
  await owner.hands.fill(text.reaction, REACTION);
  await owner.hands.press("button", text.sendReaction);
  const mail = await world.mailTo(told.email, text.mails[1]);
  assert.ok(mail.text.includes(REACTION), mail.text);
  await asker.page.reload();
  await sees(asker.page, REACTION);
  assert.equal(await runnerAt(asker.page), text.working);
}

async function answer(world: World, owner: Person, asker: Person, told: Told, lang: Lang): Promise<void> {
  const text = words[lang];
  await owner.hands.fill(text.answer, ANSWER);
  await owner.hands.press("button", text.sendAnswer);
  const mail = await world.mailTo(told.email, text.mails[2]);
  for (const line of ANSWER.split("\n")) assert.ok(mail.text.includes(line), mail.text);
  await asker.page.reload();
  for (const line of ANSWER.split("\n")) await sees(asker.page, line);
  assert.equal(await runnerAt(asker.page), text.yourTurn);
}

async function close(owner: Person, asker: Person, lang: Lang): Promise<void> {
  const text = words[lang];
  await owner.hands.choose(text.outcome);
  await owner.hands.press("button", text.close);
  await sees(owner.page, text.outcome);
  await asker.page.reload();
  await sees(asker.page, text.helped);
  assert.equal(await asker.page.locator('[aria-current="step"]').count(), 0, "the road has come to its end");
}

/** Where the runner is: the words at the step of now. */
async function runnerAt(page: Page): Promise<string> {
  const said = await page.locator('[aria-current="step"] .rl-road__title').textContent();
  return (said ?? "").replace(/^[^:]+:\s*/, "").trim();
}
