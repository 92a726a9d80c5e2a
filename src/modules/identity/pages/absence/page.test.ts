import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#testing";
import { addStaff } from "../../use-cases/add-staff.js";
import { leaveStaff, NobodyElse } from "../../use-cases/leave-staff.js";
import { takeRole } from "../../use-cases/take-role.js";

const world = await openWorld({ worker: false });
const town = await world.addTown("voorbeeldstad");
const { noor = "", sami = "", els = "" } = town.people;
const OWN = "/voorbeeldstad/afwezigheid";

const audited = (action: string) =>
  world.database.rows<{ actor_id: string; subject_id: string; detail: Record<string, string> }>(
    "select actor_id, subject_id, detail from platform.audit_entry where action = $1 order by entry_id",
    [action],
  );

test("somebody chooses working days and a deputy; who did it and what it was before is on record", async () => {
  const visitor = await world.signedIn(town, "noor");
  const page = await visitor.get(OWN);
  const { day5, ...rest } = page.form("deputy", { deputy: sami }).fields;
  assert.equal(day5, "5");
  const after = await visitor.submit({ ...page.form("deputy"), fields: rest });
  assert.equal(after.path, `${OWN}?gedaan=arrange`);
  assert.ok(after.has("De werkdagen en de plaatsvervanger zijn bewaard."));
  assert.equal(after.form("deputy").fields.deputy, sami);
  assert.equal(after.form("deputy").fields.day5, undefined);
  const [entry] = await audited("staff.arrange-work");
  assert.deepEqual(entry, {
    actor_id: noor,
    subject_id: noor,
    detail: { fromDays: "1 2 3 4 5", toDays: "1 2 3 4", fromDeputy: "none", toDeputy: sami },
  });
});

test("without a working day or with a deputy who does not exist nothing is saved, and what was typed stays", async () => {
  const visitor = await world.signedIn(town, "els");
  const form = (await visitor.get(OWN)).form("deputy");
  const { csrfToken = "", submissionId = "", version = "" } = form.fields;
  const none = await visitor.submit({ ...form, fields: { csrfToken, submissionId, version, deputy: sami } });
  assert.equal(none.status, 400);
  assert.ok(none.has("Kies minstens één werkdag."));
  assert.equal(none.form("deputy").fields.deputy, sami);
  for (const deputy of [els, "iemand", "00000000-0000-7000-8000-000000000000"]) {
    const page = await visitor.submit({ ...form, fields: { ...form.fields, deputy } });
    assert.equal(page.status, 400, deputy);
    assert.ok(page.has("Kies iemand uit de lijst."));
  }
});

test("two editors: the second is told, sees how it is now, and overwrites nothing", async () => {
  const [first, second] = [await world.signedIn(town, "sami"), await world.signedIn(town, "noor")];
  const [mine, hers] = [await first.get(OWN), await second.get(`${OWN}/${sami}`)];
  assert.equal((await first.submit(mine.form("deputy", { deputy: noor }))).status, 200);
  const page = await second.submit(hers.form("deputy", { deputy: els }));
  assert.equal(page.status, 409);
  assert.ok(page.has("Iemand was u voor"));
  assert.ok(page.has("maandag, dinsdag, woensdag, donderdag, vrijdag; Noor Bakker."), page.main);
  assert.equal(page.form("deputy").fields.deputy, els, "what was chosen is not lost");
  assert.equal((await first.get(OWN)).form("deputy").fields.deputy, noor);
});

test("days that cannot be are refused with a sentence, and stay in the form", async () => {
  const visitor = await world.signedIn(town, "noor");
  const form = (await visitor.get(OWN)).form("first");
  const wrong: readonly [string, string, string][] = [
    ["", "", "Vul de eerste dag in."],
    ["morgen", "", "Vul een dag in, zoals 4-12-2026."],
    ["2026-02-30", "", "Vul een dag in, zoals 4-12-2026."],
    ["0000-01-01", "", "Kies een dag die hoogstens twee jaar weg is."],
    ["2029-01-01", "", "Kies een dag die hoogstens twee jaar weg is."],
    ["2026-12-04", "2026-12-01", "De laatste dag ligt voor de eerste dag."],
    ["2026-11-02", "2026-11-22", "Deze dagen zijn al voorbij."],
  ];
  for (const [first, last, sentence] of wrong) {
    const page = await visitor.submit({ ...form, fields: { ...form.fields, first, last } });
    assert.equal(page.status, 400, first);
    assert.ok(page.has(sentence), `${first}: ${page.main}`);
    assert.equal(page.form("first").fields.first, first);
  }
  assert.deepEqual(await audited("absence.note"), []);
});

