import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#testing";

const world = await openWorld({ worker: false });

async function wordOf(slug: string) {
  const tenant = await world.house.web.tenants.bySlug(slug);
  return { nl: tenant?.term.nl.enterprise.one, en: tenant?.term.en.enterprise.one, foot: tenant?.footer.nl };
}

test("a municipality that chooses no word says the usual one", async () => {
  await world.addTown("aalt");
  assert.deepEqual(await wordOf("aalt"), {
    nl: "sociale onderneming",
    en: "social enterprise",
    foot: ["Loket sociaal ondernemen · 14 0123"],
  });
});

test("a municipality speaks in the word that it chose, and another in its own", async () => {
  await world.addTown("berk", { term: "impactonderneming" });
  await world.addTown("cel", { term: "maatschappelijke-onderneming" });
  const berk = { nl: "impactonderneming", en: "impact enterprise", foot: ["Loket impactondernemen · 14 0123"] };
  assert.deepEqual(await wordOf("berk"), berk);
  assert.equal((await wordOf("cel")).nl, "maatschappelijke onderneming");
});

test("the database takes no other word", async () => {
  const change = world.database.rows("update municipality.municipality set term = 'bvm' where slug = 'aalt'");
  await assert.rejects(change, /municipality_term_check/);
});
