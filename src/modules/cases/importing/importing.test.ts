import assert from "node:assert/strict";
import { test } from "node:test";
import { type Actor, Refused } from "#platform/access";
import type { FoundTable } from "#platform/documents";
import { openWorld, type TestTown, withAccount } from "#testing";
import { destroyOldCases } from "../jobs/destroy-old-cases.js";
import { caseMoves } from "../moves.js";
import { importing } from "./importing.js";

const world = await openWorld();
const { rows } = world.database;
const SYSTEM: Actor = { kind: "system", name: "cases import" };
const columns = ["nr", "vraag", "naam", "mail", "ontvangen", "antwoord", "beantwoord op", "uitkomst"];

type Line = readonly (string | undefined)[];

const tableOf = (lines: readonly Line[]): FoundTable => ({
  name: "",
  rows: [columns, ...lines].map((cells, at) => ({
    at: at + 1,
    isHidden: false,
    cells: cells.map((text) => (text ? ({ kind: "text", text } as const) : undefined)),
  })),
});

async function bring(town: TestTown, lines: readonly Line[], more: { source?: string; stopAfter?: number } = {}) {
  const table = tableOf(lines);
  const found = importing.recogniseColumns(table, new Map());
  assert.ok(found);
  const { source = "", stopAfter = Number.POSITIVE_INFINITY } = more;
  const list = { file: "lijst.csv", source, ownerEmail: undefined, language: "nl" } as const;
  const given = { list, table, columns: found, isDry: false, masksBsn: false };
  return importing.importList(await world.work(town, SYSTEM), given, (done) => {
    if (done >= stopAfter) throw new Error("killed");
  });
}

const summary = ({ added, known, bad }: Awaited<ReturnType<typeof bring>>) => [added, known, bad];

const caseOf = async (question: string) => {
  const [row] = await rows<{ case_id: string; number: string; status: string; asker_name: string; version: number }>(
    "select * from cases.case where question = $1",
    [question],
  );
  assert.ok(row, question);
  return row;
};

const many = (count: number): Line[] =>
  Array.from({ length: count }, (_, at) => [`${at}`, `Vraag nummer ${at}?`, "", "", "", "", "", ""]);

test("killed in the middle, the next run goes on where it was; two runs at the same moment bring each question once", async () => {
  const town = await world.addTown("middendorp");
  const lines = many(120);
  await assert.rejects(bring(town, lines, { stopAfter: 50 }), /killed/);
  assert.deepEqual(summary(await bring(town, lines)), [70, 50, 0]);
  const more = many(200);
  const both = await Promise.all([bring(town, more), bring(town, [...more].reverse())]);
  assert.equal(both[0].added + both[1].added, 80);
  assert.equal(both[0].known + both[1].known, 320);
  const [counted] = await rows("select count(*)::int as n, count(distinct number)::int as numbers from cases.case");
  assert.deepEqual(counted, { n: 200, numbers: 200 });
  assert.deepEqual(await rows("select 1 from cases.notice"), []);
  assert.deepEqual(await rows("select 1 from platform.mail"), []);
});

test("a row is known again by its number, else by what stands in it; a number of another question is told", async () => {
  const town = await world.addTown("weerdorp");
  const first: Line = ["7", "Waar is plek?", "Mila Smit", "mila@kook.example", "3-11-2025", "", "", ""];
  assert.deepEqual(summary(await bring(town, [first])), [1, 0, 0]);
  const answered: Line = ["7", " Waar  is plek? ", "Mila S.", "", "", "Aan de kade.", "4-11-2025", ""];
  assert.deepEqual(summary(await bring(town, [answered])), [0, 1, 0]);
  const other: Line = ["7", "Een heel andere vraag?", "", "", "", "", "", ""];
  const refused = await bring(town, [other]);
  assert.deepEqual(refused.flaws, [{ row: 2, field: "id", reason: "other-question" }]);
  assert.deepEqual(summary(await bring(town, [other], { source: "tweede lijst" })), [1, 0, 0]);
  const bare: Line = ["", "Zonder nummer?", "Jan", "JAN@a.example", "3-11-2025", "", "", ""];
  const same: Line = ["", "Zonder  nummer?", "Jan", "jan@a.example", "2025-11-03", "", "", ""];
  const otherDay: Line = ["", "Zonder nummer?", "Jan", "jan@a.example", "2025-11-04", "", "", ""];
  assert.deepEqual(summary(await bring(town, [bare, same, otherDay])), [2, 1, 0]);
});

test("only the system brings a list", async () => {
  const town = await world.addTown("toegangsdorp");
  const table = tableOf(many(1));
  const found = importing.recogniseColumns(table, new Map());
  assert.ok(found);
  const list = { file: "a", source: "", ownerEmail: undefined, language: "nl" } as const;
  for (const role of ["desk", "aanjager", "administrator"]) {
    const actor: Actor = { kind: "person", personId: town.people.noor ?? "", name: "Noor", roles: new Set([role]) };
    const work = await world.work(town, actor);
    await assert.rejects(
      importing.importList(work, { list, table, columns: found, isDry: true, masksBsn: false }, () => {}),
      Refused,
    );
  }
});

