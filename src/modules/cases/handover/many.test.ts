import assert from "node:assert/strict";
import { test } from "node:test";
import { staffing } from "#identity";
import { boardCases, openWorld, staffOf, type TestTown, type World } from "#testing";
import { submitQuestion } from "../use-cases/submit-question.js";
import { handovers } from "./handovers.js";

const person = (town: TestTown, key: string) => staffOf(town, key);

async function ask(world: World, town: TestTown, email: string): Promise<string> {
  const work = await world.work(town, { kind: "visitor" });
  const asker = { name: "Lotte Peters", email, phone: undefined, organisation: undefined, language: "nl" } as const;
  await submitQuestion(work, { question: "Waar is een pand?", ...asker });
  const [row] = await world.database.rows<{ case_id: string }>(
    "select case_id from cases.case where asker_email = $1",
    [email],
  );
  return row?.case_id ?? "";
}

const world = await openWorld();

test("a hundred acceptances of one handover at the same moment: one change of owner, one step, one mail", async () => {
  const town = await world.addTown("astad");
  const caseId = await ask(world, town, "honderd@cirkel.example");
  const about = await boardCases(world, town).offer(caseId, "noor", "els");
  const work = await world.work(town, person(town, "els"));
  const results = await Promise.allSettled(Array.from({ length: 100 }, () => handovers.accept(work, about)));
  assert.equal(results.filter(({ status }) => status === "fulfilled").length, 1);
  const [row] = await world.database.rows(
    `select c.owner_id, c.hops, c.version,
       (select count(*)::int from cases.step s where s.case_id = c.case_id and s.kind = 'hand-over') as steps,
       (select count(*)::int from platform.audit_entry a where a.subject_id = c.case_id::text and a.action = 'handover.accept') as told
     from cases.case c where case_id = $1`,
    [caseId],
  );
  assert.deepEqual(row, { owner_id: town.people.els, hops: 1, version: 2, steps: 1, told: 1 });
  await world.mailTo("honderd@cirkel.example", "is nu uw contactpersoon");
  await world.mailTo("noor.bakker@town.example", "neemt AS-2026-0001 van u over");
  const mails = await world.database.rows(
    "select 1 from platform.mail where position('contactpersoon' in subject) > 0 or position('van u over' in subject) > 0",
  );
  assert.equal(mails.length, 2, "one to the asker, one to the sender");
});

test("accepted, declined and withdrawn at the same moment: one of the three", async () => {
  const town = await world.addTown("bstad");
  for (let round = 0; round < 5; round += 1) {
    const caseId = await ask(world, town, `drie${round}@cirkel.example`);
    const about = await boardCases(world, town).offer(caseId, "noor", "els");
    const [els, noor] = [await world.work(town, person(town, "els")), await world.work(town, person(town, "noor"))];
    const results = await Promise.allSettled([
      handovers.accept(els, about),
      handovers.decline(els, about, "Nee."),
      handovers.withdraw(noor, about),
    ]);
    assert.equal(results.filter(({ status }) => status === "fulfilled").length, 1);
  }
});

test("people leave while offers to them and from them are made and accepted: nobody waits for ever, and every question has an owner who works here", async () => {
  const town = await world.addTown("cstad");
  const ids = await Promise.all(
    Array.from({ length: 12 }, (_, count) => ask(world, town, `weg${count}@cirkel.example`)),
  );
  const open = await Promise.all(ids.slice(0, 6).map((caseId) => boardCases(world, town).offer(caseId, "noor", "els")));
  const [els, noor] = [await world.work(town, person(town, "els")), await world.work(town, person(town, "noor"))];
  const leaving = await world.work(town, { kind: "system", name: "test" });
  const results = await Promise.allSettled([
    ...open.map((about) => handovers.accept(els, about)),
    ...ids
      .slice(6)
      .map((caseId) => handovers.offer(noor, { caseId, version: 1 }, town.people.els ?? "", "Om het pand.")),
    staffing.leave(leaving, town.people.els ?? ""),
    staffing.leave(leaving, town.people.noor ?? ""),
  ]);
  const faults = results.flatMap((one) => (one.status === "rejected" ? [String(one.reason)] : []));
  assert.deepEqual(
    faults.filter((fault) => /deadlock|violates/.test(fault)),
    [],
  );
  const [row] = await world.database.rows(
    `select count(*) filter (where s.left_at is not null)::int as orphans,
       (select count(*)::int from cases.handover h where h.municipality_id = $1 and h.status = 'offered') as open
     from cases.case c join identity.staff s on s.municipality_id = c.municipality_id and s.person_id = c.owner_id
     where c.municipality_id = $1`,
    [town.id],
  );
  assert.deepEqual(row, { orphans: 0, open: 0 });
});
