import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { openQuestion, until } from "#testing";
import { caseEvents } from "../events.js";
import { keeping } from "../keeping.js";
import { caseMoves } from "../moves.js";

let counted = 10;
function from() {
  counted += 1;
  return { "x-forwarded-for": `203.0.113.${counted}` };
}

/** A question of Lotte's that was answered on Monday 23 November 2026, and the ways to look back on it. */
async function answered(t: TestContext) {
  const opened = await openQuestion(t);
  const { world, town, work, lotte, follow } = opened;
  const caseId = work.split("/").at(-1) ?? "";
  const { rows } = world.database;
  const roles = new Set<string>();
  const owner = () =>
    world.work(town, { kind: "person", personId: town.people.noor ?? "", name: "Noor Bakker", roles });
  const row = async () => {
    const [found] = await rows<{ status: string; round: number; version: number }>(
      "select status, round, version from cases.case where case_id = $1",
      [caseId],
    );
    assert.ok(found);
    return found;
  };
  const asked = async () => ({ caseId, version: (await row()).version });
  const answer = async (words = "Het terras mag.") => caseMoves.answerQuestion(await owner(), await asked(), words);
  const said = () =>
    rows<{ round: number; solved: string; helped: string; remark: string | null }>(
      "select round, solved, helped, remark from cases.experience where case_id = $1 order by round",
      [caseId],
    );
  const form = async (fields: Record<string, string>) =>
    (await lotte.get((await lotte.get(follow)).link("Vertel hoe het ging"))).form("solved", fields);
  const give = async (fields: Record<string, string>) => lotte.submit(await form(fields), from());
  /** The job, at a moment of a day. */
  const on = (iso: string, offset = "+01:00") => {
    world.clock.set(`${iso}T10:21:00${offset}`);
    return caseMoves.askExperiences(world.house.db, world.clock);
  };
  await answer();
  return { ...opened, caseId, owner, row, asked, answer, said, form, give, on, rows };
}

test("two questions and a line, by link; shown back with thanks, read by the owner, and never changed", async (t) => {
  const { lotte, follow, work, desk, said, give } = await answered(t);
  const thanks = await give({ solved: "partly", helped: "well", remark: "Snel en <b>aardig</b>." });
  assert.ok(thanks.has("Bedankt voor uw reactie"), thanks.main);
  assert.ok(thanks.has("Snel en <b>aardig</b>."), thanks.main);
  assert.deepEqual(await said(), [{ round: 0, solved: "partly", helped: "well", remark: "Snel en <b>aardig</b>." }]);
  const status = await lotte.get(follow);
  assert.ok(status.has("U vertelde ons hoe het ging."), status.main);
  assert.ok(!status.has("Vertel hoe het ging"), status.main);
  const again = await lotte.get(status.link("Bekijk wat u invulde"));
  assert.equal(again.root.querySelector("main form"), null, "there is nothing left to send");
  const atDesk = await (await desk()).get(work);
  for (const words of ["Hoe het volgens de vrager ging", "Voor een deel", "Snel en <b>aardig</b>."])
    assert.ok(atDesk.has(words), `${words} should be in ${atDesk.main}`);
});

test("what is missing is said at its field, and what was chosen stays", async (t) => {
  const { give, said } = await answered(t);
  const back = await give({ helped: "badly", remark: "Het duurde lang." });
  assert.equal(back.status, 400);
  assert.ok(back.has("Kies of uw vraag is opgelost."), back.main);
  assert.deepEqual(back.form("solved").fields, { ...back.form("solved").fields, helped: "badly" });
  assert.equal(back.form("solved").fields.remark, "Het duurde lang.");
  const bsn = await give({ solved: "yes", helped: "well", remark: "Mijn BSN is 111222333." });
  assert.equal(bsn.status, 400);
  assert.ok(bsn.has("burgerservicenummer"), bsn.main);
  const forged = await give({ solved: "maybe", helped: "well", round: "x" });
  assert.equal(forged.status, 400);
  assert.deepEqual(await said(), []);
});

