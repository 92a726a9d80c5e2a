import assert from "node:assert/strict";
import type { Page } from "./visitor.js";

/** The card of a question on a page of the board. */
export function ticket(page: Page, title: string) {
  const found = page.root.querySelectorAll(".rl-ticket").find((one) => one.querySelector("h3")?.text.trim() === title);
  assert.ok(found, `${title} is not on the board`);
  return found;
}

/** What the card says in short. */
export const tags = (page: Page, title: string): string[] =>
  ticket(page, title)
    .querySelectorAll(".rl-tags > li")
    .map((one) => one.text.replace(/\s+/g, " ").trim());
