import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld, type TestTown } from "#testing";
import { submitQuestion } from "./use-cases/submit-question.js";

const world = await openWorld({ worker: false });

async function ask(town: TestTown, email: string | null = "een@cirkel.example"): Promise<string> {
  const work = await world.work(town, { kind: "visitor" });
  const given = {
    question: "Waar vinden wij een pand?",
    name: "Lotte Peters",
    phone: undefined,
    organisation: undefined,
  };
  return submitQuestion(work, { ...given, email: email ?? undefined, language: "nl" });
}

const numbers = async (town: TestTown) =>
  (
    await world.database.rows<{ number: string }>(
      "select number from cases.case where municipality_id = $1 order by length(number), number",
      [town.id],
    )
  ).map(({ number }) => number);

test("of thirty who ask at once, in two municipalities, each gets the next number of its own: none twice, none left out", async () => {
  const towns = [await world.addTown("eenstad"), await world.addTown("tweestad")];
  await Promise.all(Array.from({ length: 30 }, (_, n) => ask(towns[n % 2] as TestTown)));
  for (const [at, prefix] of ["EE", "TW"].entries())
    assert.deepEqual(
      await numbers(towns[at] as TestTown),
      Array.from({ length: 15 }, (_, n) => `${prefix}-2026-${String(n + 1).padStart(4, "0")}`),
    );
});

test("a question that was not taken in takes no number", async () => {
  const town = await world.addTown("vierstad");
  await ask(town);
  await assert.rejects(ask(town, null), { code: "23514" });
  await ask(town);
  assert.deepEqual(await numbers(town), ["VI-2026-0001", "VI-2026-0002"]);
});

test("the ten thousandth question of a year gets a longer number", async () => {
  const town = await world.addTown("drukstad");
  await ask(town);
  await world.database.rows("update cases.number_counter set last = 9998 where municipality_id = $1", [town.id]);
  await ask(town);
  await ask(town);
  assert.deepEqual(await numbers(town), ["DR-2026-0001", "DR-2026-9999", "DR-2026-10000"]);
});
