import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { openWorld, type Page, type Visitor, type World } from "#testing";

const MONDAY = "2026-11-23T10:00:00+01:00";
let count = 0;

/** A question of Lotte's, owned by Noor, with a browser for each of them. */
async function openQuestion(t: TestContext, world?: World) {
  const stage = world ?? (await openWorld({ now: MONDAY, env: { TRUSTED_PROXIES: "1" } }, (close) => t.after(close)));
  const town = await stage.addTown(count === 0 ? "voorbeeldstad" : `stad-${count}`);
  count += 1;
  const email = `lotte-${count}@cirkel.example`;
  const lotte = stage.visitor();
  /** Anew each time: a session ends when the clock jumps ahead. */
  const desk = () => stage.signedIn(town, "noor");
  const form = (await lotte.get(`/${town.slug}/stel-uw-vraag`)).form("question", {
    question: "Waar vinden wij een pand?",
    name: "Lotte Peters",
    email,
  });
  const received = await lotte.submit(form, { "x-forwarded-for": `198.51.100.${count}` });
  const follow = received.link("Volg uw vraag");
  const [row] = await stage.database.rows<{ case_id: string }>(
    "select case_id from cases.case where asker_email = $1",
    [email],
  );
  const work = `/${town.slug}/vragen/${row?.case_id}`;
  const state = async () =>
    (
      await stage.database.rows<{ status: string; due: string; since: string | null; answer: string | null }>(
        "select status, answer_due::text as due, waiting_since::text as since, answer from cases.case where case_id = $1",
        [row?.case_id],
      )
    )[0];
  return { world: stage, town, lotte, noor: await desk(), desk, follow, work, email, state };
}

/** Opens a page by the words of its link, fills its form in and sends it. */
async function act(visitor: Visitor, page: string, words: string, field: string, fields: Record<string, string>) {
  const opened = await visitor.get((await visitor.get(page)).link(words));
  return visitor.submit(opened.form(field, fields));
}

const lacks = (page: Page, words: string) => assert.ok(!page.has(words), `${words} should not be in ${page.main}`);
const shows = (page: Page, words: string) => assert.ok(page.has(words), `${words} should be in ${page.main}`);

test("while the asker has to say something first the clock stands still, and then it goes on where it stopped", async (t) => {
  const { world, lotte, noor, desk, follow, work, email, state } = await openQuestion(t);
  assert.equal((await state())?.due, "2026-12-07");
  await act(noor, work, "Schrijf aan Lotte Peters", "message", {
    message: "Hoe groot moet het zijn?",
    needs: "reaction",
  });
  assert.deepEqual(await state(), { status: "waiting", due: "2026-12-07", since: "2026-11-23", answer: null });
  const mail = await world.mailTo(email, "heeft uw reactie nodig");
  assert.match(mail.text, /Hoe groot moet het zijn\?/);
  const page = await lotte.get(follow);
  shows(page, "Noor Bakker wacht op uw reactie");
  shows(page, "De klok staat stil sinds maandag 23 november.");
  shows(await noor.get(work), "U wacht op Lotte Peters");
  // Thursday: three working days went by.
  world.clock.set("2026-11-26T09:00:00+01:00");
  const form = await lotte.get(page.link("Geef antwoord"));
  shows(form, "Hoe groot moet het zijn?");
  const empty = await lotte.submit(form.form("message", { message: " " }));
  assert.equal(empty.status, 400);
  shows(empty, "Schrijf eerst een tekst.");
  const sent = await lotte.submit(empty.form("message", { message: "Zo'n 200 m², <b>begane grond</b>." }));
  shows(sent, "Uw bericht is verstuurd. Noor Bakker leest het.");
  shows(sent, "Uw bericht");
  shows(sent, "De beloofde datum ging van maandag 7 december naar donderdag 10 december.");
  assert.deepEqual(await state(), { status: "in-hand", due: "2026-12-10", since: null, answer: null });
  assert.match((await world.mailTo("noor.bakker@town.example", "Nieuw bericht")).text, /U leest het bij de vraag/);
  const later = await (await desk()).get(work);
  shows(later, "Zo'n 200 m², <b>begane grond</b>.");
  shows(later, "Lotte Peters");
});

