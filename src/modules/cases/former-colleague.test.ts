import assert from "node:assert/strict";
import { test } from "node:test";
import { staffing } from "#identity";
import { boardCases, openWorld } from "#testing";
import { handovers } from "./handover/handovers.js";
import { caseMoves } from "./moves.js";

const world = await openWorld();
const town = await world.addTown("voorbeeldstad");
const made = boardCases(world, town);
const { rows } = world.database;

test("pages name a former colleague in both languages, at the start of a sentence too, for asker, desk and administrator", async () => {
  world.clock.set("2031-03-03T09:00:00+01:00");
  await rows(
    "insert into identity.staff_role (municipality_id, person_id, role, given_at) values ($1, $2, 'specialist', now())",
    [town.id, town.people.sami],
  );
  const caseId = await made.ask("Waar is er plaats?");
  const link = (
    await rows<{ id: string }>("select link_id as id from cases.tracking_link where case_id = $1", [caseId])
  )[0];
  const sami = { kind: "person", id: town.people.sami ?? "" } as const;
  await caseMoves.askSubQuestion(await made.workOf("noor", "aanjager"), await made.asked(caseId), {
    target: sami,
    question: "Staat er iets leeg?",
    due: undefined,
    budgets: [],
  });
  const [part] = await rows<{ id: string }>("select sub_question_id as id from cases.sub_question where case_id = $1", [
    caseId,
  ]);
  await made.answerPart(part?.id ?? "");
  await handovers.accept(await made.workOf("sami", "desk"), await made.offer(caseId, "noor", "sami"));
  await caseMoves.addNote(await made.workOf("sami", "desk"), {
    caseId,
    body: "Ik belde.",
    chosen: [],
    belowId: undefined,
  });
  await caseMoves.answerQuestion(await made.workOf("sami", "desk"), await made.asked(caseId), "Aan de kade.");
  await caseMoves.closeCase(await made.workOf("sami", "desk"), await made.asked(caseId), "helped");
  await staffing.leave(await world.work(town, { kind: "system", name: "test" }), sami.id);
  await rows("update municipality.municipality set keep_staff_years = 2");
  world.clock.set("2036-03-04T09:00:00+01:00");
  assert.equal(await staffing.forgetFormer(world.house.db, world.clock), 1);
  const noor = await world.signedIn(town, "noor");
  const ida = await world.signedIn(town, "ida");
  const follow = world.trackingPath(town, link?.id ?? "");
  for (const [where, words, wrong] of [
    ["/voorbeeldstad", "een oud-medewerker", "a former colleague"],
    ["/voorbeeldstad/en", "a former colleague", "een oud-medewerker"],
  ] as const) {
    const dutch = where === "/voorbeeldstad";
    const desk = await noor.get(`${where}${dutch ? "/vragen" : "/questions"}/${caseId}`);
    const asker = await world
      .visitor()
      .get(follow.replace("/voorbeeldstad/volg", `${where}${dutch ? "/volg" : "/follow"}`));
    const list = await ida.get(`${where}${dutch ? "/beheer/medewerkers" : "/administration/staff"}?status=left`);
    for (const page of [desk, asker, list]) {
      assert.equal(page.status, 200);
      assert.match(page.main, new RegExp(words, "i"));
      assert.doesNotMatch(page.main, new RegExp(wrong, "i"));
      // Nothing stands where a name was, and no sentence begins with a small letter.
      assert.doesNotMatch(page.main, /Sami|\bundefined\b/);
      assert.doesNotMatch(page.text("main"), new RegExp(`[.!?]\\s+${words}`));
    }
    for (const page of [desk, asker]) {
      assert.ok(page.root.querySelector(".rl-avatar > svg"), "a sign where letters of a name would be");
      assert.ok(page.has(dutch ? "U kunt nu terecht bij Noor Bakker." : "You can turn to Noor Bakker now."), page.main);
    }
    assert.ok(
      desk.has(dutch ? "Van Noor Bakker aan een oud-medewerker" : "From Noor Bakker to a former colleague"),
      desk.main,
    );
    assert.ok(
      asker.has(
        dutch
          ? "Noor Bakker heeft uw vraag overgedragen. Een oud-medewerker"
          : "Noor Bakker has handed your question over. A former colleague",
      ),
      asker.main,
    );
  }
  const member = await ida.get(`/voorbeeldstad/beheer/medewerkers/${town.people.sami}`);
  assert.ok(member.text("h1") === "Een oud-medewerker" && member.has("bewaartermijn"), member.main);
  assert.equal(member.has("Mailadres"), false);
});
