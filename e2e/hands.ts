import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";

/** How somebody handles a page: with a mouse or with a keyboard. */
export type Hands = {
  fill(label: string, text: string): Promise<void>;
  /** Checks a choice. */
  choose(label: string): Promise<void>;
  /** Presses a button or follows a link, and waits for the page behind it. */
  press(kind: "button" | "link", name: string): Promise<void>;
};

const main = (page: Page) => page.locator("main");
const field = (page: Page, label: string) => main(page).getByLabel(label, { exact: true });

/** Points and clicks. */
export function mouse(page: Page): Hands {
  return {
    fill: (label, text) => field(page, label).fill(text),
    choose: (label) => field(page, label).check(),
    async press(kind, name) {
      const target = main(page).getByRole(kind, { name, exact: true });
      await Promise.all([page.waitForNavigation(), target.click()]);
    },
  };
}

/** A finger on a screen. */
export function touch(page: Page): Hands {
  const tap = async (target: Locator) => {
    const box = await target.boundingBox();
    assert.ok(
      box && box.width >= SMALLEST_TARGET && box.height >= SMALLEST_TARGET,
      `too small for a finger: ${target}`,
    );
    await target.tap();
  };
  return {
    async fill(label, text) {
      await tap(field(page, label));
      await page.keyboard.insertText(text);
    },
    choose: (label) => field(page, label).tap(),
    async press(kind, name) {
      await Promise.all([page.waitForNavigation(), tap(main(page).getByRole(kind, { name, exact: true }))]);
    },
  };
}

/** What the house style promises, in pixels. */
const SMALLEST_TARGET = 44;

/** Never touches the mouse: Tab goes from one thing to the next, and where the focus is can always be seen. */
export function keyboard(page: Page): Hands {
  return {
    async fill(label, text) {
      await tabTo(page, field(page, label));
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.insertText(text);
    },
    async choose(label) {
      await tabTo(page, field(page, label));
      await page.keyboard.press("Space");
    },
    async press(kind, name) {
      await tabTo(page, main(page).getByRole(kind, { name, exact: true }));
      await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    },
  };
}

/** Chooses from a list what begins with these words. */
export async function pick(page: Page, label: string, start: string): Promise<void> {
  const list = field(page, label);
  const options = await list.locator("option").allTextContents();
  await list.selectOption({ label: options.find((option) => option.startsWith(start)) ?? `no ${start}` });
}

const MOST_TABS = 60;

/** @throws AssertionError when the target is never reached, or the focus cannot be seen or jumps back on its way */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let count = 0; count < MOST_TABS; count += 1) {
    await page.evaluate("window.focusBefore = document.activeElement");
    await page.keyboard.press("Tab");
    const problem = await page.evaluate<string>(`(${seenAndInOrder})(window.focusBefore)`);
    assert.equal(problem, "", page.url());
    if (await target.evaluate((one) => one.matches(":focus"))) return;
  }
  assert.fail(`cannot be reached by keyboard on ${page.url()}: ${target}`);
}

/**
 * Presses Tab from the top of a page to its end.
 * @returns how many stops there were
 * @throws AssertionError when the focus cannot be seen or jumps back on its way
 */
export async function tabThrough(page: Page): Promise<number> {
  await page.evaluate("document.activeElement?.blur(); window.firstStop = undefined");
  for (let count = 0; count < MOST_TABS; count += 1) {
    await page.evaluate("window.focusBefore = document.activeElement");
    await page.keyboard.press("Tab");
    // Behind the last stop comes the window of the browser, or at once the first stop again.
    if (await page.evaluate("[document.body, window.firstStop].includes(document.activeElement)")) return count;
    await page.evaluate("window.firstStop ??= document.activeElement");
    const problem = await page.evaluate<string>(`(${seenAndInOrder})(window.focusBefore)`);
    assert.equal(problem, "", page.url());
  }
  assert.fail(`no end to ${page.url()}`);
}

/** Runs in the browser: what is wrong with where the focus is now, in words; empty when all is well. */
const seenAndInOrder = `(before) => {
  const now = document.activeElement;
  if (now === document.body || now === null) return "";
  const said = now.outerHTML.slice(0, 100);
  const looks = [getComputedStyle(now), getComputedStyle(now, "::after")];
  const outlined = looks.some((look) => look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2);
  if (!outlined) return "focus cannot be seen on " + said;
  const { top, bottom, left, right } = now.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight || right < 0 || left > innerWidth) return "focus is off the screen: " + said;
  const wentBack = before !== document.body && before.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_PRECEDING;
  const contains = before.contains(now) || now.contains(before);
  return wentBack && !contains ? "focus jumps back to " + said : "";
}`;
