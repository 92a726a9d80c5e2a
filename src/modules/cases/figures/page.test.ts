import assert from "node:assert/strict";
import { test } from "node:test";
import { settings } from "#municipality";
import type { Actor } from "#platform/access";
import { openWorld, type TestTown } from "#testing";
import { caseMoves } from "../moves.js";
import { trackingLinks } from "../tracked.js";
import { submitQuestion } from "../use-cases/submit-question.js";

const world = await openWorld({ worker: false });
const { rows } = world.database;
const town = await world.addTown("voorbeeldstad");
const other = await world.addTown("anderstad");

type Helped = Parameters<typeof caseMoves.giveExperience>[2]["helped"];

/** A question that was answered at once, and looked back on. */
async function finish(where: TestTown, helped: Helped): Promise<void> {
  const asking = await world.work(where, { kind: "visitor" });
  const given = { question: "Waar is plek?", name: "Lotte", email: "lotte@cirkel.example", language: "nl" as const };
  const linkId = await submitQuestion(asking, { ...given, phone: undefined, organisation: undefined });
  const caseId = (await asking.read((read) => trackingLinks.findCaseId(read, linkId))) ?? "";
  const noor: Actor = { kind: "person", personId: where.people.noor ?? "", name: "Noor", roles: new Set() };
  await caseMoves.answerQuestion(await world.work(where, noor), { caseId, version: 1 }, "Aan de kade.");
  const asker = await world.work(where, { kind: "link", purpose: "tracking", linkId, subjectId: caseId });
  await caseMoves.giveExperience(asker, { caseId, round: 0 }, { solved: "yes", helped, remark: "Geheim woord" });
}

/** Figures are kept for a minute. */
const later = () => world.clock.advance({ minutes: 11 });

/** A file as a program reads it. */
function parseCsv(text: string): Record<string, string>[] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (quoted === undefined && plain === "" && end === "") continue;
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") lines.push([]);
  }
  const [head = [], ...body] = lines.filter((line) => line.length > 0);
  return body.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ""])));
}

const csvOf = async (slug: string) => {
  const { headers, body } = await world.visitor().download(`/${slug}/cijfers/cijfers.csv`);
  return { headers, text: Buffer.from(body).toString("utf8") };
};

const totalOf = (file: string, figure: string) =>
  parseCsv(file).find((row) => row.figure === figure && row.period === "total");

test("four say nothing, five say something: on the page, the front page and in the file", async () => {
  assert.ok((await world.visitor().get("/voorbeeldstad/cijfers")).has("Er kwamen nog geen vragen binnen."));
  later();
  for (const helped of ["well", "well", "badly", "very-well"] as const) await finish(town, helped);
  const before = await world.visitor().get("/voorbeeldstad/cijfers");
  assert.ok(before.has("Nog te weinig vragen. Wij tonen een cijfer vanaf vijf vragen."), before.main);
  assert.ok(!before.main.includes("75%"), before.main);
  assert.deepEqual(totalOf((await csvOf("voorbeeldstad")).text, "felt-helped"), {
    ...totalOf((await csvOf("voorbeeldstad")).text, "felt-helped"),
    n: "4",
    value: "",
    status: "too-few",
  });
  assert.ok((await world.visitor().get("/voorbeeldstad/")).has("nog te weinig vragen · n = 4"));
  await finish(town, "well");
  later();
  const after = await world.visitor().get("/voorbeeldstad/cijfers");
  assert.ok(after.has("80% voelde zich goed of heel goed geholpen."), after.main);
  assert.ok(after.has("n = 5 vragen"), after.main);
  const row = totalOf((await csvOf("voorbeeldstad")).text, "felt-helped");
  assert.deepEqual([row?.n, row?.value, row?.status], ["5", "0.8", "shown"]);
  const front = await world.visitor().get("/voorbeeldstad/");
  assert.ok(front.has("80%"), front.main);
  assert.equal(front.link("Alle cijfers"), "/voorbeeldstad/cijfers");
  assert.ok(!after.html.includes("Geheim woord"));
});

