import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld, type Visitor } from "#testing";

const world = await openWorld({ worker: false });
const town = await world.addTown("voorbeeldstad");
const ida = await world.signedIn(town, "ida");
const DAYS = "/voorbeeldstad/beheer/sluitingsdagen";
const DEPARTMENTS = "/voorbeeldstad/beheer/afdelingen";

const addDay = async (day: string, reason = "") => ida.submit((await ida.get(DAYS)).form("day", { day, reason }));

async function addDepartment(visitor: Visitor, fields: Record<string, string>) {
  const page = await visitor.get(`${DEPARTMENTS}/nieuw`);
  return visitor.submit(page.form("topics", { email: "afdeling@town.example", ...fields }));
}

test("a closing day moves the dates that are promised, until it is taken away", async () => {
  const page = await addDay("24-11-2026", "Studiedag");
  assert.ok(page.has("dinsdag 24 november"), page.main);
  assert.ok(page.has("Studiedag"));
  const promised = async () => {
    const visitor = world.visitor();
    const form = (await visitor.get("/voorbeeldstad/stel-uw-vraag")).form("question", {
      question: "Waar vinden wij een pand?",
      name: "Lotte",
      email: "lotte@cirkel.example",
    });
    return (await visitor.submit(form)).main;
  };
  assert.match(await promised(), /dinsdag 8 december/);
  const gone = await ida.submit((await ida.get(DAYS)).formWith("remove", "2026-11-24"));
  assert.ok(gone.has("Er staan nog geen sluitingsdagen in."));
  assert.match(await promised(), /maandag 7 december/);
});

test("a day that has been stays as it was: promises were counted with it", async () => {
  await world.database.rows("insert into municipality.closing_day (municipality_id, day) values ($1, '2026-11-20')", [
    town.id,
  ]);
  await addDay("2026-12-28");
  const form = (await ida.get(DAYS)).formWith("remove", "2026-12-28");
  for (const remove of ["2026-11-20", "2026-99-99", "x"])
    assert.equal((await ida.submitOnce({ ...form, fields: { ...form.fields, remove } })).status, 303, remove);
  const days = await world.database.rows<{ day: string }>("select day::text as day from municipality.closing_day");
  assert.deepEqual(days.map(({ day }) => day).sort(), ["2026-11-20", "2026-12-28"]);
});

const refused: [day: string, said: string][] = [
  ["", "Vul een datum in, zoals 24-12-2026."],
  ["31-02-2027", "Vul een datum in"],
  ["morgen", "Vul een datum in"],
  ["2026-11-20", "Deze dag is al geweest."],
  ["4-1-2032", "Deze dag is nog te ver weg."],
  ["28-11-2026", "Dit is al een weekend of een feestdag."],
  ["25-12-2026", "Dit is al een weekend of een feestdag."],
];
for (const [day, said] of refused)
  test(`${day || "no day"} is no closing day`, async () => {
    const page = await addDay(day, "Dicht");
    assert.equal(page.status, 400);
    assert.ok(page.has(said), page.main);
    assert.equal(page.form("day").fields.day, day);
    assert.equal(page.form("day").fields.reason, "Dicht");
  });

test("a day that is there already is refused, and the same form sent twice adds it once", async () => {
  const form = (await ida.get(DAYS)).form("day", { day: "2026-12-24" });
  const answers = await Promise.all([1, 2, 3].map(() => ida.submitOnce(form)));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303, 303],
  );
  const page = await addDay("24-12-2026");
  assert.equal(page.status, 400);
  assert.ok(page.has("Deze dag staat al in de lijst."));
});

