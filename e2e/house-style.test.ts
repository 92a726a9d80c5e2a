import assert from "node:assert/strict";
import { until } from "#testing";
import { openStage, shareCookies } from "./browser.js";

const journey = await openStage();

journey(
  "a colour that is typed is seen at once, and one that nobody can read is put right with one button",
  async ({ world, browser }, t) => {
    const town = await world.addTown("voorbeeldstad");
    const context = await browser.newContext();
    t.after(() => context.close());
    await shareCookies(world, await world.signedIn(town, "ida"), context);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("console", (line) => void (line.type() === "error" && faults.push(line.text())));
    await page.goto(`${world.base}/voorbeeldstad/beheer/huisstijl`);
    const colourOf = (selector: string) =>
      page.evaluate<string>(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).backgroundColor`);
    const sample = ".rl-theme .utrecht-button-link--primary-action";
    assert.equal(await colourOf(sample), "rgb(168, 18, 42)");
    const opened = page.url();

    await page.locator("#field-main").fill("#0b5a3c");
    await until(async () => (await colourOf(sample)) === "rgb(11, 90, 60)");
    assert.equal(await page.locator('[data-colour="field-main"]').inputValue(), "#0b5a3c");
    assert.equal(
      await colourOf("#house-style .utrecht-button--primary-action"),
      "rgb(168, 18, 42)",
      "the page itself keeps its look",
    );

    await page.locator('[data-colour="field-main"]').fill("#ffd400");
    const take = page.locator('button[name="take"]');
    await take.waitFor();
    assert.equal(await page.locator("#field-main").inputValue(), "#ffd400");
    assert.equal(page.url(), opened, "nothing was loaded again");
    // That a colour was refused is an answer of 400, which a browser notes.
    assert.deepEqual(
      faults.filter((line) => !line.includes("status of 400")),
      [],
    );

    await Promise.all([page.waitForNavigation(), take.click()]);
    assert.match(await page.locator("#field-main").inputValue(), /^#[0-9a-f]{6}$/);
    assert.equal(await take.count(), 0);
    await Promise.all([page.waitForNavigation(), page.locator("#house-style button").first().click()]);
    world.clock.advance({ seconds: 10 });
    await page.goto(`${world.base}/voorbeeldstad/`);
    assert.notEqual(await colourOf("main .utrecht-button--primary-action"), "rgb(168, 18, 42)");
  },
);
