import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#testing";

const world = await openWorld();
const town = await world.addTown("voorbeeldstad");
const { reads } = world.house.web;

type Read = { action: string; actor_kind: string; actor_id: string | null; as: string | null };

async function ask(): Promise<{ caseId: string; follow: string }> {
  const visitor = world.visitor();
  const fields = { question: "Waar vinden wij een werkplaats?", name: "Lotte Peters", phone: "06 1234 5678" };
  const page = await visitor.submit((await visitor.get("/voorbeeldstad/stel-uw-vraag")).form("question", fields));
  const [row] = await world.database.rows<{ case_id: string }>(
    "select case_id from cases.case order by received_at desc, number desc limit 1",
  );
  return { caseId: row?.case_id ?? "", follow: page.path.replace("vraag-ontvangen", "volg") };
}

const readsOf = async (caseId: string) => {
  await reads.flush();
  return world.database.rows<Read>(
    `select action, actor_kind, actor_id, detail->>'as' as as from platform.audit_entry
     where subject_id = $1 and action in ('case.read', 'case.follow') order by entry_id`,
    [caseId],
  );
};

test("whoever reads a question is on record: who, as what, and by which link", async () => {
  const { caseId, follow } = await ask();
  const noor = await world.signedIn(town, "noor");
  const sami = await world.signedIn(town, "sami");
  for (const who of [noor, sami]) assert.equal((await who.get(`/voorbeeldstad/vragen/${caseId}`)).status, 200);
  assert.equal((await world.visitor().get(follow)).status, 200);
  const [first, second, third, fourth] = await readsOf(caseId);
  // The confirmation after asking is the first that was shown.
  assert.equal(first?.action, "case.follow");
  assert.deepEqual(second, { action: "case.read", actor_kind: "person", actor_id: town.people.noor, as: "owner" });
  assert.deepEqual(third, { action: "case.read", actor_kind: "person", actor_id: town.people.sami, as: "desk" });
  assert.equal(fourth?.actor_kind, "link");
});

test("who may not read it leaves no read behind", async () => {
  const { caseId } = await ask();
  const before = (await readsOf(caseId)).length;
  const els = await world.signedIn(town, "els");
  assert.equal((await els.get(`/voorbeeldstad/vragen/${caseId}`)).status, 404);
  assert.equal((await readsOf(caseId)).length, before);
});

/** As the owner of the table, which no part of the product is. */
const change = (statement: string) =>
  world.database.rows(`set role rode_loper_owner; ${statement}; set role rode_loper_platform`);

test("reads wait while the database cannot take them, and are sealed like every other entry", async () => {
  const { caseId } = await ask();
  const noor = await world.signedIn(town, "noor");
  await reads.flush();
  await change("alter table platform.audit_entry add constraint closed check (action <> 'case.read') not valid");
  await noor.get(`/voorbeeldstad/vragen/${caseId}`);
  await reads.flush();
  assert.ok(world.logged.some((line) => line.includes("reads not on record yet")));
  assert.equal((await readsOf(caseId)).filter(({ action }) => action === "case.read").length, 0);
  await change("alter table platform.audit_entry drop constraint closed");
  assert.equal((await readsOf(caseId)).filter(({ action }) => action === "case.read").length, 1);
});