test("a department is added, changed and ended, and stays in the record", async () => {
  const list = await addDepartment(ida, {
    name: "Vastgoed",
    topics: "pand\n\n huur \npand",
    managerName: "Meryem Aydin",
    managerEmail: "meryem@town.example",
  });
  assert.ok(list.has("afdeling@town.example · antwoordt binnen 5 werkdagen"), list.main);
  assert.ok(list.has("2 onderwerpen"));
  const path = list.link("Vastgoed");
  const one = await ida.get(path);
  assert.equal(one.form("topics").fields.topics, "pand\nhuur");
  const changed = await ida.submit(one.form("topics", { name: "Vastgoed en Ruimte", replyDays: "1" }));
  assert.ok(changed.has("antwoordt binnen 1 werkdag"), changed.main);
  const ended = await ida.submit((await ida.get(path)).form("end"));
  assert.ok(ended.has("beëindigd op 23 november"), ended.main);
  const page = await ida.get(path);
  assert.ok(page.has("Deze afdeling is beëindigd."));
  assert.ok(page.has("meryem@town.example"));
  const entries = await world.database.rows<{ action: string; detail: Record<string, unknown> }>(
    "select action, detail from platform.audit_entry where subject_kind = 'department' order by entry_id",
  );
  assert.deepEqual(
    entries.map(({ action }) => action),
    ["department.add", "department.change", "department.end"],
  );
  assert.deepEqual(entries[1]?.detail, {
    section: "departments",
    "name.from": "Vastgoed",
    "name.to": "Vastgoed en Ruimte",
    "reply_days.from": 5,
    "reply_days.to": 1,
  });
  assert.doesNotMatch(JSON.stringify(entries), /meryem/i);
});

test("two departments cannot have one name, until one of them has ended", async () => {
  await addDepartment(ida, { name: "Inkoop" });
  const twice = await addDepartment(ida, { name: "Inkoop" });
  assert.equal(twice.status, 400);
  assert.ok(twice.has("Er is al een afdeling met deze naam."));
  const path = (await ida.get(DEPARTMENTS)).link("Inkoop");
  await ida.submit((await ida.get(path)).form("end"));
  assert.equal((await addDepartment(ida, { name: "Inkoop" })).status, 200);
});

test("two who change a department: the second sees both, and an ended one is not changed any more", async () => {
  await addDepartment(ida, { name: "Werk" });
  const path = (await ida.get(DEPARTMENTS)).link("Werk");
  const first = (await ida.get(path)).form("topics", { replyDays: "3" });
  const second = (await ida.get(path)).form("topics", { replyDays: "9" });
  assert.equal((await ida.submitOnce(first)).status, 303);
  const page = await ida.submit(second);
  assert.equal(page.status, 409);
  assert.ok(page.has("Iemand was u voor"), page.main);
  assert.equal(page.form("topics").fields.replyDays, "9");
  const late = page.form("topics");
  await ida.submit((await ida.get(path)).form("end"));
  const over = await ida.submit(late);
  assert.equal(over.status, 409);
  assert.ok(over.has("Deze afdeling is beëindigd."));
});

test("the same new department sent ten times is one", async () => {
  const form = (await ida.get(`${DEPARTMENTS}/nieuw`)).form("topics", { name: "Groen", email: "groen@town.example" });
  const answers = await Promise.all(Array.from({ length: 10 }, () => ida.submitOnce(form)));
  for (const { status } of answers) assert.equal(status, 303);
  const rows = await world.database.rows("select 1 from municipality.department where name = 'Groen'");
  assert.equal(rows.length, 1);
});

test("partners are kept, and one that is emptied is gone", async () => {
  const path = "/voorbeeldstad/beheer/ketenpartners";
  const filled = { "uwv-name": "UWV Voorbeeldregio", "uwv-email": "uwv@town.example" };
  await ida.submit((await ida.get(path)).form("uwv-name", filled));
  assert.ok((await ida.get("/voorbeeldstad/beheer")).has("UWV Voorbeeldregio"));
  await ida.submit((await ida.get(path)).form("uwv-name", { "uwv-name": "", "uwv-email": "" }));
  assert.ok((await ida.get("/voorbeeldstad/beheer")).has("Geen ketenpartners"));
  const [last] = await world.database.rows<{ detail: Record<string, string> }>(
    "select detail from platform.audit_entry where detail->>'section' = 'chain-partners' order by entry_id desc limit 1",
  );
  assert.deepEqual(last?.detail, {
    section: "chain-partners",
    "uwv.name.from": "UWV Voorbeeldregio",
    "uwv.name.to": "",
    "uwv.email.from": "uwv@town.example",
    "uwv.email.to": "",
  });
});

test("any department that is not there, or is no id, is unknown to the administrator too", async () => {
  for (const id of ["00000000-0000-7000-8000-000000000000", "geen-id", "NIEUW"])
    assert.equal((await ida.get(`${DEPARTMENTS}/${id}`)).status, 404, id);
});
