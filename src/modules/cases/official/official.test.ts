import assert from "node:assert/strict";
import { test } from "node:test";
import { act, anApplication, NOTE_OFFICIAL, openQuestion, type Page } from "#testing";

const lacks = (page: Page, words: string) => assert.ok(!page.has(words), `${words} should not be in ${page.main}`);
const shows = (page: Page, words: string) => assert.ok(page.has(words), `${words} should be in ${page.main}`);

test("a person decides what it is; then the term of the law counts, and the asker gets a receipt with day and article", async (t) => {
  const { world, desk, lotte, follow, work, email, state } = await openQuestion(t);
  const noor = await desk();
  assert.equal((await state())?.due, "2026-12-07");
  shows(await noor.get(work), "Beloof een andere datum");
  await act(noor, work, NOTE_OFFICIAL, "words", anApplication);
  assert.deepEqual(await state(), { status: "in-hand", due: "2027-01-18", kind: "application", until: null });
  const reacted = await world.database.rows("select first_reaction_days as days from cases.case");
  assert.deepEqual(reacted, [{ days: 0 }], "the receipt is written by a person");
  const mail = await world.mailTo(email, "Wij hebben uw aanvraag ontvangen");
  assert.match(mail.text, /ontvangen op maandag 23 november 2026/);
  assert.match(mail.text, /uiterlijk maandag 18 januari 2027 een besluit/);
  assert.match(mail.text, /Awb 4:13 en Awb 4:3a/);
  assert.match(mail.text, /Vergunningen behandelt dit\./);
  const page = await noor.get(work);
  shows(page, "Besluit uiterlijk maandag 18 januari 2027");
  shows(page, "8 weken, vanaf de dag na maandag 23 november");
  shows(page, "binnen acht weken na ontvangst van de aanvraag geen beschikking heeft gegeven");
  shows(page, "geraadpleegd op 23 november 2026");
  shows(page, "Awb 3:45");
  lacks(page, "Beloof een andere datum");
  const asker = await lotte.get(follow);
  shows(asker, "Officieel: aanvraag");
  shows(asker, "Ontvangst bevestigd");
  lacks(asker, "Awb 3:45");
  shows(await noor.get("/voorbeeldstad/vragen"), "aanvraag");
  // Somebody who still had the other page open is told so, and nothing moves.
  assert.equal((await noor.get(`${work}/datum`)).path, work);
});

test("the form says what is missing for the kind that was chosen, and keeps what was typed", async (t) => {
  const { desk, work, state } = await openQuestion(t);
  const noor = await desk();
  const page = await noor.get((await noor.get(work)).link(NOTE_OFFICIAL));
  for (const [fields, says] of [
    [{}, "Kies wat het is."],
    [{ kind: "complaint" }, "Vul in wanneer dit binnenkwam"],
    [{ kind: "application", receivedOn: "2026-11-23" }, "Kies waar de termijn staat."],
    [{ kind: "application", receivedOn: "2026-11-23", basis: "law", weeks: "8" }, "Noem de wet of verordening"],
    [{ kind: "application", receivedOn: "2026-11-23", basis: "law", law: "APV", weeks: "0" }, "heel aantal weken"],
    [{ kind: "application", receivedOn: "2026-11-23", basis: "law", law: "APV", weeks: "105" }, "heel aantal weken"],
    [{ kind: "objection", receivedOn: "2026-11-23" }, "Vul in wanneer het besluit bekend is gemaakt"],
    [{ kind: "objection", receivedOn: "2026-11-23", decisionOn: "2026-11-24" }, "Deze dag moet nog komen."],
    [{ kind: "complaint", receivedOn: "2026-11-24" }, "Deze dag moet nog komen."],
    [{ kind: "complaint", receivedOn: "2020-11-24" }, "Deze dag is meer dan vijf jaar geleden."],
  ] as const) {
    const refused = await noor.submit(page.form("words", { ...fields, words: "Wij kijken ernaar." }));
    assert.equal(refused.status, 400, says);
    shows(refused, says);
    assert.match(refused.html, /Wij kijken ernaar\./);
  }
  shows(await noor.submit(page.form("words", { ...anApplication, words: " " })), "Schrijf eerst een tekst.");
  assert.equal((await state())?.kind, null);
});

