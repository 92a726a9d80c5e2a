import assert from "node:assert/strict";
import { test } from "node:test";
import { staffing } from "#identity";
import { Temporal } from "#platform/clock";
import { openWorld, staffOf, type TestTown, type World } from "#testing";
import { submitQuestion } from "../use-cases/submit-question.js";
import { writeToDesk } from "../use-cases/write-to-desk.js";
import { choicesFor, kinds, type Preference, usual } from "./kinds.js";
import { notices } from "./notices.js";
import { isOfficeOpen } from "./office-hours.js";
import { chooseNotices } from "./use-cases/choose-notices.js";
import { followCase } from "./use-cases/follow-case.js";

const parts = (world: World) => ({ signer: world.house.web.signer, baseUrl: () => new URL(world.base) });

/** Does what the jobs would do at this moment, twice at once, as two processes would. */
async function workNow(world: World, town: TestTown): Promise<void> {
  const system = { kind: "system", name: "test" } as const;
  const at = new Date(world.clock.now().epochMilliseconds);
  const due = await world.database.rows<{ id: string }>(
    "select notice_id as id from cases.notice where municipality_id = $1 and state = 'waiting' and due_at <= $2",
    [town.id, at],
  );
  const context = async (cause: string) => ({ ...(await world.work(town, system)), cause });
  for (const { id } of due)
    await Promise.all(["a", "b"].map(async (one) => notices.deliver(parts(world), await context(one), id)));
  const day = world.clock.now().toZonedDateTimeISO("Europe/Amsterdam").toPlainDate().toString();
  const begun = await Promise.all([1, 2].map(() => notices.beginDay(world.house.db, world.clock)));
  assert.ok(begun.reduce((a, b) => a + b) <= 1, "a day begins once");
  if (begun.includes(1))
    await Promise.all(["c", "d"].map(async (one) => notices.sendDaily(parts(world), await context(one), day)));
}

type Mail = { recipient: string; cause: string; subject: string; body: string; at: Date };

const mailsOf = ({ database }: World) =>
  database.rows<Mail>(
    "select recipient, cause, subject, body_text as body, created_at as at from platform.mail where recipient like '%@town.example' order by created_at",
  );

