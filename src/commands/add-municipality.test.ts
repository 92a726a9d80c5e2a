import assert from "node:assert/strict";
import { test } from "node:test";
import { staffing } from "#identity";
import { addMunicipality, NotFree } from "#municipality";
import { openWorld } from "#testing";
import { readNewMunicipality } from "./new-municipality.js";

const world = await openWorld({ worker: false });
const by = { db: world.house.db, clock: world.clock, actor: { kind: "system", name: "test" } as const };

/** What the command does with the words behind it. */
function add(...words: string[]): Promise<string> {
  const { municipality, people } = readNewMunicipality(words);
  return addMunicipality(by, municipality, async (tx) => {
    for (const one of people) await staffing.addWithin(tx, by, one);
  });
}

test("a municipality is on with its administrator, or not at all", async () => {
  const id = await add("GM0344", "--admin", "anna.jansen@town.example");
  const staff = await world.database.rows(
    `select s.name, s.email, r.role from identity.staff s join identity.staff_role r using (municipality_id, person_id)
     where s.municipality_id = $1`,
    [id],
  );
  assert.deepEqual(staff, [{ name: "Anna Jansen", email: "anna.jansen@town.example", role: "administrator" }]);
  world.clock.advance({ seconds: 10 });
  const page = await world.visitor().get("/utrecht/");
  assert.equal(page.status, 200);
});

const refused: [words: string[], said: RegExp][] = [
  [["GM0344", "--admin", "b@town.example"], /^Utrecht \(GM0344\) is on already, as "utrecht"\. Nothing was added\.$/],
  [["GM0345", "--slug", "utrecht", "--admin", "b@town.example"], /^This address belongs to Utrecht already\./],
];
for (const [words, said] of refused)
  test(`${words.join(" ")} is refused in one sentence, and leaves nothing behind`, async () => {
    const count = "select count(*)::int as n from identity.staff";
    const before = await world.database.rows(count);
    await assert.rejects(add(...words), (error: Error) => error instanceof NotFree && said.test(error.message));
    assert.deepEqual(await world.database.rows(count), before);
  });

test("the letters before case numbers are ones that nobody here uses", async () => {
  await add("GM0317", "--admin", "a@town.example", "--town", "Utingeradeel", "--slug", "utingeradeel");
  const rows = await world.database.rows<{ case_prefix: string }>(
    "select case_prefix from municipality.municipality order by name desc",
  );
  assert.deepEqual(
    rows.map((row) => row.case_prefix),
    ["UT", "UI"],
  );
});

test("two commands at the same moment switch it on once", async () => {
  const outcomes = await Promise.allSettled([1, 2].map((n) => add("GM0363", "--admin", `a${n}@town.example`)));
  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
  const failed = outcomes.find((one) => one.status === "rejected");
  assert.ok(failed?.reason instanceof NotFree);
});
