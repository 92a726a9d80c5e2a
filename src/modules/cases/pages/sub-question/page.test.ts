import assert from "node:assert/strict";
import { test } from "node:test";
import { boardCases, openWorld, type Page } from "#testing";
import { caseMoves } from "../../moves.js";

const world = await openWorld({ worker: false });
const town = await world.addTown("deelstad", {
  chainPartners: [{ kind: "uwv", name: "UWV", email: "uwv@town.example" }],
});
const made = boardCases(world, town);
const told = (page: Page) => page.root.querySelector(".utrecht-alert--ok [role=status]")?.text.trim();

/** A part that was asked of a partner, who wants to know something first. */
async function askedBack(question?: string): Promise<{ caseId: string; id: string }> {
  const caseId = await made.ask("Waar vinden wij een pand?");
  const target = { kind: "partner", id: "uwv" } as const;
  const noor = await made.workOf("noor", "aanjager");
  const part = { target, question: question ?? "Wat staat er leeg?", due: undefined };
  await caseMoves.askSubQuestion(noor, await made.asked(caseId), part);
  const [row] = await made.rows<{ id: string; link: string }>(
    `select sub_question_id as id, link_id as link from cases.work_link join cases.sub_question using (sub_question_id)
     where case_id = $1`,
    [caseId],
  );
  const id = row?.id ?? "";
  const holder = { kind: "link", purpose: "work", linkId: row?.link ?? "", subjectId: id } as const;
  await caseMoves.askBackSub(await world.work(town, holder), id, "In welke wijk?");
  return { caseId, id };
}

test("whoever sends a sub-question out, answers about it or withdraws it reads that it was done", async () => {
  const noor = await world.signedIn(town, "noor");
  const asked = await made.ask("Wie helpt ons aan werk?");
  const form = (await noor.get(`/deelstad/vragen/${asked}/deelvragen`)).form("part", {
    target: "partner:uwv",
    part: "Wie kan er werken?",
  });
  assert.equal(told(await noor.submit(form)), "De deelvraag is uitgezet.");
  const { caseId, id } = await askedBack();
  const reply = (await noor.get(`/deelstad/deelvragen/${id}/reactie`)).form("reply", { reply: "In Noord." });
  assert.equal(told(await noor.submit(reply)), "Uw antwoord is verstuurd.");
  const page = await noor.get(`/deelstad/vragen/${caseId}`);
  const withdraw = page.root.querySelector('form[action$="/intrekken"]')?.getAttribute("action") ?? "";
  const sent = page.form("csrfToken").fields;
  assert.equal(told(await noor.submit({ action: withdraw, fields: sent })), "De deelvraag is ingetrokken.");
  assert.equal(told(await noor.get(`/deelstad/vragen/${caseId}`)), undefined, "no more than once");
});

test("a long sub-question is a title above the answer about it, and a partner that is gone has a name", async () => {
  const long = `${"Wij willen weten welke panden er in Noord leeg staan en hoe groot die zijn ".repeat(9)}?`;
  const { id } = await askedBack(long);
  await made.rows("delete from municipality.chain_partner where municipality_id = $1", [town.id]);
  const page = await (await world.signedIn(town, "noor")).get(`/deelstad/deelvragen/${id}/reactie`);
  assert.ok(page.text(".utrecht-pre-heading").length < 110, page.text(".utrecht-pre-heading"));
  assert.match(page.text(".utrecht-paragraph--lead"), /^Een partner van vroeger wil eerst iets weten\./);
  const part = await (await world.signedIn(town, "sami")).get(`/deelstad/deelvragen/${id}`);
  assert.match(part.text(".utrecht-pre-heading"), /^DE-2026-\d+ · een partner van vroeger$/);
});

test("where nobody can be asked there is no form to send", async () => {
  await made.rows("delete from identity.staff_role where municipality_id = $1 and role = 'specialist'", [town.id]);
  const caseId = await made.ask("Waar mogen wij soep verkopen?");
  const page = await (await world.signedIn(town, "noor")).get(`/deelstad/vragen/${caseId}/deelvragen`);
  assert.ok(page.has("Er is nog geen afdeling, specialist of ketenpartner."));
  assert.equal(page.root.querySelectorAll("main form").length, 0);
});
