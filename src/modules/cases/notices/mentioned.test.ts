import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { staffing } from "#identity";
import { Temporal } from "#platform/clock";
import { boardCases, openWorld } from "#testing";
import { addNote } from "../notes/use-cases/add-note.js";
import { readMentions } from "../notes/use-cases/read-mentions.js";
import { usual } from "./kinds.js";
import { notices } from "./notices.js";
import { chooseNotices } from "./use-cases/choose-notices.js";

/** Two questions of Noor's, on a Monday evening, and the jobs of a moment. */
async function open(t: TestContext) {
  const world = await openWorld({ now: "2026-11-23T19:00:00+01:00", worker: false }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const made = boardCases(world, town);
  const [caseId, other] = [await made.ask("Waar vinden wij een werkplaats?"), await made.ask("Wie helpt ons?")];
  // What they are not tested for here has no mails of its own.
  await made.rows("update cases.notice set state = 'settled', settled_at = made_at");
  const parts = { signer: world.house.web.signer, baseUrl: () => new URL(world.base) };
  const context = async () => ({ ...(await world.work(town, { kind: "system", name: "test" })), cause: "a test" });
  const deliver = async () => {
    const due = await made.rows<{ id: string }>(
      "select notice_id as id from cases.notice where state = 'waiting' and due_at <= $1",
      [new Date(world.clock.now().epochMilliseconds)],
    );
    for (const { id } of due) await notices.deliver(parts, await context(), id);
  };
  const sendDaily = async () => {
    const day = world.clock.now().toString().slice(0, 10);
    if ((await notices.beginDay(world.house.db, world.clock)) > 0) await notices.sendDaily(parts, await context(), day);
  };
  const mention = async (body: string, id = caseId) =>
    addNote(await made.workOf("noor", "aanjager"), { caseId: id, body, belowId: undefined, chosen: [] });
  /** What Sami was mailed so far, the oldest first. */
  const mails = () =>
    made.rows<{ subject: string; text: string }>(
      "select subject, body_text as text from platform.mail where recipient like 'sami%' order by created_at, mail_id",
    );
  return { world, town, made, caseId, other, deliver, sendDaily, mention, mails };
}

/** How often a text speaks of somebody being named in a question. */
const timesNamed = (mails: readonly { subject: string; text: string }[], number: string) =>
  mails
    .flatMap(({ subject, text }) => [
      ...(subject.startsWith("Vandaag") ? [] : [subject]),
      ...(text.match(/^- .*$/gmu) ?? []),
    ])
    .filter((line) => line.includes(number)).length;

for (const [order, isDailyFirst] of [
  ["the daily mail goes first", true],
  ["the notices go first", false],
] as const)
  for (const choice of ["at-once", "daily"] as const)
    test(`who is named in the evening and hears ${choice} reads of it once in the morning, in the daily mail; ${order}`, async (t) => {
      const { world, made, other, deliver, sendDaily, mention, mails } = await open(t);
      const sami = await made.workOf("sami", "desk");
      await chooseNotices(sami, { ...usual, choices: { ...usual.choices, mention: choice }, version: 0 });
      await mention("@Sami de Wit, kijk jij mee?");
      await mention("@Sami de Wit, de verhuurder belt jou.");
      await mention("@Sami de Wit, en deze?", other);
      await deliver();
      assert.deepEqual(await mails(), [], "it is evening");
      world.clock.set("2026-11-24T08:30:00+01:00");
      for (const job of isDailyFirst ? [sendDaily, deliver] : [deliver, sendDaily]) await job();
      world.clock.set("2026-11-24T08:35:00+01:00");
      for (const job of [deliver, sendDaily]) await job();
      const sent = await mails();
      assert.deepEqual(
        sent.map(({ subject }) => subject),
        ["Vandaag 2 punten voor u, dinsdag 24 november"],
      );
      assert.match(sent[0]?.text ?? "", /U bent genoemd\n- VO-2026-0001\n/);
      for (const number of ["VO-2026-0001", "VO-2026-0002"]) assert.equal(timesNamed(sent, number), 1, sent[0]?.text);
      assert.deepEqual(await made.rows("select 1 from cases.notice where state <> 'settled'"), []);
    });

test("who has no daily mail that morning gets a mail of being named, and so does who is named by day", async (t) => {
  const { world, town, made, deliver, sendDaily, mention, mails } = await open(t);
  const admin = await made.workOf("ida", "administrator");
  const asked = { personId: town.people.sami ?? "", version: 1 };
  // Sami works on every day but Tuesday.
  await staffing.arrangeWork(admin, asked, { workingDays: [1, 3, 4, 5], deputyId: undefined });
  await mention("@Sami de Wit, kijk jij mee?");
  await deliver();
  world.clock.set("2026-11-24T08:30:00+01:00");
  for (const job of [deliver, sendDaily, deliver]) await job();
  const first = await mails();
  assert.deepEqual(
    first.map(({ subject }) => subject),
    ["Noor Bakker noemt u in een notitie: VO-2026-0001"],
  );
  world.clock.set("2026-11-25T08:30:00+01:00");
  for (const job of [deliver, sendDaily]) await job();
  world.clock.set("2026-11-25T10:00:00+01:00");
  await mention("@Sami de Wit, nog iets.");
  await deliver();
  assert.equal((await mails()).at(-1)?.subject, "Noor Bakker noemt u in een notitie: VO-2026-0001");
  assert.deepEqual(await made.rows("select 1 from cases.notice where state <> 'settled'"), []);
});

test("who is back after an absence reads once that they were named, in the daily mail of that day", async (t) => {
  const { world, town, made, deliver, sendDaily, mention, mails } = await open(t);
  const [firstDay, lastDay] = [Temporal.PlainDate.from("2026-11-24"), Temporal.PlainDate.from("2026-11-25")];
  const admin = await made.workOf("ida", "administrator");
  await staffing.noteAbsence(admin, town.people.sami ?? "", { firstDay, lastDay });
  await mention("@Sami de Wit, kijk jij mee?");
  await deliver();
  for (const day of ["2026-11-24", "2026-11-25"]) {
    world.clock.set(`${day}T08:30:00+01:00`);
    for (const job of [deliver, sendDaily]) await job();
    assert.deepEqual(await mails(), [], day);
  }
  world.clock.set("2026-11-26T08:30:00+01:00");
  for (const job of [deliver, sendDaily, deliver]) await job();
  const sent = await mails();
  assert.equal(sent.length, 1);
  assert.equal(timesNamed(sent, "VO-2026-0001"), 1, sent[0]?.text);
});

test("who opened the question meanwhile has read the note: no mail says that they were named in it", async (t) => {
  const { world, made, caseId, deliver, sendDaily, mention, mails } = await open(t);
  await mention("@Sami de Wit, kijk jij mee?");
  await deliver();
  await readMentions(await made.workOf("sami", "desk"), caseId);
  world.clock.set("2026-11-24T08:30:00+01:00");
  for (const job of [deliver, sendDaily]) await job();
  assert.deepEqual(await mails(), []);
  assert.deepEqual(await made.rows("select 1 from cases.notice where state <> 'settled'"), []);
});
