import assert from "node:assert/strict";
import { test } from "node:test";
import { boardCases, openWorld } from "#testing";
import { keeping } from "../keeping.js";
import { caseMoves } from "../moves.js";
import { trackingLinks } from "../tracked.js";

const world = await openWorld({ worker: false });

async function open(slug: string) {
  const town = await world.addTown(slug);
  const made = boardCases(world, town);
  const department = await made.department("Vastgoed");
  const [noor, ida] = [await world.signedIn(town, "noor"), await world.signedIn(town, "ida")];
  return { town, made, department, noor, ida, slug };
}

const chosen = (page: {
  root: { querySelectorAll(selector: string): { getAttribute(name: string): string | undefined }[] };
}) => page.root.querySelectorAll('[name^="budget-"][checked]').map((one) => one.getAttribute("value"));

test("an administrator adds, renames and retires a budget; the five stay, and their names are taken", async () => {
  const { ida, slug } = await open("adorp");
  const overview = await ida.get(`/${slug}/beheer`);
  assert.ok(overview.has("De vijf vaste budgetten"));
  const page = await ida.get(overview.link("Budgetten"));
  for (const [name, error] of [
    ["", "Vul de naam van het budget in."],
    ["Inkoop", "Dit budget is er al."],
    ["purchasing", "Dit budget is er al."],
    ["x".repeat(81), "Maak de naam korter"],
  ]) {
    const back = await ida.submit(page.form("name", { name: name ?? "" }));
    assert.equal(back.status, 400, name);
    assert.ok(back.text("main").includes(error ?? ""), name);
    assert.equal(back.root.querySelector('[name="name"]')?.getAttribute("value") ?? "", name, "what was typed stays");
  }
  const added = await ida.submit(page.form("name", { name: "  maatschappelijk   vastgoed " }));
  assert.ok(added.has("Toegevoegd.") && added.has("maatschappelijk vastgoed"));
  assert.equal(
    (await ida.submit((await ida.get(page.path)).form("name", { name: "Maatschappelijk Vastgoed" }))).status,
    400,
  );
  const address = added.link("maatschappelijk vastgoed");
  const [one, two] = [await ida.get(address), await ida.get(address)];
  assert.ok((await ida.submit(one.form("name", { name: "wijken" }))).has("Bewaard."));
  const late = await ida.submit(two.form("name", { name: "buurten" }));
  assert.equal(late.status, 409);
  assert.ok(late.has("Het heet nu: wijken.") && late.has("U schreef: buurten."));
  const ended = await ida.submit((await ida.get(address)).form("end"));
  assert.ok(ended.text("main").includes("Opgeheven"));
  assert.ok((await ida.get(address)).has("U kunt het niet meer veranderen."));
  // Its name is free again.
  assert.ok((await ida.submit(ended.form("name", { name: "Wijken" }))).has("Toegevoegd."));
});