test("an objection and a complaint have terms of their own, also with a committee, and can be noted anew", async (t) => {
  const { world, desk, work, email, state } = await openQuestion(t);
  const noor = await desk();
  const objection = { kind: "objection", receivedOn: "2026-11-20", decisionOn: "2026-10-12", words: "Dank u." };
  await act(noor, work, NOTE_OFFICIAL, "words", objection);
  // Until Monday 23 November somebody can object; six weeks more.
  assert.equal((await state())?.due, "2027-01-04");
  const again = "Verbeter wat u over dit officiële stuk noteerde";
  await act(noor, work, again, "words", { ...objection, committee: "yes" });
  assert.equal((await state())?.due, "2027-02-15");
  await act(noor, work, again, "words", { kind: "complaint", receivedOn: "2026-11-20", words: "Dank u." });
  assert.deepEqual(await state(), { status: "in-hand", due: "2027-01-04", kind: "complaint", until: null });
  const mail = await world.mailTo(email, "Wij hebben uw klacht ontvangen");
  assert.match(mail.text, /Uiterlijk maandag 4 januari 2027 hoort u wat wij met uw klacht deden/);
  const page = await noor.get(work);
  shows(page, "Afhandeling uiterlijk");
  lacks(page, "Vraag om een aanvulling");
  lacks(page, "Awb 6:23");
  const rows = await world.database.rows("select 1 from cases.official");
  assert.equal(rows.length, 3, "nothing that was noted is lost");
});

test("a suspension counts the whole time until the asker reacts; then the last day becomes earlier", async (t) => {
  const { world, desk, lotte, follow, work, email, state } = await openQuestion(t);
  const noor = await desk();
  await act(noor, work, NOTE_OFFICIAL, "words", anApplication);
  const ask = await noor.get((await noor.get(work)).link("Vraag om een aanvulling"));
  for (const [date, says] of [
    ["", "Kies een datum"],
    ["2026-11-23", "Kies een dag na vandaag."],
    ["2027-12-01", "meer dan een jaar ver"],
  ] as const) {
    const refused = await noor.submit(ask.form("date", { date, words: "De tekening ontbreekt." }));
    assert.equal(refused.status, 400, date);
    shows(refused, says);
  }
  await noor.submit(ask.form("date", { date: "2026-12-07", words: "De tekening ontbreekt." }));
  // Tuesday 24 November up to and including Sunday 6 December: thirteen days; Sunday 31 January moves to Monday.
  assert.deepEqual(await state(), { status: "waiting", due: "2027-02-01", kind: "application", until: "2026-12-07" });
  const mail = await world.mailTo(email, "Vul uw aanvraag aan, uiterlijk maandag 7 december 2026");
  assert.match(mail.text, /De tekening ontbreekt\./);
  assert.match(mail.text, /uiterlijk maandag 1 februari 2027/);
  assert.match(mail.text, /Awb 4:15/);
  shows(await noor.get(work), "De termijn van de wet staat stil tot en met maandag 7 december");
  shows(await lotte.get(follow), "De klok staat stil sinds maandag 23 november.");
  world.clock.set("2026-11-26T09:00:00+01:00");
  const form = await lotte.get((await lotte.get(follow)).link("Geef antwoord"));
  await lotte.submit(form.form("message", { message: "Hier is de tekening." }));
  // Tuesday and Wednesday stood still: Wednesday 20 January.
  assert.deepEqual(await state(), { status: "in-hand", due: "2027-01-20", kind: "application", until: null });
  const page = await (await desk()).get(work);
  shows(page, "De termijn liep weer op donderdag 26 november.");
});

test("a set time that passes unused stands in the count, and the clock runs again by itself", async (t) => {
  const { world, desk, lotte, follow, work, state } = await openQuestion(t);
  await act(await desk(), work, NOTE_OFFICIAL, "words", anApplication);
  await act(await desk(), work, "Vraag om een aanvulling", "date", { date: "2026-12-07", words: "De tekening?" });
  world.clock.set("2026-12-08T09:00:00+01:00");
  const noor = await desk();
  shows(await noor.get(work), "De termijn van de wet loopt door.");
  lacks(await lotte.get(follow), "De klok staat stil");
  await noor.submit((await noor.get(work)).formWith("version", "3"));
  assert.deepEqual(await state(), { status: "in-hand", due: "2027-02-01", kind: "application", until: null });
});

test("asking something without a suspension leaves the term of the law as it is", async (t) => {
  const { world, desk, lotte, follow, work, email, state } = await openQuestion(t);
  const noor = await desk();
  await act(noor, work, NOTE_OFFICIAL, "words", anApplication);
  const message = await noor.get((await noor.get(work)).link("Schrijf aan Lotte Peters"));
  shows(message, "De termijn van de wet loopt door, ook als u een reactie nodig hebt.");
  await noor.submit(message.form("message", { message: "Hoe groot?", needs: "reaction" }));
  assert.equal((await state())?.due, "2027-01-18");
  assert.match(
    (await world.mailTo(email, "heeft uw reactie nodig")).text,
    /De termijn van de wet loopt intussen door\./,
  );
  lacks(await lotte.get(follow), "klok stil");
  world.clock.set("2026-11-26T09:00:00+01:00");
  const form = await lotte.get((await lotte.get(follow)).link("Geef antwoord"));
  await lotte.submit(form.form("message", { message: "Twintig stoelen." }));
  assert.deepEqual(await state(), { status: "in-hand", due: "2027-01-18", kind: "application", until: null });
});