test("the owner goes on without a reaction, and writes along the way without touching the promise", async (t) => {
  const { world, desk, work, lotte, follow, email, state, ...first } = await openQuestion(t);
  await act(first.noor, work, "Schrijf aan Lotte Peters", "message", { message: "Waar zoekt u?", needs: "reaction" });
  world.clock.set("2026-11-24T10:00:00+01:00");
  const noor = await desk();
  const waiting = await noor.get(work);
  const stale = waiting.formWith("version", "2");
  await noor.submit(stale);
  assert.deepEqual(await state(), { status: "in-hand", due: "2026-12-08", since: null, answer: null });
  shows(await lotte.get(follow), "De klok loopt weer");
  const again = await noor.submit({ ...stale, fields: { ...stale.fields, submissionId: crypto.randomUUID() } });
  assert.equal(again.status, 200, "a second press changes nothing");
  await act(noor, work, "Schrijf aan Lotte Peters", "message", { message: "Vastgoed zoekt mee.", needs: "nothing" });
  assert.deepEqual(await state(), { status: "in-hand", due: "2026-12-08", since: null, answer: null });
  assert.match((await world.mailTo(email, "Bericht van Noor Bakker")).text, /Vastgoed zoekt mee\./);
});

test("another date needs a working day ahead and a reason that the asker reads", async (t) => {
  const { world, noor, work, lotte, follow, email, state } = await openQuestion(t);
  const page = await noor.get((await noor.get(work)).link("Beloof een andere datum"));
  for (const [date, says] of [
    ["", "Kies een datum, bijvoorbeeld 1-12-2026."],
    ["2026-02-30", "Kies een datum, bijvoorbeeld 1-12-2026."],
    ["2026-11-20", "Deze dag is voorbij."],
    ["2026-12-05", "Op deze dag werken wij niet."],
    ["2026-12-25", "Op deze dag werken wij niet."],
    ["2028-01-03", "Deze dag is meer dan een jaar ver."],
    ["2026-12-07", "Deze dag is al beloofd."],
  ] as const) {
    const refused = await noor.submit(page.form("date", { date, reason: "Vergunningen heeft meer tijd nodig." }));
    assert.equal(refused.status, 400, date);
    shows(refused, says);
    assert.match(refused.html, /Vergunningen heeft meer tijd nodig\./, "what was typed is kept");
  }
  const without = await noor.submit(page.form("date", { date: "2026-12-15", reason: "" }));
  shows(without, "Schrijf eerst een tekst.");
  await noor.submit(page.form("date", { date: "15-12-2026", reason: "Vergunningen heeft meer tijd nodig." }));
  assert.equal((await state())?.due, "2026-12-15");
  const mail = await world.mailTo(email, "U krijgt uiterlijk dinsdag 15 december 2026 antwoord");
  assert.match(mail.text, /Vergunningen heeft meer tijd nodig\./);
  const asker = await lotte.get(follow);
  shows(asker, "De beloofde datum ging van maandag 7 december naar dinsdag 15 december.");
  shows(asker, "Vergunningen heeft meer tijd nodig.");
});

test("a date that is promised while the asker is waited for moves by the days from then on, and not by those before", async (t) => {
  const { world, noor, desk, work, lotte, follow, state } = await openQuestion(t);
  await act(noor, work, "Schrijf aan Lotte Peters", "message", { message: "Hoe groot?", needs: "reaction" });
  // A week later, still without a reaction, Noor says what she can do by when.
  world.clock.set("2026-11-30T10:00:00+01:00");
  await act(await desk(), work, "Beloof een andere datum", "reason", {
    date: "2026-12-15",
    reason: "Het pand is verkocht.",
  });
  assert.deepEqual(await state(), { status: "waiting", due: "2026-12-15", since: "2026-11-23", answer: null });
  world.clock.set("2026-12-02T10:00:00+01:00");
  const form = await lotte.get((await lotte.get(follow)).link("Geef antwoord"));
  const sent = await lotte.submit(form.form("message", { message: "Zo'n 200 m²." }));
  shows(sent, "De beloofde datum ging van dinsdag 15 december naar donderdag 17 december.");
  assert.deepEqual(await state(), { status: "in-hand", due: "2026-12-17", since: null, answer: null });
});

