import assert from "node:assert/strict";
import type { Page } from "playwright-core";

/** Holds that the main part of a page says something, wherever its lines break. */
export async function sees(page: Page, text: string): Promise<void> {
  const main = ((await page.locator("main").textContent()) ?? "").replace(/\s+/g, " ");
  assert.ok(main.includes(text), `“${text}” is not on ${page.url()}:\n${main}`);
}