test("a term is extended once; further only with consent, and never after its last day", async (t) => {
  const { world, desk, lotte, follow, work, email, state } = await openQuestion(t);
  const noor = await desk();
  await act(noor, work, NOTE_OFFICIAL, "words", { kind: "complaint", receivedOn: "2026-11-23", words: "Dank u." });
  assert.equal((await state())?.due, "2027-01-04");
  const page = await noor.get((await noor.get(work)).link("Verleng de termijn"));
  shows(page, "Laat het ook weten aan degene over wie de klacht gaat");
  for (const [date, says] of [
    ["", "Kies een datum"],
    ["2027-01-04", "Kies een dag na de laatste dag van nu."],
    ["2027-01-23", "Op deze dag werken wij niet."],
    ["2027-02-02", "Zo lang kan alleen met schriftelijke instemming."],
  ] as const) {
    const refused = await noor.submit(page.form("date", { date, words: "Een getuige is ziek." }));
    assert.equal(refused.status, 400, date);
    shows(refused, says);
  }
  await noor.submit(page.form("date", { date: "2027-02-01", words: "Een getuige is ziek." }));
  assert.equal((await state())?.due, "2027-02-01");
  const mail = await world.mailTo(email, "Er is meer tijd nodig voor uw klacht");
  assert.match(mail.text, /Een getuige is ziek\./);
  assert.match(mail.text, /maandag 1 februari 2027/);
  assert.match(mail.text, /Awb 9:11/);
  shows(await lotte.get(follow), "Een getuige is ziek.");
  const more = await noor.get((await noor.get(work)).link("Verleng de termijn"));
  const refused = await noor.submit(more.form("date", { date: "2027-02-08", words: "Nog niet klaar." }));
  shows(refused, "De termijn is al een keer verlengd.");
  await noor.submit(refused.form("date", { date: "2027-02-08", words: "Zoals afgesproken.", agreed: "yes" }));
  assert.equal((await state())?.due, "2027-02-08");
  shows(await noor.get(work), "met schriftelijke instemming, tot en met maandag 8 februari 2027");
  world.clock.set("2027-02-09T09:00:00+01:00");
  const late = await desk();
  const over = await late.get((await late.get(work)).link("Verleng de termijn"));
  shows(
    await late.submit(over.form("date", { date: "2027-02-15", words: "Te laat.", agreed: "yes" })),
    "De termijn is al om.",
  );
});

test("whoever left no mail address has to be written to some other way: every form says so", async (t) => {
  const { world, desk, work } = await openQuestion(t);
  await world.database.rows("update cases.case set asker_email = null");
  const noor = await desk();
  await act(noor, work, NOTE_OFFICIAL, "words", anApplication);
  for (const path of ["officieel", "aanvulling", "verdagen", "doorsturen"])
    shows(await noor.get(`${work}/${path}`), "Lotte Peters gaf geen mailadres.");
});

test("taken up again it is a plain question, with a new promise", async (t) => {
  const { world, desk, lotte, follow, work, state } = await openQuestion(t);
  const noor = await desk();
  await act(noor, work, NOTE_OFFICIAL, "words", anApplication);
  await noor.submit((await noor.get(work)).form("answer", { answer: "De vergunning is verleend." }));
  world.clock.set("2026-12-01T10:00:00+01:00");
  const form = await lotte.get((await lotte.get(follow)).link("Laat mijn vraag weer oppakken"));
  await lotte.submit(form.form("message", { message: "Er staat een fout in." }));
  assert.deepEqual(await state(), { status: "in-hand", due: "2026-12-15", kind: null, until: null });
  shows(await (await desk()).get(work), "Beloof een andere datum");
});

test("the ask page says whether something official can be sent in there; then the day of the question is filled in", async (t) => {
  const { world, town, lotte, desk, work } = await openQuestion(t);
  const noor = await desk();
  shows(await lotte.get("/voorbeeldstad/stel-uw-vraag"), "dient u langs een andere weg in");
  assert.doesNotMatch((await noor.get(`${work}/officieel`)).html, /value="2026-11-23"/);
  const beheer = await world.signedIn(town, "ida");
  const settings = await beheer.get("/voorbeeldstad/beheer/belofte");
  await beheer.submit(settings.form("takesOfficial", { takesOfficial: "yes" }));
  shows(await lotte.get("/voorbeeldstad/stel-uw-vraag"), "U kunt hier ook een aanvraag, bezwaar of klacht indienen.");
  assert.match((await noor.get(`${work}/officieel`)).html, /value="2026-11-23"/);
});
