import assert from "node:assert/strict";
import { test } from "node:test";
import { addWorkingDays } from "#municipality";
import { dayOf } from "#platform/clock";
import { openWorld, staffOf } from "#testing";
import { caseMoves } from "../moves.js";
import { submitQuestion } from "../use-cases/submit-question.js";

const world = await openWorld();
const town = await world.addTown("voorbeeldstad");
const { rows } = world.database;
const NO_CLOSED = new Set<string>();

const noor = () => world.work(town, staffOf(town, "noor", "desk"));

async function ask(email: string): Promise<string> {
  const given = { question: "Waar mogen wij koken?", name: "Mila Smit", email, phone: undefined };
  const visitor = await world.work(town, { kind: "visitor" });
  const linkId = await submitQuestion(visitor, { ...given, organisation: undefined, language: "nl" });
  const [row] = await rows<{ id: string }>("select case_id as id from cases.tracking_link where link_id = $1", [
    linkId,
  ]);
  return row?.id ?? "";
}

async function at(caseId: string) {
  const [row] = await rows<{ version: number }>("select version from cases.case where case_id = $1", [caseId]);
  return { caseId, version: row?.version ?? 0 };
}

async function movePromise(caseId: string, days: number): Promise<void> {
  const date = addWorkingDays(dayOf(world.clock.now()), days, NO_CLOSED);
  await caseMoves.movePromise(await noor(), await at(caseId), date, "Het duurt langer dan wij dachten.");
}

/** Whether the promise that was made first, and the one that was made last, were kept. */
async function kept(caseId: string): Promise<readonly (boolean | null | undefined)[]> {
  const [row] = await rows<{ kept_first: boolean | null; kept_last: boolean | null }>(
    "select kept_first, kept_last from cases.figures_by_case where case_id = $1",
    [caseId],
  );
  return [row?.kept_first, row?.kept_last];
}

test("two that become one: what was promised first for either of them is what counts", async () => {
  const first = await ask("een@kookkracht.example");
  await movePromise(first, 30);
  world.clock.advance({ hours: 24 * 3 });
  const later = await ask("een@kookkracht.example");
  world.clock.advance({ hours: 24 * 14 });
  // The date that the first had at first has passed, and the one of the later has not.
  await caseMoves.mergeCases(await noor(), { ends: await at(first), stays: await at(later), isSameAsker: false });
  assert.deepEqual(await kept(first), [undefined, undefined], "what was merged counts where it goes on");
  await caseMoves.answerQuestion(await noor(), await at(later), "Bij de kade.");
  assert.deepEqual(await kept(later), [false, true]);
});

test("one that becomes two: both keep what was promised first", async () => {
  const whole = await ask("twee@kookkracht.example");
  await movePromise(whole, 30);
  const parted = { first: "Waar?", second: "En mag het op zondag?", owner: "same" } as const;
  const second = await caseMoves.splitOff(await noor(), await at(whole), parted);
  world.clock.advance({ hours: 24 * 20 });
  for (const caseId of [whole, second]) {
    await caseMoves.answerQuestion(await noor(), await at(caseId), "Dat mag.");
    assert.deepEqual(await kept(caseId), [false, true]);
  }
});