test("what another municipality does is in nobody else's figures", async () => {
  for (let n = 0; n < 6; n += 1) await finish(other, "very-badly");
  later();
  assert.equal(totalOf((await csvOf("voorbeeldstad")).text, "received")?.value, "5");
  assert.equal(totalOf((await csvOf("anderstad")).text, "felt-helped")?.value, "0");
  assert.equal(totalOf((await csvOf("voorbeeldstad")).text, "felt-helped")?.value, "0.8");
});

test("what went to another municipality, or was the same as another question, does not count", async () => {
  await finish(town, "well");
  const [row] = await rows<{ id: string }>(
    "select case_id as id from cases.case where municipality_id = $1 order by case_id desc limit 1",
    [town.id],
  );
  await rows(
    "update cases.case set answer = null, answered_at = null, answer_days = null, status = 'transferred', closed_at = now() where case_id = $1",
    [row?.id],
  );
  later();
  assert.equal(totalOf((await csvOf("voorbeeldstad")).text, "received")?.value, "5");
});

test("a year in numbers: points of months with bars, a table with the same, and no point of fewer than five", async () => {
  const year = await world.addTown("jaarstad");
  for (let month = 0; month < 12; month += 1) {
    const count = month === 4 ? 3 : 5 + (month % 3);
    for (let n = 0; n < count; n += 1) {
      const at = new Date(Date.UTC(2025, 11 + month, 10, 9));
      world.clock.set(at.toISOString().replace(".000", ""));
      await finish(year, n === 0 ? "badly" : "well");
    }
  }
  world.clock.set("2026-11-30T09:00:00+01:00");
  const { headers, text } = await csvOf("jaarstad");
  assert.match(headers.get("cache-control") ?? "", /^public, max-age=\d+$/);
  assert.equal(headers.get("access-control-allow-origin"), "*");
  assert.match(headers.get("content-type") ?? "", /^text\/csv/);
  const points = parseCsv(text).filter((row) => row.figure === "felt-helped" && row.period !== "total");
  assert.equal(points.length, 12);
  assert.deepEqual(
    points.filter(({ status }) => status !== "shown").map(({ n, status, value }) => [n, status, value]),
    [
      ["5", "held-back", ""],
      ["3", "too-few", ""],
    ],
  );
  for (const point of points.filter(({ status }) => status === "shown")) assert.ok(Number(point.n) >= 5);
  assert.ok(!text.split("\r\n").some((line) => /(^|,)[=+@-]/.test(line)), "no cell begins a formula");
  const page = await world.visitor().get("/jaarstad/en/figures");
  const card = page.root.querySelector("#felt-helped");
  assert.equal(card?.querySelectorAll("svg rect").length, 10, "a bar for each point that is shown");
  assert.equal(card?.querySelectorAll("tbody tr").length, 12);
  assert.ok(card?.text.includes("too few questions as yet") && card.text.includes("left empty"));
  const shown = points
    .filter(({ status }) => status === "shown")
    .map(({ value }) => `${Math.round(Number(value) * 100)}%`);
  const cells = card?.querySelectorAll("tbody td").map((cell) => cell.text.trim()) ?? [];
  assert.deepEqual(
    cells.filter((cell) => cell.endsWith("%")),
    shown,
  );
});

test("where the figures are off there is no page, no file and no link to them", async () => {
  world.clock.set("2026-11-30T10:00:00+01:00");
  const ida: Actor = {
    kind: "person",
    personId: other.people.ida ?? "",
    name: "Ida",
    roles: new Set(["administrator"]),
  };
  await settings.changeModules(await world.work(other, ida), 0, ["figures"]);
  later();
  for (const path of ["cijfers", "en/figures", "cijfers/cijfers.csv"])
    assert.equal((await world.visitor().get(`/anderstad/${path}`)).status, 404, path);
  const front = await world.visitor().get("/anderstad/");
  assert.ok(!front.html.includes("cijfers"), "a link to a part that is off");
});
