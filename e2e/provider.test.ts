import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import type { Page } from "playwright-core";
import { signInByProvider } from "#identity";
import { startRealProvider } from "#testing";
import { openStage, shareCookies } from "./browser.js";
import { mouse } from "./hands.js";

const { OidcClient, readClientKey } = signInByProvider;
const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const key = await readClientKey(privateKey.export({ type: "pkcs8", format: "pem" }).toString());
const journey = await openStage({ oidc: new OidcClient(key, { innerAddresses: true }) });

/** Fills in the provider's own pages, as far as it asks anything. */
async function atProvider(page: Page, issuer: string, login: string): Promise<void> {
  for (let step = 0; step < 4 && page.url().startsWith(issuer); step += 1) {
    const field = page.locator('[name="login"]');
    if ((await field.count()) > 0) {
      await field.fill(login);
      await page.locator('[name="password"]').fill("any");
    }
    await Promise.all([page.waitForNavigation(), page.locator('button[type="submit"]').first().click()]);
  }
}

journey(
  "staff by their own provider: set up on screen, tried, switched on; a colleague gets a role by rule",
  async (stage, t) => {
    const { world, browser } = stage;
    const town = await world.addTown("inlogstad");
    const front = `${world.base}/inlogstad`;
    const provider = await startRealProvider(key.jwk, `${front}/inloggen/terug`);
    t.after(() => provider.close());
    const size = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
    const context = await browser.newContext(size);
    await shareCookies(world, await world.signedIn(town, "ida"), context);
    const page = await context.newPage();
    const hands = mouse(page);

    await page.goto(`${front}/beheer`);
    await hands.press("link", "Hoe medewerkers inloggen");
    await page.locator('[name="issuer"]').fill(provider.issuer);
    await page.locator('[name="clientId"]').fill("rode-loper");
    await page.locator('[name="claim-0"]').fill("groups");
    await page.locator('[name="value-0"]').fill("loket");
    await page.locator('[name="role-0"]').selectOption("desk");
    await hands.press("button", "Bewaar en probeer daarna");
    await hands.press("link", "Probeer de inlogdienst");
    await atProvider(page, provider.issuer, "ida");
    await page.getByText("De inlogdienst werkt.", { exact: false }).waitFor();
    assert.match((await page.locator("main").textContent()) ?? "", /Medewerker van het loket/);
    await page.locator('[name="confirm-on"]').check();
    await hands.press("button", "Zet de inlogdienst aan");
    await page.getByText("De inlogdienst staat aan.", { exact: false }).waitFor();
    await hands.press("link", "Log in bij Gemeente Inlogstad");
    await atProvider(page, provider.issuer, "ida");
    assert.match((await page.locator("header").textContent()) ?? "", /Ida Smeets/);

    const other = await (await browser.newContext(size)).newPage();
    await other.goto(`${front}/vragen`);
    await mouse(other).press("link", "Log in bij Gemeente Inlogstad");
    await atProvider(other, provider.issuer, "kim");
    assert.equal(await other.locator("h1").textContent(), "Open vragen");

    await page.goto(`${front}/beheer/medewerkers`);
    await hands.press("link", "Kim Jansen");
    assert.match(
      (await page.locator("main").textContent()) ?? "",
      /Rollen van de inlogdienst\s*Medewerker van het loket/,
    );
  },
);
