import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld, type Visitor } from "#testing";

const world = await openWorld({ worker: false, now: "2026-11-23T10:00:00+01:00" });
const town = await world.addTown("voorbeeldstad");
// Adding a town takes a while: a stretch of ten minutes begins anew.
world.clock.set("2026-11-23T10:10:00+01:00");
const noor = await world.signedIn(town, "noor");
const sami = await world.signedIn(town, "sami");
const ida = await world.signedIn(town, "ida");

/** Searches so often, ten at a time. @returns how often each status came */
async function search(visitor: Visitor, path: string, times: number): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (let done = 0; done < times; done += 10) {
    const some = Array.from({ length: Math.min(10, times - done) }, (_, at) =>
      visitor.getOnce(`${path}?q=pand+${done + at}`),
    );
    for (const { status } of await Promise.all(some)) found[status] = (found[status] ?? 0) + 1;
  }
  return found;
}

for (const [path, one, another] of [
  ["/voorbeeldstad/vragen", sami, noor],
  ["/voorbeeldstad/beheer/medewerkers", ida, undefined],
] as const)
  test(`whoever goes on searching at ${path} has to wait, and nobody else does`, async () => {
    world.clock.advance({ minutes: 10 });
    assert.deepEqual(await search(one, path, 155), { 200: 150, 429: 5 });
    const refused = await one.getOnce(`${path}?q=pand`);
    assert.deepEqual([refused.status, refused.headers.get("retry-after")], [429, "600"]);
    assert.ok(refused.has("Probeer het over 10 minuten weer"), refused.main);
    assert.equal((await one.getOnce(path)).status, 200, "the list itself is no search");
    assert.equal((await one.getOnce(`${path}?q=+`)).status, 200, "nor are blanks");
    if (another) assert.equal((await another.getOnce(`${path}?q=pand`)).status, 200, "a colleague at the same address");
    const rows = await world.database.rows("select 1 from platform.rate where hits > 150");
    assert.equal(rows.length, 1, "kept in the database, for every process");
    world.clock.advance({ minutes: 10 });
    assert.equal((await one.getOnce(`${path}?q=pand`)).status, 200);
    await world.database.rows("delete from platform.rate");
  });

test("whoever is not signed in finds nothing, and fills no table with looking", async () => {
  const before = await world.database.rows("select 1 from platform.rate");
  assert.deepEqual(await search(world.visitor(), "/voorbeeldstad/vragen", 20), { 302: 20 });
  assert.equal((await world.database.rows("select 1 from platform.rate")).length, before.length);
});

test("a search that cannot be counted because of a fault is a fault, and not a search without a limit", async () => {
  await world.database.asOwner("revoke insert on platform.rate from rode_loper_app");
  try {
    assert.equal((await noor.getOnce("/voorbeeldstad/vragen?q=pand")).status, 500);
    assert.equal((await noor.getOnce("/voorbeeldstad/vragen")).status, 200);
  } finally {
    await world.database.asOwner("grant insert on platform.rate to rode_loper_app");
  }
});
