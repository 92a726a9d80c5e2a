import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld, staffOf } from "#testing";
import { caseMoves } from "../moves.js";
import { submitQuestion } from "../use-cases/submit-question.js";

test("no number typed asks for one; what was merged or split says so on the page of the question", async (t) => {
  const world = await openWorld({}, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const asker = { name: "Mila Smit", email: "mila@kook.example", phone: undefined, organisation: undefined };
  for (const question of ["Waar mogen wij onze lunch verkopen?", "Mag de lunch op de markt?"])
    await submitQuestion(await world.work(town, { kind: "visitor" }), { question, ...asker, language: "nl" });
  const [first, double] = await world.database.rows<{ id: string; number: string }>(
    "select case_id as id, number from cases.case order by number",
  );
  assert.ok(first && double);
  const noor = await world.signedIn(town, "noor");
  const page = `/voorbeeldstad/vragen/${double.id}`;

  const empty = await noor.get(`${page}/samenvoegen?other=`);
  assert.equal(empty.status, 400);
  assert.ok(empty.has("Typ het nummer van de andere vraag."), empty.main);

  for (const said of ["VO-2026-9", "2026-2-1", "VO", "-1", "1e400"])
    assert.equal((await noor.get(`${page}/samenvoegen?other=${said}`)).status, 400, said);
  for (const said of ["1", "0001", "2026-1", "2026 / 1", "vo 2026 1", "VO-1", " VO-2026-1 "]) {
    const found = await noor.get(`${page}/samenvoegen?${new URLSearchParams({ other: said })}`);
    assert.ok(found.has(`${double.number} · ${first.number}`), `${said}: ${found.main}`);
  }
  const pair = await noor.get(`${page}/samenvoegen?other=${first.number}`);
  const merged = await noor.submit(pair.form("stays", { stays: first.number }));
  assert.ok(merged.has(`${double.number} is hierbij gevoegd. Er komt één antwoord.`), merged.main);

  const cut = await noor.get(`/voorbeeldstad/vragen/${first.id}/splitsen`);
  const split = await noor.submit(cut.form("second", { second: "En is er subsidie voor een keuken?" }));
  assert.ok(split.has("De vraag is gesplitst. De tweede vraag is VO-2026-0003."), split.main);
});

test("who merges or splits stands there by name: nobody stands in for an owner who is not away", async (t) => {
  const world = await openWorld({}, (close) => t.after(close));
  const town = await world.addTown("voorbeeldstad");
  const asker = { name: "Mila Smit", email: "mila@kook.example", phone: undefined, organisation: undefined };
  const asked = { ...asker, language: "nl" } as const;
  const visitor = await world.work(town, { kind: "visitor" });
  await submitQuestion(visitor, { question: "Waar mogen wij onze lunch verkopen?", ...asked });
  const sami = await world.work(town, staffOf(town, "sami", "desk"));
  const noted = { channel: "phone", receivedOn: undefined, keeps: true, said: undefined } as const;
  const endsId = await caseMoves.noteQuestion(sami, { question: "Mag de lunch op de markt?", ...asked }, noted);
  const [first] = await world.database.rows<{ id: string }>("select case_id as id from cases.case order by number");
  const staysId = first?.id ?? "";
  const parted = { first: "Mag de lunch op de markt?", second: "En in het park?", owner: "rule" } as const;
  const branchId = await caseMoves.splitOff(sami, { caseId: endsId, version: 1 }, parted);
  const ends = { caseId: endsId, version: 2 };
  await caseMoves.mergeCases(sami, { ends, stays: { caseId: staysId, version: 1 }, isSameAsker: true });
  const noor = await world.signedIn(town, "noor");
  for (const id of [staysId, branchId]) {
    const page = await noor.get(`/voorbeeldstad/vragen/${id}`);
    assert.ok(page.has("eigenaar van deze vraag") && page.has("Noor Bakker"), page.main);
    assert.ok(page.has("Gedaan door Sami de Wit") === (id === staysId) && !page.has("waarnemend"), page.main);
    const [link] = await world.database.rows<{ id: string }>(
      "select link_id as id from cases.tracking_link where case_id = $1",
      [id],
    );
    const read = await world.visitor().get(world.trackingPath(town, link?.id ?? ""));
    assert.ok(read.has("op de markt?") || read.has("En in het park?"), read.main);
    assert.ok(!read.has("Sami de Wit"), "whoever asked reads no other name under their own words");
  }
});
