import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { isWorkingDay } from "#municipality";
import { Temporal } from "#platform/clock";
import { openQuestion } from "#testing";
import { caseMoves } from "../moves.js";
import { dueToSilence } from "./silence.js";

const day = (iso: string) => Temporal.PlainDate.from(iso);

/** A question that waits for its asker since Monday 23 November 2026. */
async function waiting(t: TestContext) {
  const opened = await openQuestion(t);
  const { world, town, work } = opened;
  const caseId = work.split("/").at(-1) ?? "";
  const roles = new Set<string>();
  const owner = () =>
    world.work(town, { kind: "person", personId: town.people.noor ?? "", name: "Noor Bakker", roles });
  const version = async () => (await row()).version;
  const row = async () => {
    const [found] = await world.database.rows<{
      status: string;
      outcome: string | null;
      version: number;
      reminded: string;
    }>("select status, outcome, version, reminded_on::text as reminded from cases.case where case_id = $1", [caseId]);
    assert.ok(found);
    return found;
  };
  const kinds = async () =>
    (
      await world.database.rows<{ kind: string }>("select kind from cases.step where case_id = $1 order by step_id", [
        caseId,
      ])
    )
      .map(({ kind }) => kind)
      .slice(1);
  const ask = async () =>
    caseMoves.askAsker(await owner(), { caseId, version: await version() }, "Hoe groot is het terras?");
  /** At ten in the morning of a day. */
  const on = (iso: string) => {
    world.clock.set(`${iso}T10:11:00+01:00`);
    return caseMoves.followSilence(world.house.db, world.clock);
  };
  await ask();
  return { ...opened, caseId, owner, version, row, kinds, ask, on };
}

test("six weeks of silence: asked once more; two weeks after that closed as dropped out, visibly, and taken up again", async (t) => {
  const { world, email, follow, lotte, work, desk, row, kinds, on } = await waiting(t);
  assert.equal(await on("2027-01-03"), 0, "a day too early, and a Sunday");
  assert.equal(await on("2027-01-04"), 1);
  assert.equal((await row()).status, "waiting");
  const reminder = await world.mailTo(email, "Wij wachten nog op uw reactie");
  assert.match(reminder.text, /uiterlijk maandag 18 januari 2027/);
  const told = await world.mailTo("noor.bakker@town.example", "Al zes weken geen reactie");
  assert.match(told.text, /per mail nog één keer gevraagd/);
  for (const iso of ["2027-01-05", "2027-01-11", "2027-01-18"]) assert.equal(await on(iso), 0, `${iso}: once`);
  assert.ok((await lotte.get(follow)).has("Wij hoorden zes weken niets van u."));

  assert.equal(await on("2027-01-19"), 1);
  assert.deepEqual(await row(), { ...(await row()), status: "closed", outcome: "dropped-out", reminded: null });
  assert.deepEqual(await kinds(), ["ask-asker", "remind-asker", "drop-out"]);
  assert.match((await world.mailTo(email, "gesloten")).text, /Tot en met donderdag 18 februari 2027/);
  await world.mailTo("noor.bakker@town.example", "Gesloten zonder reactie");
  const page = await lotte.get(follow);
  assert.ok(page.has("Wij hoorden niets meer van u. Daarom is uw vraag gesloten."), page.main);
  assert.ok(page.has("Gesloten op dinsdag 19 januari"), page.main);
  const closed = await (await desk()).get(work);
  assert.ok(closed.has("De vraag telt mee als afgehaakt."));
  assert.ok(closed.has("Gesloten op dinsdag 19 januari") && !closed.has("beloofd op"), closed.main);

  const reopen = (await lotte.get(page.link("Laat mijn vraag weer oppakken"))).form("message", {
    message: "Ik was ziek.",
  });
  await lotte.submit(reopen, { "x-forwarded-for": "198.51.100.200" });
  assert.equal((await row()).status, "in-hand");
});

test("a reaction ends the silence, and the next one is counted anew", async (t) => {
  const { follow, lotte, row, kinds, ask, on } = await waiting(t);
  await on("2027-01-04");
  const write = (await lotte.get((await lotte.get(follow)).link("Geef antwoord"))).form("message", {
    message: "200 m2",
  });
  await lotte.submit(write, { "x-forwarded-for": "198.51.100.201" });
  assert.deepEqual(await row(), { ...(await row()), status: "in-hand", reminded: null });
  assert.equal(await on("2027-03-30"), 0);
  await ask();
  assert.equal(await on("2027-05-10"), 0);
  assert.equal(await on("2027-05-11"), 1);
  assert.deepEqual((await kinds()).slice(-2), ["ask-asker", "remind-asker"]);
});

test("whoever gave no mail address is never closed: their owner is told to call, once", async (t) => {
  const { world, caseId, row, on } = await waiting(t);
  await world.database.rows("update cases.case set asker_email = null where case_id = $1", [caseId]);
  assert.equal(await on("2027-01-04"), 1);
  assert.match(
    (await world.mailTo("noor.bakker@town.example", "Al zes weken")).text,
    /gaf geen mailadres. Belt u even\?/,
  );
  for (const iso of ["2027-01-19", "2027-03-01"]) assert.equal(await on(iso), 0);
  assert.equal((await row()).status, "waiting");
});

test("of an official case the law says what silence means: nothing happens by itself, also when it was asked before", async (t) => {
  const { world, caseId, owner, version, row, on } = await waiting(t);
  await on("2027-01-04");
  const plain = { basis: "awb", law: undefined, weeks: 8, decisionOn: undefined, hasCommittee: false } as const;
  const noted = { kind: "application", receivedOn: day("2026-11-23"), ...plain } as const;
  await caseMoves.makeOfficial(await owner(), { caseId, version: await version() }, noted, "Het is binnen.");
  assert.deepEqual(await row(), { ...(await row()), status: "waiting", reminded: null });
  for (const iso of ["2027-01-19", "2027-03-01"]) assert.equal(await on(iso), 0);
  assert.equal(
    await world.database.rows("select 1 from cases.case where status = 'closed'").then((all) => all.length),
    0,
  );
});

test("on any calendar: asked once, on the first working day after six weeks; closed on the first one after two weeks more", () => {
  const start = fc.integer({ min: 0, max: 729 }).map((days) => day("2026-01-01").add({ days }));
  fc.assert(
    fc.property(start, fc.uniqueArray(fc.integer({ min: 0, max: 80 }), { maxLength: 12 }), (waitingSince, offs) => {
      const closed = new Set(offs.map((days) => waitingSince.add({ days }).toString()));
      const asker = { name: "Lotte", email: "lotte@cirkel.example", phone: undefined, personId: undefined };
      let remindedOn: Temporal.PlainDate | undefined;
      const happened: [number, string][] = [];
      for (let days = 0; days < 100; days += 1) {
        const today = waitingSince.add({ days });
        if (!isWorkingDay(today, closed)) continue;
        const due = dueToSilence({ waitingSince, remindedOn, official: undefined, asker, isErased: false }, today);
        if (due) happened.push([days, due]);
        if (due === "remind-asker") remindedOn = today;
        if (due === "drop-out") break;
      }
      const open = (from: number) => {
        let at = from;
        while (!isWorkingDay(waitingSince.add({ days: at }), closed)) at += 1;
        return at;
      };
      const asked = open(42);
      assert.deepEqual(happened, [
        [asked, "remind-asker"],
        [open(asked + 15), "drop-out"],
      ]);
    }),
  );
});
