import assert from "node:assert/strict";
import { test } from "node:test";
import { boardCases, openWorld, type Page } from "#testing";
import { caseMoves } from "../../moves.js";

const world = await openWorld({ worker: false });

/** The cells of the row of a department. */
function row(page: Page, department: string): string[] {
  const rows = page.root.querySelectorAll("#stuck ~ section tbody tr, .rl-table tbody tr");
  const found = rows.find((one) => one.querySelector("th")?.text.startsWith(department));
  assert.ok(found, `${department} is not in the table`);
  return found.querySelectorAll("td").map((one) => one.text.replace(/\s+/g, " ").trim());
}

async function open(slug: string) {
  const town = await world.addTown(slug);
  const made = boardCases(world, town);
  /** The board once what was kept of the year has been counted anew. */
  const board = async () => {
    world.clock.advance({ minutes: 11 });
    return (await world.signedIn(town, "noor")).get(`/${slug}/werkbord`);
  };
  /** People of the town belong to a department. */
  const place = (departmentId: string, ...keys: readonly string[]) =>
    made.rows(
      "insert into identity.staff_department select $1::uuid, person_id, $2::uuid from unnest($3::uuid[]) person_id",
      [town.id, departmentId, keys.map((key) => town.people[key])],
    );
  /** Five parts are answered: with the work link of the mail, or by somebody who is signed in. */
  async function answerFive(target: Parameters<typeof made.split>[1], ...by: readonly string[]) {
    for (let n = 0; n < 5; n += 1) {
      const part = await made.split(await made.ask(`Vraag ${n}?`), target);
      const key = by[n % by.length];
      if (key === undefined) await made.answerPart(part);
      else await caseMoves.answerSub(await made.workOf(key, "specialist"), part, "Kade 12.", undefined);
    }
  }
  return { town, made, board, place, answerFive };
}

test("four answers give no figure and the fifth does, of a department with its specialists", async () => {
  const { town, made, board, place } = await open("adorp");
  const vastgoed = await made.department("Vastgoed");
  await place(vastgoed, "els", "sami", "noor");
  const answered: string[] = [];
  for (const days of [1, 2, 3, 4, 8]) {
    const isByPerson = days === 8;
    const target = isByPerson
      ? ({ kind: "person", id: town.people.els ?? "" } as const)
      : ({ kind: "department", id: vastgoed } as const);
    const part = await made.split(await made.ask(`Een vraag van ${days} dagen?`), target, ["property"]);
    await made.answerPart(part);
    await made.rows("update cases.sub_question set answer_days = $2 where sub_question_id = $1", [part, days]);
    answered.push(row(await board(), "Vastgoed")[2] ?? "");
  }
  assert.deepEqual(answered, [...Array(4).fill("nog te weinig"), "3 werkdagen van 5 antwoorden"]);
  const [open_, late, , escalated, budgets] = row(await board(), "Vastgoed");
  assert.deepEqual([open_, late, escalated, budgets], ["0", "0", "0", "Vastgoed"]);
});

test("what lies there and what is late is counted now; a year forgets what was asked before it", async () => {
  const { made, board, place } = await open("bdorp");
  const inkoop = await made.department("Inkoop");
  await place(inkoop, "els", "sami", "noor");
  const parts: string[] = [];
  for (let n = 0; n < 6; n += 1)
    parts.push(await made.split(await made.ask(`Vraag ${n}?`), { kind: "department", id: inkoop }, ["purchasing"]));
  await made.rows("update cases.sub_question set due = '2026-11-20' where sub_question_id = any($1)", [
    parts.slice(0, 2),
  ]);
  await made.rows("update cases.sub_question set escalated_at = now() where sub_question_id = $1", [parts[0]]);
  assert.deepEqual(row(await board(), "Inkoop"), ["6", "2", "nog te weinig", "1", "Inkoop"]);
  await made.rows("update cases.sub_question set asked_at = '2025-11-01' where sub_question_id = any($1)", [
    parts.slice(0, 2),
  ]);
  // Four were asked in the year: no figure; what lies there still does.
  assert.deepEqual(row(await board(), "Inkoop"), ["6", "2", "nog te weinig", "nog te weinig", "Inkoop"]);
});

test("working days are noted when the answer comes: a weekend between is none", async () => {
  const { made } = await open("cdorp");
  const inkoop = await made.department("Inkoop");
  const part = await made.split(await made.ask("Vraag?"), { kind: "department", id: inkoop });
  // From Monday to the Monday after.
  world.clock.advance({ hours: 7 * 24 });
  await made.answerPart(part);
  const [kept] = await made.rows<{ answer_days: number }>(
    "select answer_days from cases.sub_question where sub_question_id = $1",
    [part],
  );
  assert.equal(kept?.answer_days, 5);
});

test("a specialist of no department and a chain partner are in no row", async () => {
  const { town, made, board } = await open("ddorp");
  await made.split(await made.ask("Aan Els?"), { kind: "person", id: town.people.els ?? "" });
  const page = await board();
  assert.equal(page.root.querySelector(".rl-table"), null);
  assert.ok(page.has("Er is nog niets aan een afdeling gevraagd."));
});

const FEW = "minder dan 3 mensen";

test("where one or two people can have answered no figure tells how they did, however many they answered", async () => {
  const { made, board, place, answerFive } = await open("edorp");
  const vastgoed = await made.department("Vastgoed");
  const target = { kind: "department", id: vastgoed } as const;
  await answerFive(target);
  const figures = async () => row(await board(), "Vastgoed").slice(2, 4);
  assert.deepEqual(await figures(), [FEW, FEW], "of whoever reads the mailbox we know nobody");
  await place(vastgoed, "els");
  assert.deepEqual(await figures(), [FEW, FEW]);
  await place(vastgoed, "sami");
  assert.deepEqual(await figures(), [FEW, FEW], "each of two knows what the other did");
  await place(vastgoed, "noor");
  assert.deepEqual(await figures(), ["0 werkdagen van 5 antwoorden", "0"]);
});

test("three people in a department are no cover for one of them who answered everything", async () => {
  const { made, board, place, answerFive } = await open("fdorp");
  const inkoop = await made.department("Inkoop");
  await place(inkoop, "els", "sami", "noor");
  await answerFive({ kind: "department", id: inkoop }, "els");
  const figures = async () => row(await board(), "Inkoop").slice(2, 4);
  assert.deepEqual(await figures(), [FEW, "0"], "that something was asked of the department tells of nobody");
  await answerFive({ kind: "department", id: inkoop }, "els", "sami");
  assert.deepEqual((await figures())[0], FEW);
  await answerFive({ kind: "department", id: inkoop }, "sami", "noor");
  assert.deepEqual((await figures())[0], "0 werkdagen van 15 antwoorden");
});

test("what was asked of one specialist alone is no figure of a department", async () => {
  const { town, made, board, place, answerFive } = await open("gdorp");
  const zorg = await made.department("Zorg");
  await place(zorg, "els", "sami", "noor");
  await answerFive({ kind: "person", id: town.people.els ?? "" });
  assert.deepEqual(row(await board(), "Zorg").slice(2, 4), [FEW, FEW]);
});
