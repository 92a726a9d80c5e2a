import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { openStage } from "./browser.js";
import { followMail } from "./enter.js";
import { chosen, inviteAanjager, parts, sit, switchOn } from "./from-nothing.js";
import { papersSayTheirNames } from "./from-nothing-papers.js";
import { axeComplaints } from "./inspect.js";
import { sees } from "./sees.js";

const journey = await openStage();
const QUESTION = "Wij zoeken een werkplaats voor dertig mensen?";

journey(
  "from a municipality that was just switched on to a live desk with its papers",
  async ({ world, browser }, t) => {
    const newcomer = async () => {
      const context = await browser.newContext();
      t.after(() => context.close());
      return sit(context);
    };
    const front = `${world.base}/utrecht/`;
    const { administrator, aanjager } = chosen;
    await switchOn(world, await newcomer());

    const lotte = await newcomer();
    await lotte.page.goto(front);
    await sees(lotte.page, "Het loket gaat binnenkort open");
    assert.deepEqual(await axeComplaints(lotte.page), []);

    let anna = await newcomer();
    await followMail(world, anna.page, administrator.email, "Uitnodiging");
    await anna.hands.press("button", "Ja, ik doe mee");
    await sees(anna.page, `In ${parts.length} korte stappen maakt u het loket klaar.`);
    for (const [done, { title, fill }] of parts.entries()) {
      if (done === 0 || done === 2) await anna.hands.press("link", "Vul dit nu in");
      assert.equal(await anna.page.locator("h1").textContent(), title);
      await fill(anna);
      // Nobody types faster than the register forgets.
      world.clock.advance({ seconds: 10 });
      if (done !== 1) continue;
      anna = await newcomer();
      await anna.page.goto(`${front}beheer`);
      await anna.hands.fill("Uw mailadres", administrator.email);
      await anna.hands.press("button", "Stuur mij een link");
      await followMail(world, anna.page, administrator.email, "Inloggen bij");
      await anna.hands.press("button", "Log in");
      await sees(anna.page, `2 van de ${parts.length} onderdelen zijn klaar.`);
    }
    await sees(anna.page, "Alles is ingevuld.");

    await inviteAanjager(anna);
    const noor = await newcomer();
    await followMail(world, noor.page, aanjager.email, "Uitnodiging");
    await sees(noor.page, "Aanjager impactondernemen");
    await noor.hands.press("button", "Ja, ik doe mee");
    await sees(noor.page, "Er ligt niets");

    await lotte.page.goto(front);
    for (const said of ["Hebt u een impactonderneming in onze stad", aanjager.name, chosen.phone, chosen.address])
      await sees(lotte.page, said);
    assert.equal(await lotte.page.getByText("Hoe doen wij het?").count(), 0, "the figures are off");
    assert.deepEqual(await looksOf(lotte.page), { button: "rgb(11, 90, 60)", corner: "16px", logo: 300 });
    assert.deepEqual(await axeComplaints(lotte.page), []);
    await lotte.hands.fill("Uw vraag", QUESTION);
    await lotte.hands.press("button", "Stel uw vraag");
    await lotte.hands.fill("Uw naam", "Lotte Peters");
    await lotte.hands.fill("Mailadres", "lotte@cirkel.example");
    await lotte.hands.press("button", "Verstuur uw vraag");
    await sees(lotte.page, aanjager.name);
    await noor.page.reload();
    await noor.hands.press("link", QUESTION);
    await sees(noor.page, "Lotte Peters");

    await anna.page.getByRole("navigation").getByRole("link", { name: "Beheer" }).first().click();
    await sees(anna.page, "Uw loket staat.");
    await anna.page.locator("main").getByRole("link", { name: "Ga verder" }).click();
    await anna.page.getByRole("heading", { level: 1, name: "Drukwerk" }).waitFor();
    assert.equal(await anna.page.getByText("Dit ontbreekt nog").count(), 0);
    assert.deepEqual(await axeComplaints(anna.page), []);
    await papersSayTheirNames(anna.page);
  },
);

/** What the house style and the logo come to on the screen. */
const looksOf = (page: Page) =>
  page.evaluate(`(() => {
    const { backgroundColor, borderRadius } = getComputedStyle(document.querySelector("main button"));
    const logo = document.querySelector("header img");
    return { button: backgroundColor, corner: borderRadius, logo: logo?.naturalWidth };
  })()`);