test("twenty at once give one; another one later is shown beside what stands", async (t) => {
  const { give, form, said, lotte } = await answered(t);
  const forms = await Promise.all(Array.from({ length: 20 }, () => form({ solved: "yes", helped: "very-well" })));
  const pages = await Promise.all(forms.map((one) => lotte.submit(one, from())));
  assert.deepEqual([...new Set(pages.map(({ status }) => status))], [200]);
  assert.equal((await said()).length, 1);
  const other = await lotte.submit({
    ...(forms[0] as (typeof forms)[0]),
    fields: { ...forms[0]?.fields, solved: "no" },
  });
  assert.equal(other.status, 409);
  for (const words of ["U vulde dit al in", "Dit stuurde u nu in:", "Dit vulde u in"])
    assert.ok(other.has(words), `${words} should be in ${other.main}`);
  assert.equal((await said())[0]?.solved, "yes");
  await assert.rejects(() => give({ solved: "no" }), /no link/, "there is no way to it any more");
});

test("no: the question is taken up again in the same step, and after the new answer they are asked anew", async (t) => {
  const { give, row, said, answer, work, desk, world, email, form, lotte } = await answered(t);
  const missing = await give({ solved: "no", helped: "badly", again: "yes", remark: " " });
  assert.equal(missing.status, 400);
  assert.ok(missing.has("Schrijf wat u nog nodig hebt."), missing.main);
  const old = await form({ solved: "yes", helped: "well" });
  const thanks = await give({ solved: "no", helped: "badly", again: "yes", remark: "Ik mis de tekening." });
  assert.ok(thanks.has("Noor Bakker pakt uw vraag weer op."), thanks.main);
  assert.deepEqual(await row(), { ...(await row()), status: "in-hand", round: 1 });
  await world.mailTo(email, "Uw vraag is weer opgepakt");
  assert.ok((await (await desk()).get(work)).has("Ik mis de tekening."));
  assert.equal((await lotte.submit(old, from())).status, 409, "the answer that this was about is gone");
  await answer("Hier is de tekening.");
  await give({ solved: "yes", helped: "very-well" });
  assert.deepEqual(await said(), [
    { round: 0, solved: "no", helped: "badly", remark: null },
    { round: 1, solved: "yes", helped: "very-well", remark: null },
  ]);
  const atDesk = await (await desk()).get(work);
  assert.ok(atDesk.has("Antwoord 2, ingevuld op"), atDesk.main);
});

test("ticked below another answer than no, nothing is taken up again; after thirty days a new question is offered", async (t) => {
  const { give, row, world, lotte, follow } = await answered(t);
  world.clock.set("2026-12-24T10:00:00+01:00");
  const page = await lotte.get((await lotte.get(follow)).link("Vertel hoe het ging"));
  assert.ok(page.has("Stel een nieuwe vraag"), page.main);
  assert.equal(page.root.querySelector('[name="again"]'), null);
  await give({ solved: "yes", helped: "well", again: "yes" });
  assert.equal((await row()).status, "answered");
});

test("too late to take it up again, with a form of before: nothing is half done", async (t) => {
  const { form, world, lotte, said, row } = await answered(t);
  world.clock.set("2026-12-23T23:59:00+01:00");
  const sent = await form({ solved: "no", helped: "badly", again: "yes", remark: "Toch nog iets." });
  world.clock.set("2026-12-24T00:01:00+01:00");
  const page = await lotte.submit(sent, from());
  assert.equal(page.status, 409);
  assert.ok(page.has("Toch nog iets."), page.main);
  assert.deepEqual(await said(), []);
  assert.equal((await row()).status, "answered");
});

test("without an answer there is nothing to look back on, and a link that works no more opens nothing", async (t) => {
  const { lotte, follow, rows, caseId, form, world } = await answered(t);
  const old = await form({ solved: "yes", helped: "well" });
  await rows("update cases.tracking_link set revoked_at = now() where case_id = $1", [caseId]);
  assert.equal((await lotte.get(`${follow}/ervaring`)).status, 404);
  assert.equal((await lotte.submit(old, from())).status, 404);
  const other = await openQuestion(t);
  const back = await other.lotte.getOnce(`${other.follow}/ervaring`);
  assert.equal(back.status, 302);
  assert.equal(back.headers.get("location"), other.follow);
  assert.equal(world.logged.length, 0, world.logged.join("\n"));
});

