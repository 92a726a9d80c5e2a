import assert from "node:assert/strict";
import { test } from "node:test";
import { staffing } from "#identity";
import { boardCases, openWorld, type Page, type TestTown } from "#testing";
import { caseMoves } from "../moves.js";

const world = await openWorld({ worker: false });
const { rows } = world.database;

/** Colleagues whose names come before all others. */
async function crowd(town: TestTown, count: number, role: string): Promise<void> {
  await rows(
    `with made as (
       insert into identity.person (person_id, created_at) select gen_random_uuid(), now() from generate_series(1, ${count})
       returning person_id
     ), staff as (
       insert into identity.staff (municipality_id, person_id, name, job_title_nl, job_title_en, email, started_at)
       select $1, person_id, 'Aad ' || person_id, 'a', 'a', person_id || '@town.example', now() from made
       returning person_id
     )
     insert into identity.staff_role (municipality_id, person_id, role, given_at) select $1, person_id, $2, now() from staff`,
    [town.id, role],
  );
}

test("in a large town every specialist can be asked, and the page says so when the list does not hold them all", async () => {
  const town = await world.addTown("grootstad");
  const made = boardCases(world, town);
  const caseId = await made.ask("Waar vinden wij een pand?");
  const els = { kind: "person", id: town.people.els ?? "" } as const;
  const page = async () => (await world.signedIn(town, "noor")).get(`/grootstad/vragen/${caseId}/deelvragen`);
  const cut = "Niet alle specialisten passen in deze lijst.";
  await crowd(town, 600, "policy");
  const open = await page();
  assert.ok(open.has("Els Vermeer") && !open.has(cut), "colleagues who cannot be asked take no place");
  await crowd(town, 600, "specialist");
  const full = await page();
  assert.ok(!full.has("Els Vermeer") && full.has(cut));
  const noor = await made.workOf("noor", "aanjager");
  const ask = async (target: Parameters<typeof caseMoves.askSubQuestion>[2]["target"]) =>
    caseMoves.askSubQuestion(noor, await made.asked(caseId), { target, question: "Wat is vrij?", due: undefined });
  await ask(els);
  const nobody = { message: "not asked: target-missing" };
  await assert.rejects(ask({ kind: "person", id: town.people.ida ?? "" }), nobody, "no specialist");
  await assert.rejects(ask({ kind: "department", id: town.id }), nobody);
  await rows("update identity.staff set left_at = now() where person_id = $1", [els.id]);
  await assert.rejects(ask(els), nobody, "who left");
});

test("in a large town a colleague who may read a question can be named in a note", async () => {
  const town = await world.addTown("ruimstad");
  const made = boardCases(world, town);
  const caseId = await made.ask("Waar vinden wij een pand?");
  await crowd(town, 1_100, "policy");
  const page = await (await world.signedIn(town, "noor")).get(`/ruimstad/vragen/${caseId}`);
  const boxes = page.root.querySelectorAll('input[type="checkbox"]').map((one) => one.getAttribute("value"));
  assert.deepEqual(boxes, [town.people.sami], "the others may not read it");
});

test("among nobody there is nobody with a role", async () => {
  const town = await world.addTown("leegstad");
  const among = (...ids: readonly string[]) =>
    world.house.db.read(town.id, (read) => staffing.listWithRoles(read, ["desk", "aanjager"], { among: ids }));
  assert.deepEqual(await among(), []);
  const { noor = "", els = "" } = town.people;
  assert.deepEqual(
    (await among(noor, els)).map(({ personId }) => personId),
    [noor],
  );
});

test("whoever has more sub-questions than a page holds finds all of them, the most urgent first, page after page", async () => {
  const town = await world.addTown("volstad");
  const made = boardCases(world, town);
  const caseId = await made.ask("Waar vinden wij een pand?");
  for (let count = 0; count < 53; count += 1) await made.split(caseId, { kind: "person", id: town.people.els ?? "" });
  await rows(
    `update cases.sub_question set due = date '2026-12-01' + (hashtext(sub_question_id::text) % 5)
     where municipality_id = $1`,
    [town.id],
  );
  const els = await world.signedIn(town, "els");
  const idsOn = (page: Page) =>
    page.root
      .querySelectorAll('main a[href*="/deelvragen/"]')
      .map((one) => one.getAttribute("href")?.split("/").at(-1));
  const first = await els.get("/volstad/deelvragen");
  const next = await els.get(first.link("Volgende"));
  const inOrder = await rows<{ id: string }>(
    "select sub_question_id as id from cases.sub_question where municipality_id = $1 order by due, sub_question_id",
    [town.id],
  );
  assert.deepEqual(
    [...idsOn(first), ...idsOn(next)],
    inOrder.map(({ id }) => id),
  );
  assert.deepEqual(idsOn(await els.get(next.link("Eerste pagina"))), idsOn(first));
  for (const place of ["x", "2026-13-01_x", `2026-12-01_${caseId}_x`, `0000-00-00_${caseId}`])
    assert.deepEqual(idsOn(await els.get(`/volstad/deelvragen?after=${place}`)), idsOn(first), place);
});
