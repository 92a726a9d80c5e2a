import assert from "node:assert/strict";
import { test } from "node:test";
import { act, anApplication, NOTE_OFFICIAL, openQuestion, type Page } from "#testing";
import { destroyOldCases } from "../jobs/destroy-old-cases.js";

const shows = (page: Page, words: string) => assert.ok(page.has(words), `${words} should be in ${page.main}`);

test("what is for another authority goes there at once, with a notice to the asker, and ends here", async (t) => {
  const { world, desk, lotte, follow, work, email, state } = await openQuestion(t);
  const noor = await desk();
  const page = await noor.get((await noor.get(work)).link("Stuur door naar een andere overheid"));
  const fields = {
    authority: "Provincie Utrecht",
    email: "loket@provincie.example",
    words: "De provincie gaat hierover.",
  };
  for (const [wrong, says] of [
    [{ authority: " " }, "Noem de overheid waarvoor dit is"],
    [{ email: "loket" }, "Vul het mailadres van die overheid in"],
    [{ words: "" }, "Schrijf eerst een tekst."],
  ] as const) {
    const refused = await noor.submit(page.form("authority", { ...fields, ...wrong }));
    assert.equal(refused.status, 400, says);
    shows(refused, says);
  }
  await noor.submit(page.form("authority", fields));
  assert.equal((await state())?.status, "forwarded");
  const mail = await world.mailTo("loket@provincie.example", "Doorgestuurd volgens Awb 2:3");
  assert.match(mail.text, /Ik vraag een vergunning aan voor een terras\./);
  assert.match(mail.text, new RegExp(`Lotte Peters, ${email}, 06 1234 5678`));
  assert.match(mail.text, /maandag 23 november 2026/);
  const told = await world.mailTo(email, "Wij stuurden uw vraag door naar Provincie Utrecht");
  assert.match(told.text, /De provincie gaat hierover\./);
  const asker = await lotte.get(follow);
  shows(asker, "Wij stuurden uw vraag door naar Provincie Utrecht.");
  shows(asker, "Doorgestuurd op");
  shows(await noor.get(`${work.slice(0, work.lastIndexOf("/"))}?status=closed`), "doorgestuurd");
  const again = await noor.submit(page.form("authority", { ...fields, submissionId: crypto.randomUUID() }));
  assert.equal(again.status, 409, "somebody who had the page open is told");
});

test("what was forwarded can be taken up again, and goes with everything noted of it when its term ends", async (t) => {
  const { world, desk, follow, lotte, work, state } = await openQuestion(t);
  const noor = await desk();
  await act(noor, work, NOTE_OFFICIAL, "words", anApplication);
  await act(noor, work, "Vraag om een aanvulling", "date", { date: "2026-12-07", words: "De tekening?" });
  const authority = { authority: "Provincie Utrecht", email: "loket@provincie.example", words: "Voor de provincie." };
  const forward = () => act(noor, work, "Stuur door naar een andere overheid", "authority", authority);
  await forward();
  assert.deepEqual(await state(), { status: "forwarded", due: "2027-01-18", kind: "application", until: null });
  const form = await lotte.get((await lotte.get(follow)).link("Laat mijn vraag weer oppakken"));
  await lotte.submit(form.form("message", { message: "De provincie stuurt mij terug." }));
  assert.deepEqual(await state(), { status: "in-hand", due: "2026-12-07", kind: null, until: null });
  await forward();
  await world.database.rows("update municipality.municipality set keep_years = 1");
  world.clock.set("2027-11-25T03:37:00+01:00");
  assert.equal(await destroyOldCases(world.house.db, world.clock), 1);
  for (const table of ["case", "official", "term_change"])
    assert.deepEqual(await world.database.rows(`select 1 from cases.${table}`), [], table);
});