/** Numbers that look like chance and are the same in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

for (const [seed, start] of [
  [7, "2026-03-25T10:00:00+01:00"],
  [23, "2026-10-21T10:00:00+02:00"],
  [91, "2026-12-21T10:00:00+01:00"],
] as const)
  test(`from ${start.slice(0, 10)} on, at any hour: no notice is lost, none is sent twice, none outside office hours unless wished`, async (t) => {
    const world = await openWorld({ now: start, worker: false }, (close) => t.after(close));
    const town = await world.addTown("voorbeeldstad");
    const below = chance(seed);
    const wishes = new Map<string, Preference>();
    for (const [key, role] of [
      ["noor", "aanjager"],
      ["sami", "desk"],
    ] as const) {
      const choices = Object.fromEntries(
        kinds.map((kind) => [kind, choicesFor(kind)[below(choicesFor(kind).length)] ?? "daily"]),
      ) as Preference["choices"];
      const chosen = { choices, outsideHours: below(2) === 1, version: 0 };
      await chooseNotices(await world.work(town, staffOf(town, key, role)), chosen);
      wishes.set(town.people[key] ?? "", chosen);
    }
    const asked: { caseId: string; linkId: string }[] = [];
    for (let step = 0; step < 60; step += 1) {
      if (step % 4 === 0 && asked.length < 8) {
        const visitor = await world.work(town, { kind: "visitor" });
        const question = {
          question: "Waar is een pand?",
          name: "Lotte",
          email: "lotte@cirkel.example",
          phone: undefined,
        };
        const linkId = await submitQuestion(visitor, { ...question, organisation: undefined, language: "nl" });
        const [row] = await world.database.rows<{ id: string }>(
          "select case_id as id from cases.tracking_link where link_id = $1",
          [linkId],
        );
        asked.push({ caseId: row?.id ?? "", linkId });
        await followCase(await world.work(town, staffOf(town, "sami", "desk")), row?.id ?? "", true);
      } else if (below(2) === 0) {
        const one = asked[below(asked.length)];
        if (!one) continue;
        const link = { kind: "link", purpose: "tracking", linkId: one.linkId, subjectId: one.caseId } as const;
        await writeToDesk(await world.work(town, link), { caseId: one.caseId }, "Is er al nieuws?");
      }
      world.clock.advance({ minutes: 20 + below(600) });
      await workNow(world, town);
    }
    // Two working weeks later everything that could be told was told.
    for (let day = 0; day < 14; day += 1) {
      world.clock.advance({ hours: 24 - (world.clock.now().toZonedDateTimeISO("Europe/Amsterdam").hour - 9) });
      await workNow(world, town);
    }
    const left = await world.database.rows("select about, state from cases.notice where state <> 'settled'");
    assert.deepEqual(left, []);
    const mails = await mailsOf(world);
    assert.equal(new Set(mails.map(({ cause }) => cause)).size, mails.length, "each cause once");
    assert.ok(mails.length > 0);
    for (const { recipient, subject, at } of mails) {
      const key = recipient.startsWith("noor") ? "noor" : "sami";
      const isWished = wishes.get(town.people[key] ?? "")?.outsideHours && !subject.startsWith("Vandaag");
      const moment = Temporal.Instant.fromEpochMilliseconds(at.getTime());
      assert.ok(isWished || isOfficeOpen(moment, new Set()), `${subject} at ${moment}`);
    }
    // What somebody wanted to hear at once came by itself; what they wanted in the morning stands in a daily mail.
    const made = await world.database.rows<{ about: string; n: number }>(
      "select about, count(*)::int as n from cases.notice group by about order by about",
    );
    const wanted = wishes.get(town.people.noor ?? "")?.choices["asker-wrote"];
    const wrote = made.find(({ about }) => about === "asker-wrote")?.n ?? 0;
    const ofNoor = mails.filter(({ recipient }) => recipient.startsWith("noor"));
    const single = ofNoor.filter(({ subject }) => subject.startsWith("Nieuw bericht")).length;
    const inDaily = ofNoor
      .filter(({ subject }) => subject.startsWith("Vandaag"))
      .flatMap(({ body }) => body.match(/- Nieuw bericht bij/gu) ?? []).length;
    assert.ok(wrote > 3, "enough was written");
    assert.deepEqual([single, inDaily], [wanted === "at-once" ? wrote : 0, wanted === "daily" ? wrote : 0], wanted);
    const perDay = mails
      .filter(({ subject }) => subject.startsWith("Vandaag"))
      .map(({ recipient, at }) => `${recipient} ${at.toISOString().slice(0, 10)}`);
    assert.equal(new Set(perDay).size, perDay.length, "one daily mail a day");
  });

test("who is away hears nothing: a deputy hears what they act for, and the rest waits until they are back", async (t) => {
  const world = await openWorld({ worker: false }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const visitor = await world.work(town, { kind: "visitor" });
  const asked = { question: "Waar is een pand?", name: "Lotte", email: "lotte@cirkel.example", phone: undefined };
  const linkId = await submitQuestion(visitor, { ...asked, organisation: undefined, language: "nl" });
  const [row] = await world.database.rows<{ id: string }>("select case_id as id from cases.case");
  const caseId = row?.id ?? "";
  await workNow(world, town);
  // Sami follows, and everybody wants to hear of it at once.
  const sami = await world.work(town, staffOf(town, "sami", "desk"));
  await chooseNotices(sami, { ...usual, choices: { ...usual.choices, followed: "at-once", work: "never" } });
  await followCase(sami, caseId, true);
  const admin = await world.work(town, staffOf(town, "ida", "administrator"));
  for (const key of ["noor", "sami"])
    await staffing.noteAbsence(admin, town.people[key] ?? "", {
      firstDay: Temporal.PlainDate.from("2026-11-23"),
      lastDay: Temporal.PlainDate.from(key === "noor" ? "2026-11-25" : "2026-11-26"),
    });
  const write = async () => {
    const link = { kind: "link", purpose: "tracking", linkId, subjectId: caseId } as const;
    await writeToDesk(await world.work(town, link), { caseId }, "Is er al nieuws?");
    await workNow(world, town);
  };
  const before = (await mailsOf(world)).length;
  await write();
  world.clock.set("2026-11-25T12:00:00+01:00");
  await workNow(world, town);
  assert.equal((await mailsOf(world)).length, before, "both are away");
  world.clock.set("2026-11-26T09:00:00+01:00");
  await workNow(world, town);
  const back = (await mailsOf(world)).slice(before);
  assert.deepEqual(
    back.filter(({ subject }) => !subject.startsWith("Vandaag")).map(({ recipient }) => recipient.split(".")[0]),
    ["noor"],
    "the owner is back, the follower is not",
  );
  world.clock.set("2026-11-27T09:00:00+01:00");
  await workNow(world, town);
  const later = (await mailsOf(world)).slice(before + back.length);
  assert.ok(later.some(({ recipient, subject }) => recipient.startsWith("sami") && /kreeg een bericht/.test(subject)));
});
