import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isWorkingDay } from "#municipality";
import type { Actor } from "#platform/access";
import { dayOf, Temporal } from "#platform/clock";
import { openWorld, type TestTown } from "#testing";
import { canMove } from "../case.js";
import { handovers } from "../handover/handovers.js";
import { caseMoves } from "../moves.js";
import { trackingLinks } from "../tracked.js";
import { submitQuestion } from "../use-cases/submit-question.js";
import { figuresOf } from "./figures.js";
import { figureKeys } from "./measures.js";
import { twelveMonths } from "./months.js";
import { readTallies } from "./queries.js";
import { countSlowly, type Happened, isKept, type Life, reactionOf } from "./slowly.test-kit.js";

const world = await openWorld({ worker: false });
const { db } = world.house;
const { rows } = world.database;
let towns = 0;

const kinds = [
  ...["react", "message", "ask", "write", "move", "hand-over", "move", "move", "answer", "answer", "close", "withdraw"],
  ...["reopen", "forward", "look-back", "official", "silence", "closing-day"],
] as const;
type Kind = (typeof kinds)[number] | string;

/** A few cases, and what is done with them one after the other: mostly within days, now and then much later. */
const histories = fc.record({
  /** Both clock changes, the days around them, and the turn of a year. */
  start: fc.constantFrom("2026-03-23T08:00:00+01:00", "2026-10-19T08:00:00+02:00", "2026-12-18T08:00:00+01:00"),
  steps: fc.array(
    fc.record({
      hours: fc.oneof({ weight: 19, arbitrary: fc.integer({ min: 0, max: 24 }) }, fc.integer({ min: 700, max: 1100 })),
      who: fc.integer({ min: 0, max: 7 }),
      kind: fc.constantFrom(...kinds),
      number: fc.integer({ min: 0, max: 20 }),
    }),
    { minLength: 60, maxLength: 100 },
  ),
});

test("the view says what a slow count along the calendar says, over random histories", {
  timeout: 240_000,
}, async () => {
  let settled = 0;
  await fc.assert(
    fc.asyncProperty(histories, async ({ start, steps }) => {
      towns += 1;
      world.clock.set(start);
      const town = await world.addTown(`stad-${towns}`);
      const lives: Life[] = [];
      const closed = new Set<string>();
      for (const step of steps) {
        world.clock.advance({ hours: step.hours, minutes: step.number });
        await play(town, lives, closed, step);
      }
      world.clock.advance({ hours: 24 * (steps[0]?.number ?? 0) });
      const today = dayOf(world.clock.now());
      const months = twelveMonths(today);
      for (const life of lives) await compareOne(life, today);
      const figures = figuresOf(months, await db.read(town.id, (read) => readTallies(read, months, today)));
      for (const key of figureKeys) {
        const figure = figures.of(key);
        const slow = countSlowly(lives, key, { from: figures.period.from, to: today }, today);
        assert.deepEqual(rounded(figure.total), rounded(slow.total), key);
        if (figure.beside) assert.deepEqual(rounded(figure.beside), rounded(slow.beside), figure.beside.key);
        if (figure.total.value !== undefined) settled += 1;
        for (const point of figure.trend?.points ?? []) {
          const part = countSlowly(lives, key, point, today).total;
          assert.equal(point.n, part.n, `${key} ${point.from}`);
          if (point.fate === "shown") assert.deepEqual(rounded(point), rounded(part), key);
        }
      }
    }),
    // To make a failing history smaller takes minutes; the seed plays it again.
    { numRuns: 12, endOnFailure: true },
  );
  assert.ok(settled > 20, "there was something to compare");
});

