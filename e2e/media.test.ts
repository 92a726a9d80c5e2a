import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { openStage } from "./browser.js";
import { makeCase, type Scene } from "./states/scene.js";

const journey = await openStage();

const styleOf = (page: Page, selector: string, property: string, part = "") =>
  page.evaluate<string>(
    `getComputedStyle(document.querySelector(${JSON.stringify(selector)}), ${JSON.stringify(part)}).${property}`,
  );

journey("print, forced colours and reduced motion each have their own look", async ({ world, browser }, t) => {
  const town = await world.addTown("voorbeeldstad");
  const { token } = await makeCase({ world, lang: "nl" } as Scene, town, { reaction: "Ik zoek het uit." });
  const page = await browser.newPage();
  t.after(() => page.close());
  const follow = `${world.base}/voorbeeldstad/volg/${token}`;

  await t.test("on paper there is nothing to press, and the road is still there", async () => {
    await page.goto(follow);
    assert.ok(await page.locator(".rl-nav").isVisible(), "on the screen there is a menu");
    await page.emulateMedia({ media: "print" });
    for (const gone of [".rl-nav", ".rl-footer nav", ".utrecht-skip-link"])
      assert.equal(await page.locator(gone).isVisible(), false, gone);
    for (const kept of [".rl-road", ".rl-promise__date", ".rl-person", "h1"])
      assert.ok(await page.locator(kept).first().isVisible(), kept);
    await page.emulateMedia({ media: "screen" });
  });

  await t.test("in forced colours the runner is told by borders", async () => {
    await page.emulateMedia({ forcedColors: "active" });
    await page.goto(follow);
    assert.notEqual(await styleOf(page, ".rl-footer", "borderBlockEndStyle"), "none");
    assert.notEqual(await styleOf(page, ".rl-avatar", "borderTopStyle"), "none");
    const done = await styleOf(page, ".rl-road__step--done", "backgroundColor", "::before");
    const now = await styleOf(page, ".rl-road__step--now", "backgroundColor", "::before");
    assert.notEqual(done, now, "where the case has been differs from where it has yet to go");
    await page.emulateMedia({ forcedColors: "none" });
  });

  await t.test("whoever wants no motion gets none", async () => {
    const moving = `[...document.querySelectorAll("*")].filter((one) =>
      parseFloat(getComputedStyle(one).transitionDuration) > 0 || getComputedStyle(one).animationName !== "none").length`;
    await page.goto(`${world.base}/voorbeeldstad/`);
    assert.ok((await page.evaluate<number>(moving)) > 0, "otherwise this would see nothing");
    await page.emulateMedia({ reducedMotion: "reduce" });
    assert.equal(await page.evaluate<number>(moving), 0);
  });
});