test("the owner marks a part while splitting and corrects it later; a budget that was retired stays readable", async () => {
  const { made, department, noor, ida, slug, town } = await open("bdorp");
  await ida.submit((await ida.get(`/${slug}/beheer/budgetten`)).form("name", { name: "wijken" }));
  const caseId = await made.ask("Waar vinden wij een pand?");
  const path = `/${slug}/vragen/${caseId}`;
  const form = await noor.get(`${path}/deelvragen`);
  const [own] = await made.rows<{ id: string }>("select budget_id as id from cases.budget where municipality_id = $1", [
    town.id,
  ]);
  const parted = { target: `department:${department}`, part: "Wat staat er leeg?" };
  const nobody = "00000000-0000-7000-8000-000000000000";
  const wrong = await noor.submit(
    form.form("part", { ...parted, [`budget-${nobody}`]: nobody, "budget-economy": "economy" }),
  );
  assert.equal(wrong.status, 400);
  assert.ok(wrong.has("Dit budget kunt u niet meer kiezen. Haal het vinkje weg."));
  assert.deepEqual(chosen(wrong), ["economy"], "what was chosen stays");
  const done = await noor.submit(
    form.form("part", { ...parted, "budget-property": "property", [`budget-${own?.id}`]: own?.id ?? "" }),
  );
  assert.ok(done.has("Raakt het budget: vastgoed en wijken."));
  const ending = await ida.get((await ida.get(`/${slug}/beheer/budgetten`)).link("wijken"));
  await ida.submit(ending.form("end"));
  const marking = await noor.get(done.link("Markeer het budget: Vastgoed"));
  assert.deepEqual(chosen(marking), ["property", own?.id]);
  assert.ok(marking.has("Wijken (bestaat niet meer)"));
  const both = await noor.get(marking.path);
  const saved = await noor.submit(both.form("budget-economy", { "budget-economy": "economy", seen: "x" }));
  assert.equal(saved.status, 409, "somebody else marked it");
  const again = await noor.submit(marking.form("budget-economy", { "budget-economy": "economy" }));
  assert.ok(again.has("Raakt het budget: economie, vastgoed en wijken."));
  assert.ok(!(await noor.get(`${path}/deelvragen`)).has("wijken"), "nothing new is marked with it");
  const detail = await made.rows<{ detail: { to: string } }>(
    "select detail from platform.audit_entry where action = 'sub-question.mark-budgets' and municipality_id = $1",
    [town.id],
  );
  assert.deepEqual(
    detail.map((one) => one.detail.to),
    [["economy", own?.id, "property"].sort().join(" ")],
  );
});

test("colleagues read it; the asker, the work link and other municipalities never do, and only the owner marks", async () => {
  const { made, department, slug, town } = await open("cdorp");
  const caseId = await made.ask("Waar vinden wij een pand?");
  const part = await made.split(caseId, { kind: "department", id: department }, ["sustainability"]);
  const sami = await world.signedIn(town, "sami");
  const page = await sami.get(`/${slug}/vragen/${caseId}`);
  assert.ok(page.has("Raakt het budget: duurzaamheid.") && !page.has("Markeer het budget"));
  const address = `/${slug}/deelvragen/${part}/budget`;
  for (const person of ["sami", "els", "ida"])
    assert.equal((await (await world.signedIn(town, person)).get(address)).status, 404, person);
  const [links] = await made.rows<{ tracking: string; work: string }>(
    `select t.link_id as tracking, w.link_id as work from cases.tracking_link t, cases.work_link w
     where t.case_id = $1 and w.sub_question_id = $2`,
    [caseId, part],
  );
  const { signer } = world.house.web;
  const asker = await world.visitor().get(world.trackingPath(town, links?.tracking ?? ""));
  const work = await world
    .visitor()
    .get(`/${slug}/werk/${trackingLinks.workTokenOf(signer, town.id, links?.work ?? "")}`);
  for (const seen of [asker, work]) {
    assert.equal(seen.status, 200);
    assert.doesNotMatch(seen.html, /duurzaamheid|budget/i);
  }
});

test("marks go with their question", async () => {
  const { made, department, town } = await open("ddorp");
  const caseId = await made.ask("Waar vinden wij een pand?");
  await made.split(caseId, { kind: "department", id: department }, ["property"]);
  const noor = await made.workOf("noor", "aanjager");
  await caseMoves.answerQuestion(noor, await made.asked(caseId), "Aan de kade.");
  await caseMoves.closeCase(noor, await made.asked(caseId), "helped");
  await made.rows("update municipality.municipality set keep_years = 1 where municipality_id = $1", [town.id]);
  world.clock.set("2028-01-02T03:37:00+01:00");
  await keeping.destroyOldCases(world.house.db, world.clock);
  assert.equal((await made.rows("select from cases.case where case_id = $1", [caseId])).length, 0);
  assert.equal(
    (await made.rows("select from cases.sub_question_budget where municipality_id = $1", [town.id])).length,
    0,
  );
});
