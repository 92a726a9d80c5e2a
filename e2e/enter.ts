import assert from "node:assert/strict";
import type { BrowserContextOptions, Page } from "playwright-core";
import type { TestTown, World } from "#testing";
import { type Stage, shareCookies } from "./browser.js";

/** A browser in which somebody of the town is signed in; without JavaScript, unless said otherwise. */
export async function enter(
  { world, browser }: Stage,
  town: TestTown,
  person: string,
  options: BrowserContextOptions = { javaScriptEnabled: false },
): Promise<Page> {
  const context = await browser.newContext(options);
  await shareCookies(world, await world.signedIn(town, person), context);
  return context.newPage();
}

/** Somebody who came in before the clock jumped ahead comes in anew: their session had ended. */
export async function enterAgain({ world }: Stage, town: TestTown, person: string, page: Page): Promise<void> {
  await shareCookies(world, await world.signedIn(town, person), page.context());
}

/** Follows the link in the newest mail to somebody. @returns the mail */
export async function followMail(
  world: World,
  page: Page,
  to: string,
  subject: string,
): Promise<{ readonly text: string; readonly link: string }> {
  const { text } = await world.mailTo(to, subject);
  const link = /https?:\/\/\S+/.exec(text)?.[0] ?? "";
  const answer = await page.goto(link);
  assert.equal(answer?.status(), 200, link);
  return { text, link };
}

/** Holds that nothing on the page, seen or not, says something. */
export async function lacks(page: Page, ...words: readonly string[]): Promise<void> {
  const html = await page.content();
  for (const word of words) assert.ok(!html.includes(word), `“${word}” is on ${page.url()}`);
}

/** How often mails with such a subject went out to somebody. */
export async function countMails({ database }: World, to: string, subject: string): Promise<number> {
  const sql = "select 1 from platform.mail where recipient = $1 and position($2 in subject) > 0";
  return (await database.rows(sql, [to, subject])).length;
}
