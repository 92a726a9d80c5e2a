import assert from "node:assert/strict";
import { test } from "node:test";
import { staffing } from "#identity";
import { Temporal } from "#platform/clock";
import { boardCases, openWorld, staffOf, type TestTown, type World } from "#testing";
import { handovers } from "../../handover/handovers.js";
import { caseMoves } from "../../moves.js";
import { submitQuestion } from "../../use-cases/submit-question.js";
import { usual } from "../kinds.js";
import { notices } from "../notices.js";
import { chooseNotices } from "../use-cases/choose-notices.js";

async function ask(world: World, town: TestTown): Promise<string> {
  const work = await world.work(town, { kind: "visitor" });
  const asked = {
    question: "Waar is een pand?",
    name: "Lotte Peters",
    email: "lotte@cirkel.example",
    phone: undefined,
  };
  await submitQuestion(work, { ...asked, organisation: "Cirkel", language: "nl" });
  const [row] = await world.database.rows<{ id: string }>("select case_id as id from cases.case order by number desc");
  return row?.id ?? "";
}

/** The morning of a day, as the jobs have it. @returns the daily mails of that morning */
async function morning(world: World, town: TestTown, moment: string, times = 1) {
  world.clock.set(moment);
  const begun = await notices.beginDay(world.house.db, world.clock);
  const day = moment.slice(0, 10);
  const context = async (n: number) => ({
    ...(await world.work(town, { kind: "system", name: "test" })),
    cause: `t${n}`,
  });
  const parts = { signer: world.house.web.signer, baseUrl: () => new URL(world.base) };
  if (begun > 0)
    await Promise.all(Array.from({ length: times }, async (_, n) => notices.sendDaily(parts, await context(n), day)));
  return world.database.rows<{ recipient: string; subject: string; text: string; html: string }>(
    `select recipient, subject, body_text as text, body_html as html from platform.mail
     where cause like 'daily:%' and created_at = $1 order by recipient`,
    [new Date(world.clock.now().epochMilliseconds)],
  );
}