test("an absence is noted once however often the form is sent, and is withdrawn before it begins", async () => {
  const visitor = await world.signedIn(town, "noor");
  const form = (await visitor.get(OWN)).form("first", { first: "21-12-2026", last: "2027-01-01" });
  const replies = await Promise.all(Array.from({ length: 5 }, () => visitor.submitOnce(form)));
  assert.deepEqual(new Set(replies.map(({ status }) => status)), new Set([303]));
  const page = await visitor.get(OWN);
  assert.ok(page.has("Van maandag 21 december tot en met vrijdag 1 januari 2027"), page.main);
  assert.ok(page.has("Genoteerd door Noor Bakker"));
  assert.equal((await audited("absence.note")).length, 1);
  const after = await visitor.submit(page.form("absence"));
  assert.ok(after.has("Er is geen afwezigheid genoteerd."));
  const again = await visitor.submit({
    ...page.form("absence"),
    fields: { ...page.form("absence").fields, submissionId: "" },
  });
  assert.equal(again.status, 409, "it was withdrawn already");
  assert.equal((await audited("absence.withdraw")).length, 1);
});

test("an aanjager notes it for a colleague; it ends early on the day they are back", async () => {
  const visitor = await world.signedIn(town, "noor");
  const list = await visitor.get(OWN);
  const page = await visitor.get(list.link("Els Vermeer"));
  assert.ok(page.has("Werkdagen en afwezigheid van Els Vermeer"));
  const away = await visitor.submit(page.form("first", { first: "2026-11-20" }));
  assert.ok(away.has("Els Vermeer is er nu niet. Noor Bakker neemt waar."), away.main);
  const [noted] = await audited("absence.note").then((rows) => rows.slice(-1));
  assert.deepEqual([noted?.actor_id, noted?.subject_id], [noor, els]);
  const back = await visitor.submit(away.form("absence"));
  assert.ok(!back.has("is er nu niet"));
  const [ended] = await audited("absence.end");
  assert.equal(ended?.detail.backOn, "2026-11-23");
  assert.equal(ended?.detail.fromLastDay, "open");
});

test("a desk officer sees no colleague's page, and nobody of the town is listed for them", async () => {
  const visitor = await world.signedIn(town, "sami");
  assert.equal((await visitor.get(`${OWN}/${els}`)).status, 404);
  assert.ok(!(await visitor.get(OWN)).has("Collega's"));
  assert.ok(
    (await visitor.get("/voorbeeldstad/uitloggen")).link("Uw werkdagen en afwezigheid").endsWith("/afwezigheid"),
  );
});

test("nobody acts who may not answer questions: a chain partner cannot be chosen, and who lost the role no longer does", async () => {
  const by = { db: world.house.db, clock: world.clock, actor: { kind: "system", name: "test" } as const };
  const ria = await addStaff(by, town.id, {
    name: "Ria Postma",
    jobTitle: { nl: "Adviseur", en: "Adviser" },
    phone: undefined,
    email: "ria@voorbeeldregio.example",
    roles: ["chain-partner"],
  });
  const visitor = await world.signedIn(town, "sami");
  const page = await visitor.get(OWN);
  assert.ok(!page.has("Ria Postma"), page.main);
  const refused = await visitor.submit(page.form("deputy", { deputy: ria }));
  assert.equal(refused.status, 400);
  assert.ok(refused.has("Kies iemand uit de lijst."));
  await visitor.submit((await visitor.get(OWN)).form("deputy", { deputy: els }));
  const away = await visitor.submit((await visitor.get(OWN)).form("first", { first: "2026-11-23" }));
  assert.ok(away.has("Els Vermeer neemt waar."), away.main);
  await takeRole(by, town.id, els, "specialist");
  const after = await visitor.get(OWN);
  assert.ok(after.has("Noor Bakker neemt waar."), after.main);
  await visitor.submit(after.form("absence"));
});

test("an administrator records the departure of others, not their own", async () => {
  await world.database.rows(
    "insert into identity.staff_role (municipality_id, person_id, role, given_at) values ($1, $2, 'administrator', now())",
    [town.id, noor],
  );
  const visitor = await world.signedIn(town, "noor");
  const page = await visitor.get(`${OWN}/${els}`);
  const { action, fields } = page.form("confirm", { confirm: "yes" });
  assert.equal((await visitor.submit({ action: action.replace(els, noor), fields })).status, 404);
  const after = await visitor.submit({ action, fields });
  assert.equal(after.path, `${OWN}?gedaan=leave`);
  assert.ok(!after.has("Els Vermeer"));
  assert.equal((await visitor.get(`${OWN}/${els}`)).status, 404);
});

test("nobody leaves while nobody else could own the questions", async () => {
  const village = await world.addTown("leegdorp");
  const work = await world.work(village, { kind: "system", name: "test" });
  await leaveStaff(work, village.people.sami ?? "");
  await assert.rejects(leaveStaff(work, village.people.noor ?? ""), NobodyElse);
  await leaveStaff(work, village.people.els ?? "");
  const rows = await world.database.rows("select 1 from identity.staff where person_id = $1 and left_at is null", [
    village.people.noor,
  ]);
  assert.equal(rows.length, 1);
});