/** What the view says of one question, on a day. */
async function compareOne(life: Life, today: Temporal.PlainDate): Promise<void> {
  const [row] = await rows<{ first: boolean | null; last: boolean | null; reaction: number | null; hops: number }>(
    `select coalesce(kept_first, case when first_late_from <= $2 then false end) as first, hops,
       coalesce(kept_last, case when last_late_from <= $2 then false end) as last,
       coalesce(reaction_days, case when reaction_late_from <= $2 then -1 end) as reaction
     from cases.figures_by_case where case_id = $1`,
    [life.caseId, today.toString()],
  );
  const told = life.happened.map(({ kind, day, to }) => `${day} ${kind} ${to ?? ""}`).join("\n");
  const slow = reactionOf(life, today) ?? null;
  assert.deepEqual(
    row,
    {
      first: isKept(life, true, today) ?? null,
      last: isKept(life, false, today) ?? null,
      reaction: slow === Number.POSITIVE_INFINITY ? -1 : slow,
      hops: life.happened.filter(({ kind }) => kind === "hand-over").length,
    },
    `on ${today}:\n${told}`,
  );
}

const rounded = (one: { n: number; value: number | undefined } | undefined) => [one?.n, one?.value?.toFixed(9)];

type Step = { readonly who: number; readonly kind: Kind; readonly number: number };

/** Does one thing with one case, where it can be done, and writes it down as somebody with a calendar would. */
async function play(town: TestTown, lives: Life[], closed: Set<string>, { who, kind, number }: Step): Promise<void> {
  const now = world.clock.now();
  const today = dayOf(now);
  if (kind === "closing-day") {
    const day = today.add({ days: number - 10 }).toString();
    closed.add(day);
    await rows("insert into municipality.closing_day values ($1, $2) on conflict do nothing", [town.id, day]);
    return;
  }
  const calendar = new Set(closed);
  const life = lives[who];
  if (!life) {
    const asking = await world.work(town, { kind: "visitor" });
    const given = { question: "Waar is plek?", name: "Lotte", email: "lotte@cirkel.example", language: "nl" as const };
    const linkId = await submitQuestion(asking, { ...given, phone: undefined, organisation: undefined });
    const caseId = (await asking.read((read) => trackingLinks.findCaseId(read, linkId))) ?? "";
    lives[lives.length] = { caseId, linkId, happened: [{ kind: "submit", day: today, calendar }] };
    return;
  }
  const note = (happened: Omit<Happened, "day" | "calendar">) =>
    void (life.happened as Happened[]).push({ ...happened, day: today, calendar });
  if (kind === "silence") {
    await caseMoves.followSilence(db, world.clock);
    for (const one of lives) {
      const [row] = await rows(
        "select 1 from cases.case where case_id = $1 and outcome = 'dropped-out' and answer is null",
        [one.caseId],
      );
      if (row && one.happened.at(-1)?.kind !== "drop-out")
        (one.happened as Happened[]).push({ kind: "drop-out", day: today, calendar });
    }
    return;
  }
  await doOne(town, life, kind, number, note);
}

