import { after, type TestContext, test } from "node:test";
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from "playwright-core";
import { findChromium, openWorld, otherRun, type Visitor, type World, type WorldOptions } from "#testing";

/** What a journey is played on: one world and one browser for each file. */
export type Stage = { readonly world: World; readonly browser: Browser };

export type Journey = (name: string, play: (stage: Stage, t: TestContext) => Promise<void>) => void;

/** How Chromium is started: alone, quiet, and asking nothing of the outside world. */
export const launchOptions: LaunchOptions = {
  args: [
    // The sandbox refuses to work for root, as in most containers.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/**
 * Opens the stage for the journeys of one test file. Without Chromium each journey is left out, and no world is made;
 * the global set-up says so once; nor are they played
 * where only the database is another one.
 * @returns what each journey is told with, in place of node's `test`
 */
export async function openStage(options?: WorldOptions): Promise<Journey> {
  const leftOut = otherRun();
  if (leftOut) return (name) => test(name, { skip: leftOut }, () => {});
  const executablePath = findChromium();
  if (executablePath === undefined) return (name) => test(name, { skip: "no Chromium" }, () => {});
  const browser = await chromium.launch({ ...launchOptions, executablePath });
  after(() => browser.close());
  const world = await openWorld(options);
  return (name, play) => test(name, (t) => play({ world, browser }, t));
}

/** Gives a browser the cookies that a visitor without one has collected, such as a session. */
export async function shareCookies(world: World, visitor: Visitor, context: BrowserContext): Promise<void> {
  // Chromium takes a secure cookie for https alone, and then sends it to http://localhost as well.
  const url = world.base.replace("http:", "https:");
  const cookies = [...visitor.cookies].map(([name, value]) => ({ name, value, url, secure: true }));
  await context.addCookies(cookies);
}