test("at the desk it is found by its words, says where it came from, and is answered as any other; nobody knows who asked", async () => {
  const town = await world.addTown("loketdorp");
  await bring(town, [["A-12", "Mogen geiten grazen langs de vaart?", "", "", "1-6-2026", "", "", ""]]);
  const { case_id, number } = await caseOf("Mogen geiten grazen langs de vaart?");
  const noor = await world.signedIn(town, "noor");
  const list = await noor.get("/loketdorp/vragen?q=geit");
  assert.ok(list.has(number) && list.has("naam onbekend"), list.main);
  const path = `/loketdorp/vragen/${case_id}`;
  const page = await noor.get(path);
  for (const said of ["lijst.csv, rij 2, daar genoemd: A-12", "met een lijst van eerder", "naam onbekend"])
    assert.ok(page.has(said), said);
  assert.ok(page.has("De vraag kwam daar binnen op maandag 1 juni"), page.main);
  assert.ok(page.has("maandag 7 december"), "the promise counts from the day of taking it over");
  const answered = await noor.submit(page.form("answer", { answer: "Ja, van mei tot oktober." }));
  assert.ok(answered.has("Ja, van mei tot oktober.") && !answered.has("Het antwoord is van"), answered.main);
  await noor.submit(answered.form("outcome", { outcome: "helped" }));
  assert.equal((await caseOf("Mogen geiten grazen langs de vaart?")).status, "closed");
  assert.deepEqual(await rows("select 1 from platform.mail where municipality_id = $1", [town.id]), []);
});

test("no figure counts them, and nobody is asked how an answer was that came along", async () => {
  const town = await world.addTown("cijferdorp");
  const answered = Array.from({ length: 8 }, (_, at): Line => {
    return [
      `c${at}`,
      `Cijfervraag ${at}?`,
      "Mila",
      `c${at}@kook.example`,
      "10-11-2026",
      "Ja.",
      "12-11-2026",
      "geholpen",
    ];
  });
  await bring(town, answered);
  assert.deepEqual(await rows("select 1 from cases.figures_by_case where municipality_id = $1", [town.id]), []);
  const page = await world.visitor().get("/cijferdorp/cijfers");
  assert.ok(page.has("telt niet mee. Die begon ergens anders"), page.main);
  assert.equal(await caseMoves.askExperiences(world.house.db, world.clock), 0);
  const { case_id } = await caseOf("Cijfervraag 3?");
  const noor: Actor = { kind: "person", personId: town.people.noor ?? "", name: "Noor", roles: new Set() };
  await caseMoves.reopenCase(await world.work(town, noor), { caseId: case_id, version: 1 }, "Toch nog niet.");
  const status = await rows("select status, round from cases.case where case_id = $1", [case_id]);
  assert.deepEqual(status, [{ status: "in-hand", round: 1 }]);
});

test("what is older than the municipality keeps does not come in; what came in goes on the day on which its term has ended", async () => {
  const town = await world.addTown("bewaardorp");
  await rows("update municipality.municipality set keep_years = 5 where municipality_id = $1", [town.id]);
  const report = await bring(town, [
    ["1", "Te oud?", "", "", "1-1-2020", "Ja.", "1-2-2020", ""],
    ["2", "Net niet te oud?", "Jan", "jan@a.example", "1-11-2021", "Ja.", "23-11-2021", ""],
    ["3", "Zonder dag?", "", "", "1-1-2001", "Ja.", "", ""],
  ]);
  assert.deepEqual(report.flaws, [{ row: 2, field: "answered", reason: "past-retention" }]);
  const asBefore = world.clock.now().toString();
  world.clock.set("2026-11-24T03:37:00+01:00");
  assert.equal(await destroyOldCases(world.house.db, world.clock), 1);
  assert.deepEqual(await rows("select question from cases.case where municipality_id = $1", [town.id]), [
    { question: "Zonder dag?" },
  ]);
  for (const table of ["origin", "step", "search_entry", "tracking_link"])
    assert.equal((await rows(`select 1 from cases.${table} where municipality_id = $1`, [town.id])).length, 1, table);
  world.clock.set(asBefore);
});

test("whoever asked it finds it among what is known of them, and has it erased; a next run does not bring them back", async () => {
  const town = await world.addTown("wisdorp");
  const lines: Line[] = [
    ["w1", "Wat weten jullie van mij?", "Wil Wisser", "wil@wis.example", "1-11-2026", "Dit.", "2-11-2026", ""],
  ];
  await bring(town, lines);
  const { visitor } = await withAccount(world, "wil@wis.example", "Wil Wisser");
  const { number } = await caseOf("Wat weten jullie van mij?");
  assert.ok((await visitor.get("/wisdorp/uw-gegevens")).has(number));
  const { body } = await visitor.download("/wisdorp/uw-gegevens/bestand");
  assert.equal(JSON.parse(Buffer.from(body).toString()).questions[0]?.channel, "import");
  const form = (await visitor.get("/wisdorp/uw-gegevens/wissen")).form("scope");
  const page = await visitor.submit({ ...form, fields: { ...form.fields, scope: "questions", sure: "yes" } });
  assert.equal(page.status, 200, page.main);
  assert.equal((await caseOf("Wat weten jullie van mij?")).asker_name, "");
  const found = await rows(
    "select 1 from cases.search_entry where municipality_id = $1 and words::text like '%wisser%'",
    [town.id],
  );
  assert.deepEqual(found, []);
  assert.deepEqual(summary(await bring(town, lines)), [0, 1, 0]);
  assert.equal((await caseOf("Wat weten jullie van mij?")).asker_name, "");
});