async function doOne(
  town: TestTown,
  { caseId, linkId }: Life,
  kind: Kind,
  number: number,
  note: (happened: Omit<Happened, "day" | "calendar">) => void,
): Promise<void> {
  const [row] = await rows<{ status: "received"; version: number; owner: string; round: number; official: boolean }>(
    `select status, version, owner_id as owner, round, official_id is not null as official from cases.case where case_id = $1`,
    [caseId],
  );
  assert.ok(row);
  const today = dayOf(world.clock.now());
  const person = (personId: string): Actor => ({ kind: "person", personId, name: "Wie", roles: new Set(["desk"]) });
  const owner = await world.work(town, person(row.owner));
  const asker = await world.work(town, { kind: "link", purpose: "tracking", linkId, subjectId: caseId });
  const asked = { caseId, version: row.version };
  const may = (name: Parameters<typeof canMove>[1]) => canMove(row.status, name, row.official ? "official" : "plain");
  if (kind === "react" && may("take-in-hand")) {
    await caseMoves.takeInHand(owner, asked, "Ik zoek het uit.");
    note({ kind: "react" });
  } else if (kind === "message" && may("message")) {
    await caseMoves.sendMessage(owner, asked, "Er is nieuws.");
    note({ kind: "react" });
  } else if (kind === "ask" && may("ask-asker") && !row.official) {
    await caseMoves.askAsker(owner, asked, "Hoe groot?");
    note({ kind: "ask" });
  } else if (kind === "write" && may("write")) {
    await caseMoves.writeToDesk(asker, { caseId }, "Zo groot.");
    note({ kind: "write" });
  } else if (kind === "move" && may("move-promise")) {
    const date = today.add({ days: number });
    try {
      await caseMoves.movePromise(owner, asked, date, "Het duurt langer.");
      note({ kind: "move", to: date });
    } catch (error) {
      // No working day, or the same date.
      assert.match(String(error), /not promised/);
    }
  } else if (kind === "official" && may("make-official") && number < 5) {
    const plain = { basis: "awb", law: undefined, weeks: 8, decisionOn: undefined, hasCommittee: false } as const;
    await caseMoves.makeOfficial(owner, asked, { kind: "application", receivedOn: today, ...plain }, "Het is binnen.");
    const [term] = await rows<{ due: string }>("select answer_due::text as due from cases.case where case_id = $1", [
      caseId,
    ]);
    // What the term of the law is, its own tests say.
    note({ kind: "official", to: Temporal.PlainDate.from(term?.due ?? "") });
  } else if (kind === "hand-over" && may("hand-over")) {
    const to = row.owner === town.people.noor ? town.people.sami : town.people.noor;
    await handovers.offer(owner, asked, to ?? "", "Dit is jouw vak.");
    const offer = (await owner.read((read) => handovers.find(read, caseId))).find(({ status }) => status === "offered");
    await handovers.accept(await world.work(town, person(to ?? "")), { caseId, handoverId: offer?.id ?? "" });
    note({ kind: "hand-over" });
  } else if (kind === "answer" && may("answer")) {
    await caseMoves.answerQuestion(owner, asked, "Aan de kade.");
    note({ kind: "answer" });
  } else if (kind === "close" && may("close")) {
    const outcome = number < 5 ? "dropped-out" : "helped";
    await caseMoves.closeCase(owner, asked, outcome);
    note({ kind: "close", outcome });
  } else if (kind === "withdraw" && may("withdraw")) {
    await caseMoves.withdrawQuestion(asker, { caseId }, undefined);
    note({ kind: "withdraw" });
  } else if (kind === "forward" && may("forward") && number < 4) {
    await caseMoves.forwardQuestion(owner, asked, { name: "Provincie", email: "a@provincie.example" }, "Voor hen.");
    note({ kind: "forward" });
  } else if (kind === "reopen" && may("reopen")) {
    await caseMoves.reopenCase(asker, { caseId }, "Nog iets.").then(
      () => note({ kind: "reopen" }),
      // More than thirty days later.
      (error) => assert.match(String(error), /ChangedMeanwhile|Error/),
    );
  } else if (kind === "look-back" && (row.status as string) !== "waiting") {
    const given = {
      solved: (["yes", "partly", "no"] as const)[number % 3] ?? "yes",
      helped: (["very-well", "well", "neither", "badly", "very-badly"] as const)[number % 5] ?? "well",
      remark: undefined,
    };
    await caseMoves.giveExperience(asker, { caseId, round: row.round }, given).then(
      () => note({ kind: "look-back", solved: given.solved, helped: given.helped }),
      // Not answered yet, or said before.
      () => undefined,
    );
  }
}

test("a day that is closed later changes nothing of what was counted", async () => {
  world.clock.set("2026-03-23T10:00:00+01:00");
  const town = await world.addTown("later-dicht");
  const lives: Life[] = [];
  await play(town, lives, new Set(), { who: 0, kind: "submit", number: 0 });
  world.clock.set("2026-03-30T10:00:00+02:00");
  await play(town, lives, new Set(), { who: 0, kind: "react", number: 0 });
  const days = async () => {
    const found = await rows("select reaction_days from cases.figures_by_case where municipality_id = $1", [town.id]);
    return found;
  };
  assert.deepEqual(await days(), [{ reaction_days: 5 }]);
  for (const day of ["2026-03-24", "2026-03-25", "2026-03-26"])
    await rows("insert into municipality.closing_day values ($1, $2)", [town.id, day]);
  assert.deepEqual(await days(), [{ reaction_days: 5 }]);
  assert.ok(isWorkingDay(Temporal.PlainDate.from("2026-03-24"), new Set()));
});