test("days in a row: only what needs the reader, nothing when there is nothing, once however often it is tried", async (t) => {
  const world = await openWorld({ now: "2026-11-23T10:00:00+01:00", worker: false }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad", { closingDays: [{ day: "2026-12-07", reason: undefined }] });
  assert.deepEqual(await morning(world, town, "2026-11-23T10:30:00+01:00"), [], "nothing was ever asked here");
  const caseId = await ask(world, town);
  assert.deepEqual(await morning(world, town, "2026-11-24T08:30:00+01:00"), [], "the first reaction is due tomorrow");
  assert.deepEqual(await morning(world, town, "2026-11-25T08:29:00+01:00"), [], "too early");
  const [first, ...others] = await morning(world, town, "2026-11-25T08:30:00+01:00", 3);
  assert.deepEqual([first?.recipient, others], ["noor.bakker@town.example", []]);
  assert.equal(first?.subject, "Vandaag één punt voor u, woensdag 25 november");
  assert.match(
    first?.text ?? "",
    /Vandaag een eerste reactie geven\n- VO-2026-0001, uiterlijk woensdag 25 november\n {2}http/,
  );
  assert.ok(first?.text.includes(`/vragen/${caseId}`) && first.html.includes(`/vragen/${caseId}`));
  assert.match(first?.text ?? "", /Kies zelf welke mails u krijgt:\nhttp\S+\/mijn-meldingen/);
  assert.ok(!/Lotte|pand|Cirkel/.test(first?.text ?? ""), "not a word of the asker's");
  assert.deepEqual(await morning(world, town, "2026-11-25T11:30:00+01:00"), [], "once a day, after a restart too");
  const noor = await world.work(town, staffOf(town, "noor", "aanjager"));
  await caseMoves.takeInHand(noor, { caseId, version: 1 }, "Ik zoek het uit.");
  for (const day of ["2026-11-26", "2026-11-28", "2026-11-29", "2026-12-02"])
    assert.deepEqual(await morning(world, town, `${day}T08:30:00+01:00`), [], day);
  // Promised for Tuesday 8 December, as Monday is a closing day: two working days before is Thursday.
  const [due] = await world.database.rows<{ due: string }>("select answer_due::text as due from cases.case");
  assert.equal(due?.due, "2026-12-08");
  assert.match((await morning(world, town, "2026-12-03T08:30:00+01:00"))[0]?.text ?? "", /Binnen twee werkdagen/);
  assert.deepEqual(await morning(world, town, "2026-12-07T08:30:00+01:00"), [], "a closing day");
  const [late] = await morning(world, town, "2026-12-09T08:30:00+01:00");
  assert.match(late?.text ?? "", /Te laat\n- VO-2026-0001, beloofd dinsdag 8 december/);
  // Who is away gets nothing; who acts for them gets it, and reads for whom.
  const admin = await world.work(town, staffOf(town, "ida", "administrator"));
  const days = { firstDay: Temporal.PlainDate.from("2026-12-10"), lastDay: Temporal.PlainDate.from("2026-12-11") };
  await staffing.noteAbsence(admin, town.people.noor ?? "", days);
  const away = await morning(world, town, "2026-12-10T08:30:00+01:00");
  assert.deepEqual(
    away.map(({ recipient }) => recipient),
    ["sami.de.wit@town.example"],
  );
  assert.match(away[0]?.text ?? "", /\(u neemt waar voor Noor Bakker\)/);
  assert.deepEqual(await morning(world, town, "2026-12-25T08:30:00+01:00"), [], "Christmas");
});

for (const moment of ["2026-03-30T08:30:00+02:00", "2026-10-26T08:30:00+01:00"])
  test(`the morning after the clock changed, ${moment.slice(0, 10)}: at half past eight, once`, async (t) => {
    const start = Temporal.Instant.from(moment)
      .subtract({ hours: 24 * 9 })
      .toString();
    const world = await openWorld({ now: start, worker: false }, (close) => t.after(close));
    const town = await world.addTown("voorbeeldstad");
    await ask(world, town);
    const early = Temporal.Instant.from(moment).subtract({ minutes: 1 }).toZonedDateTimeISO("Europe/Amsterdam");
    assert.equal((await morning(world, town, early.toString({ timeZoneName: "never" }))).length, 0);
    assert.equal((await morning(world, town, moment, 2)).length, 1);
  });

test("offers, sub-questions and what waits for an outcome reach whoever can do something; the aanjager reads what sticks", async (t) => {
  const world = await openWorld({ now: "2026-11-23T10:00:00+01:00", worker: false }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const noor = await world.work(town, staffOf(town, "noor", "aanjager"));
  const [offered, split, answered] = [await ask(world, town), await ask(world, town), await ask(world, town)];
  await handovers.offer(noor, { caseId: offered, version: 1 }, town.people.sami ?? "", "Dit is voor het loket.");
  const target = { kind: "person", id: town.people.els ?? "" } as const;
  const part = { target, question: "Wat staat er leeg?", due: Temporal.PlainDate.from("2026-11-24") };
  await caseMoves.askSubQuestion(noor, { caseId: split, version: 1 }, part);
  await caseMoves.answerQuestion(noor, { caseId: answered, version: 1 }, "Aan de kade.");
  const byName = async (moment: string) =>
    new Map((await morning(world, town, moment)).map(({ recipient, text }) => [recipient.split(".")[0], text]));
  const tuesday = await byName("2026-11-24T08:30:00+01:00");
  assert.match(tuesday.get("sami") ?? "", /Aan u aangeboden\n- VO-2026-0001/);
  assert.match(
    tuesday.get("els") ?? "",
    /Deelvragen aan u\n- VO-2026-0002, uiterlijk dinsdag 24 november\n {2}http\S+\/deelvragen\//,
  );
  assert.match(tuesday.get("noor") ?? "", /Beantwoord, maar nog zonder uitkomst\n- VO-2026-0003\n/);
  const friday = await byName("2026-11-27T08:30:00+01:00");
  assert.match(friday.get("noor") ?? "", /Te lang aangeboden zonder antwoord\n- VO-2026-0001/);
  assert.match(friday.get("noor") ?? "", /Deelvragen te laat bij anderen\n- VO-2026-0002/);
  assert.ok(!/Els Vermeer/.test(friday.get("noor") ?? ""), "nothing is listed by employee");
  assert.match(friday.get("sami") ?? "", /Aan u aangeboden\n- VO-2026-0001, te laat: uiterlijk woensdag 25 november/);
  assert.match(friday.get("els") ?? "", /Deelvragen aan u\n- VO-2026-0002, te laat: uiterlijk dinsdag 24 november/);
  assert.match(
    friday.get("noor") ?? "",
    /Vandaag een eerste reactie geven\n- VO-2026-0001, te laat: uiterlijk woensdag 25 november/,
  );
  const vastgoed = await boardCases(world, town).department("Vastgoed");
  await world.database.rows("insert into identity.staff_department values ($1, $2, $3)", [
    town.id,
    target.id,
    vastgoed,
  ]);
  await world.database.rows(
    "insert into municipality.chain_partner values ($1, 'uwv', 'UWV Noord', 'u@town.example')",
    [town.id],
  );
  await boardCases(world, town).split(split, { kind: "partner", id: "uwv" });
  await world.database.rows("update cases.sub_question set due = '2026-11-27' where partner = 'uwv'");
  const monday = await byName("2026-11-30T08:30:00+01:00");
  assert.match(monday.get("noor") ?? "", /Deelvragen te laat bij UWV Noord\n- VO-2026-0002/, "as on the board");
  assert.match(monday.get("noor") ?? "", /Deelvragen te laat bij Vastgoed\n- VO-2026-0002/);
  assert.ok(!/te laat bij/.test(friday.get("sami") ?? ""));
});

test("who works on some days gets the mail on those, with what is due before they are back; what was kept for them waits", async (t) => {
  const world = await openWorld({ now: "2026-11-23T10:00:00+01:00", worker: false }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const noor = await world.work(town, staffOf(town, "noor", "aanjager"));
  // Noor works on Monday, Tuesday and Friday; Els on Thursday.
  for (const [key, workingDays] of [
    ["noor", [1, 2, 5]],
    ["els", [4]],
  ] as const) {
    const asked = { personId: town.people[key] ?? "", version: 1 };
    const admin = await world.work(town, staffOf(town, "ida", "administrator"));
    await staffing.arrangeWork(admin, asked, { workingDays, deputyId: undefined });
  }
  const first = await ask(world, town);
  const split = await ask(world, town);
  const target = { kind: "person", id: town.people.els ?? "" } as const;
  const due = Temporal.PlainDate.from("2026-12-01");
  await caseMoves.askSubQuestion(noor, { caseId: split, version: 1 }, { target, question: "Wat staat er leeg?", due });
  const mailOf = async (moment: string, who: string) =>
    (await morning(world, town, moment)).find(({ recipient }) => recipient.startsWith(who))?.text;
  // The first reaction is due on Wednesday, when she is not there.
  assert.match(
    (await mailOf("2026-11-24T08:30:00+01:00", "noor")) ?? "",
    /Vandaag een eerste reactie geven\n- VO-2026-0001, uiterlijk woensdag 25 november/,
  );
  const { choices } = usual;
  await chooseNotices(noor, { ...usual, choices: { ...choices, "asker-wrote": "daily" } });
  await world.database.rows(
    `insert into cases.notice (municipality_id, notice_id, about, case_id, cause, made_at, due_at, state)
     select municipality_id, case_id, 'asker-wrote', case_id, 'a test', now(), now(), 'daily' from cases.case where case_id = $1`,
    [first],
  );
  const kept = () => world.database.rows("select 1 from cases.notice where state = 'daily'");
  for (const day of ["2026-11-25", "2026-11-26"]) {
    assert.equal(await mailOf(`${day}T08:30:00+01:00`, "noor"), undefined, day);
    assert.equal((await kept()).length, 1);
  }
  assert.match((await mailOf("2026-11-27T08:30:00+01:00", "noor")) ?? "", /Dit gebeurde er\n- .*VO-2026-0001/);
  assert.equal((await kept()).length, 0);
  assert.equal(await mailOf("2026-12-01T08:30:00+01:00", "els"), undefined, "she works on Thursdays");
  assert.match((await mailOf("2026-12-03T08:30:00+01:00", "els")) ?? "", /Deelvragen aan u\n- VO-2026-0002/);
});

test("a sub-question that is due before its specialist is back stands in the mail of their last day", async (t) => {
  const world = await openWorld({ now: "2026-11-23T10:00:00+01:00", worker: false }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const noor = await world.work(town, staffOf(town, "noor", "aanjager"));
  const admin = await world.work(town, staffOf(town, "ida", "administrator"));
  const els = { personId: town.people.els ?? "", version: 1 };
  await staffing.arrangeWork(admin, els, { workingDays: [4], deputyId: undefined });
  const target = { kind: "person", id: town.people.els ?? "" } as const;
  const due = Temporal.PlainDate.from("2026-12-02");
  const part = { target, question: "Wat staat er leeg?", due };
  await caseMoves.askSubQuestion(noor, { caseId: await ask(world, town), version: 1 }, part);
  const mails = await morning(world, town, "2026-11-26T08:30:00+01:00");
  const text = mails.find(({ recipient }) => recipient.startsWith("els"))?.text ?? "";
  assert.match(text, /Deelvragen aan u\n- VO-2026-0001, uiterlijk woensdag 2 december/);
});
