import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { openWorld, type TestTown } from "#testing";
import { handovers } from "../../handover/handovers.js";
import { submitQuestion } from "../../use-cases/submit-question.js";
import { notices } from "../notices.js";

const WAITS = "Dit hoort u nog";

const person = (town: TestTown, key: string) =>
  ({ kind: "person", personId: town.people[key] ?? "", name: key, roles: new Set<string>() }) as const;

/** A question on a Wednesday evening, when nobody is told of it yet. */
async function open(t: TestContext) {
  const world = await openWorld({ now: "2026-11-25T20:00:00+01:00", worker: false }, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const asker = { name: "Lotte Peters", email: "lotte@cirkel.example", phone: undefined, organisation: undefined };
  const visitor = await world.work(town, { kind: "visitor" });
  await submitQuestion(visitor, { question: "Waar is een pand?", ...asker, language: "nl" });
  const [row] = await world.database.rows<{ id: string }>("select case_id as id from cases.case");
  const deliver = async () => {
    const parts = { signer: world.house.web.signer, baseUrl: () => new URL(world.base) };
    const waiting = await world.database.rows<{ id: string }>(
      "select notice_id as id from cases.notice where state = 'waiting'",
    );
    for (const { id } of waiting) {
      const work = await world.work(town, { kind: "system", name: "test" });
      await notices.deliver(parts, { ...work, cause: id }, id);
    }
  };
  const read = async (key: string) => (await world.signedIn(town, key)).get("/voorbeeldstad/mijn-meldingen");
  return { world, town, caseId: row?.id ?? "", deliver, read };
}

test("what waits for the office to open stands with its owner, and with whoever it is offered to", async (t) => {
  const { world, town, caseId, deliver, read } = await open(t);
  await deliver();
  const noor = await read("noor");
  assert.ok(noor.has(WAITS) && noor.has("vanaf do 26 nov, 8.30"), noor.main);
  assert.ok(noor.link("Een nieuwe vraag voor u").endsWith(caseId));
  assert.ok(!noor.has("Waar is een pand?") && !noor.has("Lotte"), "no word of the question");
  assert.ok(!(await read("sami")).has(WAITS));

  const work = await world.work(town, person(town, "noor"));
  await handovers.offer(work, { caseId, version: 1 }, town.people.sami ?? "", "Om het pand.");
  await deliver();
  const sami = await read("sami");
  assert.ok(sami.has(WAITS) && sami.has("Overdracht van een vraag VO-2026-0001"), sami.main);
  assert.ok(!(await read("els")).has(WAITS));

  world.clock.set("2026-11-26T08:31:00+01:00");
  await deliver();
  assert.ok(!(await read("noor")).has(WAITS), "told by now");
});