test("within thirty days a question is taken up again, by its asker or its owner, and answered anew", async (t) => {
  const { world, desk, work, lotte, follow, state, ...first } = await openQuestion(t);
  lacks(await lotte.get(follow), "Bent u niet geholpen?");
  await first.noor.submit((await first.noor.get(work)).form("answer", { answer: "Er is niets vrij." }));
  world.clock.set("2026-12-01T10:00:00+01:00");
  const page = await lotte.get(follow);
  shows(page, "Tot en met 23 december kunt u uw vraag weer laten oppakken.");
  const form = await lotte.get(page.link("Laat mijn vraag weer oppakken"));
  shows(form, "U krijgt dan uiterlijk dinsdag 15 december opnieuw antwoord.");
  const sent = await lotte.submit(form.form("message", { message: "Aan de kade staat een pand leeg." }));
  shows(sent, "Noor Bakker pakt uw vraag weer op.");
  shows(sent, "Er is niets vrij.");
  assert.deepEqual(await state(), { status: "in-hand", due: "2026-12-15", since: null, answer: null });
  assert.match((await world.mailTo("noor.bakker@town.example", "Weer opgepakt")).text, /nog niet geholpen/);
  const noor = await desk();
  await noor.submit((await noor.get(work)).form("answer", { answer: "De kade kan inderdaad." }));
  const noted = (await noor.get(work)).form("outcome", { outcome: "helped" });
  await noor.submit(noted);
  world.clock.set("2026-12-31T23:30:00+01:00");
  shows(await lotte.get(follow), "Tot en met 31 december kunt u uw vraag weer laten oppakken.");
  shows(await (await desk()).get(work), "Pak de vraag weer op");
  const late = await lotte.get((await lotte.get(follow)).link("Laat mijn vraag weer oppakken"));
  world.clock.set("2027-01-01T00:10:00+01:00");
  lacks(await lotte.get(follow), "Bent u niet geholpen?");
  lacks(await (await desk()).get(work), "Pak de vraag weer op");
  const refused = await lotte.submit(late.form("message", { message: "Toch nog een vraag." }));
  assert.equal(refused.status, 409);
  shows(refused, "Toch nog een vraag.");
  assert.equal((await state())?.status, "closed");
});

test("whoever withdraws gets no answer any more, and an editor who was writing one loses nothing", async (t) => {
  const { world, noor, work, lotte, follow, email, state } = await openQuestion(t);
  const writing = await noor.get(work);
  const form = await lotte.get((await lotte.get(follow)).link("Ik heb geen antwoord meer nodig"));
  const sent = await lotte.submit(form.form("message", { message: "" }));
  shows(sent, "Uw vraag is ingetrokken.");
  shows(sent, "Ingetrokken op");
  lacks(sent, "Stuur een bericht");
  assert.equal((await state())?.status, "withdrawn");
  await world.mailTo(email, "U hebt uw vraag ingetrokken");
  await world.mailTo("noor.bakker@town.example", "Ingetrokken");
  const overtaken = await noor.submit(writing.form("answer", { answer: "Aan de kade is plek." }));
  assert.equal(overtaken.status, 409);
  shows(overtaken, "Aan de kade is plek.");
  const again = await lotte.get(form.path);
  assert.ok(again.path.endsWith(follow.replace(/\?.*/, "")), "there is nothing left to withdraw");
});

test("a link opens the acts of its own question only, and a revoked one none", async (t) => {
  const first = await openQuestion(t);
  const second = await openQuestion(t, first.world);
  const foreign = second.follow.replace(`/${second.town.slug}/`, `/${first.town.slug}/`);
  assert.equal((await first.lotte.get(`${foreign}/bericht`)).status, 404);
  const form = await first.lotte.get(`${first.follow}/bericht`);
  await first.world.database.rows("update cases.tracking_link set revoked_at = now() where municipality_id = $1", [
    first.town.id,
  ]);
  const late = await first.lotte.submit(form.form("message", { message: "Hallo?" }));
  assert.equal(late.status, 404);
  assert.equal((await first.state())?.status, "received");
});