test("the mail goes once, on the fifth working day after the answer, whatever day the job runs", async (t) => {
  const { on, world, email, rows, lotte } = await answered(t);
  await rows(
    "insert into municipality.closing_day select municipality_id, '2026-11-25' from municipality.municipality",
  );
  for (const iso of ["2026-11-24", "2026-11-25", "2026-11-28", "2026-11-29", "2026-11-30"])
    assert.equal(await on(iso), 0, iso);
  assert.equal(await on("2026-12-01"), 1);
  const mail = await world.mailTo(email, "Hoe ging het met uw vraag?");
  assert.match(mail.text, /Op maandag 23 november kreeg u antwoord/);
  const link = /http\S+ervaring/.exec(mail.text)?.[0] ?? "";
  assert.ok((await lotte.get(new URL(link).pathname)).has("Is uw vraag opgelost?"));
  for (const iso of ["2026-12-01", "2026-12-02", "2026-12-07", "2026-12-23"]) assert.equal(await on(iso), 0, iso);
  const [count] = await rows("select count(*)::int as n from platform.mail where subject like 'Hoe ging het%'");
  assert.deepEqual(count, { n: 1 });
});

test("the job runs twice at once: one mail", async (t) => {
  const { on, world, rows } = await answered(t);
  await on("2026-11-24");
  world.clock.set("2026-11-30T10:21:00+01:00");
  const runs = await Promise.all([1, 2, 3].map(() => caseMoves.askExperiences(world.house.db, world.clock)));
  assert.equal(
    runs.reduce((sum, one) => sum + one, 0),
    1,
  );
  assert.equal((await rows("select 1 from cases.experience_request")).length, 1);
});

test("nobody is asked who said it already, took it up again, gave no address, or dropped out; and long ago is long ago", async (t) => {
  const { on, give, rows, caseId, owner, asked, answer, row } = await answered(t);
  await rows("update cases.case set asker_email = null where case_id = $1", [caseId]);
  assert.equal(await on("2026-11-30"), 0, "without an address");
  await rows("update cases.case set asker_email = 'lotte@cirkel.example' where case_id = $1", [caseId]);
  assert.equal(await on("2026-12-24"), 0, "it cannot be taken up again any more");
  await give({ solved: "no", helped: "well" });
  assert.equal(await on("2026-12-01"), 0, "said already");
  await caseMoves.reopenCase(await owner(), await asked(), "Er is toch een pand.");
  assert.equal(await on("2026-12-09"), 0, "taken up again");
  await answer();
  await caseMoves.closeCase(await owner(), await asked(), "dropped-out");
  assert.equal(await on("2026-12-16"), 0, "dropped out");
  await rows("update cases.case set outcome = 'helped' where case_id = $1", [caseId]);
  assert.equal(await on("2026-12-16"), 1, "of the second answer they are asked");
  assert.equal((await row()).round, 1);
});

test("somebody answers while the mail waits in the queue: it does not go", async (t) => {
  const { world, rows, caseId, give } = await answered(t);
  await give({ solved: "yes", helped: "well" });
  await world.house.db.platform(
    (tx) => tx.publish(caseEvents.experienceAsked({ caseId })),
    (await rows<{ id: string }>("select municipality_id as id from cases.case"))[0]?.id ?? "",
  );
  const isDone = () =>
    rows("select 1 from jobs.job where state = 'completed' and data::text like '%ask-experience%'").then(
      (all) => all.length > 0,
    );
  await until(isDone, 10_000, () => "the job was not done");
  assert.deepEqual(await rows("select 1 from platform.mail where subject like 'Hoe ging het%'"), []);
});

test("destroying a question destroys what was said of it", async (t) => {
  const { world, rows, give, owner, asked, on } = await answered(t);
  await give({ solved: "yes", helped: "well", remark: "Dank!" });
  await on("2026-11-30");
  await caseMoves.closeCase(await owner(), await asked(), "helped");
  await rows("update municipality.municipality set keep_years = 1");
  world.clock.set("2027-12-02T03:37:00+01:00");
  assert.equal(await keeping.destroyOldCases(world.house.db, world.clock), 1);
  assert.deepEqual(await rows("select 1 from cases.experience union all select 1 from cases.experience_request"), []);
});
