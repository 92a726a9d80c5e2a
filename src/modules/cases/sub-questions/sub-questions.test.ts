import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { openWorld, type Page, type Visitor } from "#testing";
import { caseMoves } from "../moves.js";
import { canMoveSub, moveSub, partsOf, subStatuses, subTransitions } from "./sub-question.js";

const MONDAY = "2026-11-23T10:00:00+01:00";

const shows = (page: Page, words: string) => assert.ok(page.has(words), `${words} should be in ${page.main}`);
const lacks = (page: Page, words: string) => assert.ok(!page.has(words), `${words} should not be in ${page.main}`);

/** A town with two departments, of which one has a manager, and a question of Lotte's that Noor owns. */
async function openQuestion(t: TestContext) {
  const world = await openWorld({ now: MONDAY, env: { TRUSTED_PROXIES: "1" } }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const department = async (name: string, email: string, days: number, manager?: string) => {
    const id = randomUUIDv7();
    await world.database.rows(
      `insert into municipality.department (municipality_id, department_id, name, email, reply_days, manager_name, manager_email, started_at)
       values ($1, $2, $3, $4, $5, $6, $7, now())`,
      [town.id, id, name, email, days, manager ? "Mia Manager" : null, manager ?? null],
    );
    return id;
  };
  const property = await department("Vastgoed", "vastgoed@town.example", 3);
  const permits = await department("Vergunningen", "vergunningen@town.example", 5, "mia@town.example");
  const lotte = world.visitor();
  const asked = { question: "Waar vinden wij een pand?", name: "Lotte Peters", email: "lotte@cirkel.example" };
  const received = await lotte.submit((await lotte.get("/voorbeeldstad/stel-uw-vraag")).form("question", asked));
  const follow = received.link("Volg uw vraag");
  const [row] = await world.database.rows<{ case_id: string }>("select case_id from cases.case");
  const work = `/voorbeeldstad/vragen/${row?.case_id}`;
  /** Anew each time: a session ends when the clock jumps ahead. */
  const desk = () => world.signedIn(town, "noor");
  const split = async (target: string, part: string, change: Record<string, string> = {}) => {
    const noor = await desk();
    const page = await noor.get(`${work}/deelvragen`);
    return noor.submit(page.form("part", { target, part, ...change }));
  };
  /** The page behind the link in the newest mail to somebody. */
  const byMail = async (to: string, subject = "Deelvraag bij") => {
    const mail = await world.mailTo(to, subject);
    const link = /https?:\/\/\S+\/werk\/\S+/.exec(mail.text)?.[0] ?? "";
    const visitor = world.visitor();
    return { visitor, path: new URL(link).pathname, page: await visitor.get(new URL(link).pathname), mail };
  };
  const status = async () =>
    (
      await world.database.rows<{ status: string; due: string }>(
        "select status, answer_due::text as due from cases.case",
      )
    )[0];
  return { world, town, property, permits, lotte, follow, work, desk, split, byMail, status };
}

const answer = (visitor: Visitor, page: Page, words: string, name = "") =>
  visitor.submit(page.form("answer", { answer: words, name }));

test("a question is split, departments answer from the mail, and the owner sends one answer", async (t) => {
  const { property, permits, lotte, follow, work, desk, split, byMail, status, world } = await openQuestion(t);
  const first = await split(`department:${property}`, "Welke panden staan leeg in Noord?");
  shows(first, "Welke panden staan leeg in Noord?");
  await split(`department:${permits}`, "Mag een werkplaats daar?");
  assert.deepEqual(await status(), { status: "with-departments", due: "2026-12-07" }, "the promise stands");
  const asker = await lotte.get(follow);
  shows(asker, "Verdeeld in 2 deelvragen");
  shows(asker, "Nog 2 van de 2 deelvragen open.");
  shows(asker, "Vastgoed");
  const { visitor, page, path, mail } = await byMail("vastgoed@town.example");
  assert.match(mail.text, /uiterlijk donderdag 26 november 2026/, "three working days, its own norm");
  for (const secret of ["Lotte", "lotte@cirkel.example", "Waar vinden wij"]) {
    assert.ok(!mail.text.includes(secret) && !page.html.includes(secret), `${secret} is not for the holder of a link`);
  }
  const empty = await answer(visitor, page, " ");
  assert.equal(empty.status, 400);
  const done = await answer(visitor, empty, "Alleen <b>Kade 12</b> staat leeg.", "Piet");
  shows(done, "Dank u. Noor Bakker heeft uw antwoord.");
  lacks(done, "Kade 12");
  lacks(await visitor.get(path), "Welke panden");
  await world.mailTo("noor.bakker@town.example", "Antwoord van Vastgoed");
  shows(await lotte.get(follow), "Nog 1 van de 2 deelvragen open.");
  lacks(await lotte.get(follow), "Kade 12");
  const permitsSide = await byMail("vergunningen@town.example");
  const declined = await permitsSide.visitor.submit(
    permitsSide.page.form("decline", { decline: "Dit doet Omgeving.", better: "Team Omgeving" }),
  );
  shows(declined, "zoekt iemand anders");
  assert.equal((await status())?.status, "assembling");
  const noor = await desk();
  const sheet = await noor.get(work);
  shows(sheet, "Dit doet Omgeving.");
  shows(sheet, "Vraag het liever aan: Team Omgeving");
  const form = sheet.form("answer", { answer: "Goed nieuws." });
  const [quoted] = await world.database.rows<{ id: string }>(
    "select sub_question_id as id from cases.sub_question where answer is not null",
  );
  const again = await noor.submit({ ...form, fields: { ...form.fields, quote: quoted?.id ?? "" } });
  assert.equal(again.status, 200);
  const typed = again.form("answer").fields.answer;
  assert.equal(typed, "Goed nieuws.\n\nAlleen <b>Kade 12</b> staat leeg.");
  const preview = await noor.submit({
    ...again.form("answer"),
    fields: { ...again.form("answer").fields, step: "preview" },
  });
  shows(preview, "Dit leest Lotte Peters");
  assert.equal((await status())?.status, "assembling", "nothing has been sent yet");
  await noor.submit(preview.form("answer"));
  assert.deepEqual(await status(), { status: "answered", due: "2026-12-07" });
  shows(await lotte.get(follow), "Alleen <b>Kade 12</b> staat leeg.");
  assert.match((await world.mailTo("lotte@cirkel.example", "Antwoord op uw vraag")).text, /Kade 12/);
});

test("what is asked back goes to the owner, and the answer goes on from there", async (t) => {
  const { property, work, desk, split, byMail, world } = await openQuestion(t);
  await split(`department:${property}`, "Welke panden staan leeg?");
  const { visitor, page } = await byMail("vastgoed@town.example");
  const asked = await visitor.submit(page.form("ask-back", { "ask-back": "In welke wijk?" }));
  shows(asked, "Noor Bakker heeft uw vraag.");
  await world.mailTo("noor.bakker@town.example", "Vastgoed wil eerst iets weten");
  const noor = await desk();
  const reply = await noor.get((await noor.get(work)).link("Beantwoord dit"));
  shows(reply, "In welke wijk?");
  assert.equal((await noor.submit(reply.form("reply", { reply: "" }))).status, 400);
  await noor.submit(reply.form("reply", { reply: "In Noord." }));
  const back = await byMail("vastgoed@town.example", "beantwoordt wat u wilde weten");
  shows(back.page, "In Noord.");
  shows(await answer(back.visitor, back.page, "Kade 12."), "Dank u.");
});

test("of two who answer at once one is told, and neither text is lost", async (t) => {
  const { property, split, byMail, status, work, desk } = await openQuestion(t);
  await split(`department:${property}`, "Welke panden staan leeg?");
  const [one, two] = [await byMail("vastgoed@town.example"), await byMail("vastgoed@town.example")];
  await answer(one.visitor, one.page, "Kade 12.");
  const late = await answer(two.visitor, two.page, "Kade 14.");
  assert.equal(late.status, 409);
  shows(late, "Kade 14.");
  assert.equal((await status())?.status, "assembling");
  const sheet = await (await desk()).get(work);
  shows(sheet, "Kade 12.");
  lacks(sheet, "Kade 14.");
});

test("an answer to the whole, or taking the question back, ends what is still open", async (t) => {
  const { property, permits, work, desk, split, byMail, lotte, follow, world } = await openQuestion(t);
  await split(`department:${property}`, "Welke panden staan leeg?");
  const open = await byMail("vastgoed@town.example");
  const noor = await desk();
  await noor.submit((await noor.get(work)).form("answer", { answer: "Kade 12." }));
  await world.mailTo("vastgoed@town.example", "Niet meer nodig");
  assert.equal((await answer(open.visitor, open.page, "Kade 14.")).status, 409);
  const again = await lotte.get((await lotte.get(follow)).link("Laat mijn vraag weer oppakken"));
  await lotte.submit(again.form("message", { message: "Dat is verhuurd." }));
  await split(`department:${permits}`, "Mag het ergens anders?");
  // Before it is taken back: whoever was not asked yet hears nothing of its end.
  await world.mailTo("vergunningen@town.example", "Deelvraag bij");
  shows(await lotte.get(follow), "De deelvraag is nog open.");
  const withdraw = await lotte.get((await lotte.get(follow)).link("Ik heb geen antwoord meer nodig"));
  await lotte.submit(withdraw.form("message", { message: "" }));
  await world.mailTo("vergunningen@town.example", "Niet meer nodig");
  const [row] = await world.database.rows(
    "select array_agg(status order by sub_question_id) as all from cases.sub_question",
  );
  assert.deepEqual(row, { all: ["withdrawn", "withdrawn"] });
});

test("a sub-question goes to somebody who can be asked, on a working day ahead, or by their norm", async (t) => {
  const { property, split, world, town } = await openQuestion(t);
  for (const [target, date, says] of [
    ["", "", "Kies aan wie u dit vraagt."],
    [`department:${randomUUIDv7()}`, "", "Kies aan wie u dit vraagt."],
    [`person:${town.people.noor}`, "", "Kies aan wie u dit vraagt."],
    ["partner:uwv", "", "Kies aan wie u dit vraagt."],
    [`department:${property}`, "2026-11-22", "Deze dag is voorbij."],
    [`department:${property}`, "2026-11-28", "Op deze dag werken wij niet."],
  ] as const) {
    const refused = await split(target, "Wat staat er leeg?", { date });
    assert.equal(refused.status, 400, `${target} ${date}`);
    shows(refused, says);
    assert.match(refused.html, /Wat staat er leeg\?/);
  }
  await split(`person:${town.people.els}`, "Wat staat er leeg?", { date: "2026-12-01" });
  const rows = await world.database.rows("select due::text as due, person_id from cases.sub_question");
  assert.deepEqual(rows, [{ due: "2026-12-01", person_id: town.people.els }]);
  const els = await world.signedIn(town, "els");
  const page = await els.get((await els.get("/voorbeeldstad/deelvragen")).link("Wat staat er leeg?"));
  shows(page, "Waar vinden wij een pand?");
  lacks(page, "Lotte Peters");
  shows(await answer(els, page, "Kade 12."), "Kade 12.");
  shows(await els.get("/voorbeeldstad/deelvragen"), "Er wacht niets op u.");
});

test("a day before its date somebody is reminded, after it their manager hears of it: once, and in office hours", async (t) => {
  const { property, permits, split, world, desk, work } = await openQuestion(t);
  await split(`department:${property}`, "Welke panden staan leeg?");
  await split(`department:${permits}`, "Mag een werkplaats daar?");
  const tell = () => caseMoves.tellLateSubs(world.house.db, world.clock);
  const at = async (moment: string) => {
    world.clock.set(moment);
    return tell();
  };
  assert.equal(await tell(), 0, "three and five working days are left");
  assert.equal(await at("2026-11-25T08:00:00+01:00"), 0, "not before half past eight");
  assert.equal(await at("2026-11-25T08:30:00+01:00"), 1);
  await world.mailTo("vastgoed@town.example", "Herinnering");
  assert.equal(await tell(), 0, "once");
  assert.equal(await at("2026-11-27T16:59:00+01:00"), 2, "one is late, the other due on Monday");
  assert.match(
    (await world.mailTo("noor.bakker@town.example", "Te laat: deelvraag aan Vastgoed")).text,
    /Wie dit vroeg, wacht op antwoord\. Wilt u zorgen/,
    "the owner is not told who the owner is",
  );
  await world.mailTo("vergunningen@town.example", "Herinnering");
  assert.equal(await at("2026-12-05T12:00:00+01:00"), 0, "nobody is told on a Saturday");
  assert.equal(await at("2026-12-07T17:00:00+01:00"), 0, "nor after five");
  assert.equal(await at("2026-12-07T09:00:00+01:00"), 1);
  assert.match((await world.mailTo("mia@town.example", "Te laat")).text, /wacht op antwoord\. Noor Bakker is eigenaar/);
  const sheet = await (await desk()).get(work);
  shows(sheet, "De aanjager weet dat dit te laat is.");
  shows(sheet, "De leidinggevende weet dat dit te laat is.");
});

test("nobody is reminded on the day on which they were asked", async (t) => {
  const { property, split, world } = await openQuestion(t);
  await split(`department:${property}`, "Welke panden staan leeg?", { date: "2026-11-24" });
  const tell = () => caseMoves.tellLateSubs(world.house.db, world.clock);
  assert.equal(await tell(), 0, "it is due tomorrow, and the mail about it has just gone");
  world.clock.set("2026-11-24T08:30:00+01:00");
  assert.equal(await tell(), 1);
});

test("nobody is reminded of a date that has passed: their manager was told then", async (t) => {
  const { property, split, world } = await openQuestion(t);
  await split(`department:${property}`, "Welke panden staan leeg?", { date: "2026-11-24" });
  const tell = () => caseMoves.tellLateSubs(world.house.db, world.clock);
  // The job was not done on the day itself.
  world.clock.set("2026-11-25T10:00:00+01:00");
  assert.equal(await tell(), 1, "late");
  assert.equal(await tell(), 0, "a reminder would come after that");
  world.clock.set("2026-11-26T10:00:00+01:00");
  assert.equal(await tell(), 0);
});

test("a sub-question stays in its table, and a case knows how its parts stand", () => {
  const names = subTransitions.map(({ name }) => name);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { maxLength: 20 }), (turns) => {
      let status = moveSub("ask");
      let settled = 0;
      for (const name of turns) {
        if (name === "ask" || !canMoveSub(status, name)) continue;
        status = moveSub(name);
        assert.ok(subStatuses.includes(status));
        if (status !== "asked" && status !== "asked-back") settled += 1;
        const parts = partsOf([{ status, round: 1 }], 1);
        assert.equal(partsOf([{ status, round: 0 }], 1), "no-parts");
        assert.equal(parts === "parts-open", settled === 0);
      }
      assert.ok(settled <= 1, "settled twice");
    }),
  );
});
