import assert from "node:assert/strict";
import { test } from "node:test";
import { cloneDatabase, openWorld, TestClock } from "#testing";
import { loadDemo } from "./demo.js";
import { checkContents } from "./doctor/contents.js";
import { sectionKeys } from "./modules/municipality/settings.js";

/** Wednesday 6 January 2027: the days before it hold a closing day, a weekend and New Year's Day. */
const NOW = "2027-01-06T09:00:00+01:00";

const world = await openWorld({ now: NOW });
await loadDemo(world.database.address, world.clock, () => {});

test("the demo town has nothing left to do in its settings, and says how long it keeps what it knows", async () => {
  const saved = await world.database.rows<{ section: string }>("select section from municipality.section");
  assert.deepEqual(saved.map(({ section }) => section).sort(), [...sectionKeys].sort());
  const [town] = await world.database.rows("select keep_years, keep_staff_years from municipality.municipality");
  assert.deepEqual(town, { keep_years: 7, keep_staff_years: 2 });
  const found = (await checkContents(world.database.address)).filter(({ state }) => state !== "ok");
  // Nobody does jobs beside a test.
  assert.deepEqual(
    found.filter(({ about }) => about !== "jobs"),
    [],
  );
});

test("nothing happened in the future, also early on a Monday", async () => {
  const monday = new TestClock("2026-11-23T08:00:00+01:00");
  const other = await cloneDatabase();
  await loadDemo(other.address, monday, () => {});
  const [row] = await other.rows<{ last: Date }>("select max(at) as last from cases.step");
  await other.drop();
  assert.equal(row?.last.toISOString(), monday.now().toString({ fractionalSecondDigits: 3 }));
});

/** The page of a question, for somebody of the demo town. */
async function pageOf(who: string, organisation: string, question: string) {
  const { rows } = world.database;
  const [person] = await rows<{ id: string }>("select person_id as id from identity.staff where name = $1", [who]);
  const [found] = await rows<{ id: string }>(
    `select case_id as id from cases.case where position($1 in question) > 0 and organisation_id in
       (select organisation_id from directory.organisation where name = $2)`,
    [question, organisation],
  );
  const visitor = await world.signedIn({ id: "", slug: "voorbeeldstad", people: {} }, person?.id ?? "");
  return visitor.get(`/voorbeeldstad/vragen/${found?.id}`);
}

test("no mail went out about the past, and everything happened on a day on which the town works", async () => {
  assert.deepEqual(await world.database.rows("select 1 from platform.mail"), []);
  const days = await world.database.rows<{ day: string }>(
    `select distinct (at at time zone 'Europe/Amsterdam')::date::text as day from
       (select at from cases.step union all select at from cases.sub_step) as steps order by 1`,
  );
  const worked = days.map(({ day }) => day);
  assert.ok(worked.length > 15, worked.join(" "));
  for (const day of ["2027-01-01", "2027-01-02", "2027-01-03", "2026-12-31", "2026-12-25", "2026-12-24"])
    assert.ok(!worked.includes(day), day);
});

test("a question in parts: one answered, one declined to a better address, two open, one late", async () => {
  const page = await pageOf("Noor Bakker", "Fietscirkel Voorbeeldstad", "fietswerkplaats");
  for (const words of [
    "Aan de Kade 12 staat 210 vierkante meter leeg.",
    "Vraag het liever aan: Omgevingsdienst Voorbeeldregio",
    "te laat",
    "De leidinggevende weet dat dit te laat is.",
    "gevraagd",
  ])
    assert.ok(page.has(words), `${words} should be in ${page.main}`);
  const steps = await world.database.rows(
    "select kind, count(*)::int as n from cases.sub_step where actor_kind = 'system' group by kind order by kind",
  );
  assert.deepEqual(steps, [
    { kind: "escalate", n: 1 },
    { kind: "remind", n: 1 },
  ]);
});

test("an answer that was assembled: the name of a specialist only where they chose that", async () => {
  const page = await pageOf("Noor Bakker", "Lunchroom De Postduif", "postkantoor");
  assert.ok(page.has("Zullen wij volgende week samen in het pand gaan kijken?"), page.main);
  const [row] = await world.database.rows<{ names: string[] }>(
    `select array_agg(coalesce(shown_name, '-') order by shown_name) as names from cases.sub_question s
     join cases.case c using (municipality_id, case_id) where position('postkantoor' in c.question) > 0`,
  );
  assert.deepEqual(row?.names, ["Daan Koster", "-"]);
});

test("a question waits for its asker, one for an answer to an offer, one was handed over twice, one has another date", async () => {
  const waiting = await pageOf("Noor Bakker", "Wasgoed", "handdoeken");
  assert.match(waiting.main, /De klok staat stil sinds maandag 28 december/);
  const offered = await pageOf("Femke Hoekstra", "Theehuis Anders", "dagbesteding op het plein: mogen");
  assert.ok(offered.has("Noor Bakker biedt u deze vraag aan"), offered.main);
  const handedOver = await pageOf("Rachid Amrani", "Maakplaats Zuid", "reparatiedag");
  assert.ok(handedOver.has("Sami de Wit heeft de vraag overgedragen. Rachid Amrani is nu eigenaar."), handedOver.main);
  const moved = await pageOf("Noor Bakker", "Bord Vol", "bestelauto");
  assert.match(moved.main, /De beloofde datum ging van \S+ \d+ \S+ naar/);
});

test("whoever is asked for a part finds it in their own list", async () => {
  for (const [who, question] of [
    ["Daan Koster", "Kan iemand met een uitkering hier een half jaar leren"],
    ["Els Vermeer", "Is er in de nieuwe bibliotheek een zaal met krachtstroom"],
    ["Ria Postma", "Zijn er in de regio mensen die fietsenmaker willen worden"],
  ] as const) {
    const [row] = await world.database.rows<{ id: string }>(
      "select person_id as id from identity.staff where name = $1",
      [who],
    );
    const visitor = await world.signedIn({ id: "", slug: "voorbeeldstad", people: {} }, row?.id ?? "");
    const list = await visitor.get("/voorbeeldstad/deelvragen");
    assert.ok(list.has(question), `${question} should be in ${list.main}`);
  }
});

test("an application whose term stands still until it is completed, and a question that was for the province", async () => {
  const application = await pageOf("Noor Bakker", "Atelier Draadkracht", "naaicursus");
  for (const words of ["Officieel: aanvraag", "Besluit uiterlijk", "Wacht op aanvulling"])
    assert.ok(application.has(words), `${words} should be in ${application.main}`);
  const forwarded = await pageOf("Noor Bakker", "Vaarwel Thuis", "steiger");
  assert.ok(forwarded.has("Provincie Voorbeeldland"), forwarded.main);
});
