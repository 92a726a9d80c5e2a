import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { openWorld, type TestTown } from "#testing";
import { submitQuestion } from "../use-cases/submit-question.js";
import { folded, phoneMark, wordsOf } from "./asked.js";
import { beginLook, readShown } from "./look.js";
import { listDesk } from "./queries.js";
import { readWanted } from "./wanted.js";

const world = await openWorld({ worker: false });
const town = await world.addTown("zoekstad");
const other = await world.addTown("elders");
const third = await world.addTown("verderop");

type Given = { question: string; name?: string; email?: string; phone?: string; organisation?: string };

/** Asks at the desk. @returns the number of the case */
async function ask(
  at: TestTown,
  { question, name = "Lotte Peters", email, phone, organisation }: Given,
): Promise<string> {
  await submitQuestion(await world.work(at, { kind: "visitor" }), {
    question,
    name,
    email: email ?? "iemand@cirkel.example",
    phone,
    organisation,
    language: "nl",
  });
  const [row] = await world.database.rows<{ number: string }>(
    "select number from cases.case where municipality_id = $1 order by case_id desc limit 1",
    [at.id],
  );
  return row?.number ?? "";
}

/** The numbers of the cases in which it is found. */
async function search(typed: string, at: TestTown = town): Promise<string[]> {
  const work = await world.work(at, { kind: "system", name: "test" });
  const wanted = { ...readWanted(new URLSearchParams()), words: typed, standing: "all" } as const;
  const listed = await work.read(async (read) => {
    const look = await beginLook(read, work, wanted);
    return listDesk(read, wanted, look.search, look.at, { limit: 50 });
  });
  return listed.map(({ found }) => found.number).sort();
}

/** Whether the list marks the number of a case that it found, as that by which it was found. */
async function isLitByNumber(typed: string, number: string): Promise<boolean> {
  const work = await world.work(town, { kind: "system", name: "test" });
  const wanted = { ...readWanted(new URLSearchParams()), words: typed, standing: "all" } as const;
  const { cases, lit } = await work.read(async (read) =>
    readShown(read, await beginLook(read, work, wanted), {}, 25, { erasedName: "-", noName: "-" }),
  );
  const found = cases.find((one) => one.number === number);
  return lit.get(found?.id ?? "")?.number.some(({ isHit }) => isHit) ?? false;
}

const permit = await ask(town, {
  question: "Welke vergunningen zijn nodig voor een terras aan de kade?",
  name: "Zoë van der Ærø",
  email: "Zoe.Ero@Kade.example",
  phone: "+31 (0)6 1234 5678",
  organisation: "Brouwerij 't Anker",
});
const subsidy = await ask(town, { question: "Is er subsidie voor een leerwerkplek?", name: "Jos Smit" });
const elsewhere = await ask(other, { question: "Welke vergunning is nodig?", organisation: "Brouwerij 't Anker" });

test("words are found in any form that Dutch gives them, and the last one by its beginning", async () => {
  for (const typed of [
    "vergunning",
    "vergunningen",
    "VERGUNNING nodig",
    "kade vergunningen",
    "terras aan de kad",
    "verg",
  ])
    assert.deepEqual(await search(typed), [permit], typed);
  assert.deepEqual(await search("leerwerkplekken"), [subsidy]);
  assert.deepEqual(await search("een"), [permit, subsidy], "a word that is everywhere is a word");
  assert.deepEqual(await search("te verg"), [], "all words have to be there");
  assert.deepEqual(await search("ver"), [permit]);
  assert.deepEqual(await search("ve"), [], "two letters begin too many words");
});

test("numbers are found whole and in part", async () => {
  const tail = permit.split("-").slice(1).join("-");
  const count = permit.split("-").at(-1) ?? "";
  for (const typed of [permit, permit.toLowerCase(), `${permit}.`, tail, count, String(Number(count))])
    assert.deepEqual(await search(typed), [permit], typed);
  const year = permit.slice(0, permit.lastIndexOf("-"));
  assert.deepEqual(await search(`${year}-00`), [permit, subsidy], "the beginning of a number");
});

test("a number is found as it is read out over the telephone: without its zeros, with spaces, with no letters before it", async () => {
  const [letters = "", year = "", zeros = ""] = subsidy.split("-");
  const count = String(Number(zeros));
  for (const typed of [
    `${year}-${count}`,
    `${letters}-${year}-${count}`,
    `${letters.toLowerCase()}-${year}-${count}`,
    `${letters} ${year} ${count}`,
    `${letters} ${year}-${count}`,
    `${letters}-${year} 0${count}.`,
    `${year} ${zeros}`,
    `${year}/${count}`,
    `leerwerkplek ${year} ${count}`,
    `${letters} ${year} ${count} leerwerkplek`,
  ]) {
    assert.deepEqual(await search(typed), [subsidy], typed);
    assert.ok(await isLitByNumber(typed, subsidy), `the row says that it was the number: ${typed}`);
  }
  for (const typed of [`${Number(year) - 1}-${count}`, `XX ${year} ${count}`, `${year} ${count} terras`])
    assert.deepEqual(await search(typed), [], typed);
  const seats = await ask(third, { question: "Wij willen in 2019 33 plekken maken." });
  for (const typed of ["2019 33", "2019-33", "in 2019 33 plek"])
    assert.deepEqual(await search(typed, third), [seats], `these are words as well: ${typed}`);
});

test("names, organisations, mail addresses and telephone numbers are found", async () => {
  for (const typed of [
    "Zoë",
    "zoe",
    "ZOE van der aero",
    "brouwerij anker",
    "'t Anker",
    "zoe.ero@kade.example",
    "ZOE.ERO@KADE.EXAMPLE",
  ])
    assert.deepEqual(await search(typed), [permit], typed);
  for (const typed of ["06 1234 5678", "06-12345678", "+31612345678", "0031 6 12345678", "+31 (0)6 1234 5678"])
    assert.deepEqual(await search(typed), [permit], typed);
  assert.deepEqual(await search("kade.example"), [], "a part of an address finds nobody");
  assert.deepEqual(await search("06 1234 567"), [], "nor does a part of a number");
});

test("what is typed is never an error, and what is nowhere is not found", async () => {
  const odd = [
    "' or 1=1 --",
    "vergunning'",
    '"',
    "\\",
    "a & | ! ( ) <-> :*",
    "\0",
    "verg\0",
    "\ud800",
    "🙂",
    "@",
    "a@",
    "@b",
    "--",
    "%",
    "xyzzy",
    "",
  ];
  for (const typed of odd) assert.ok((await search(typed)).length <= 2, typed);
  assert.deepEqual(await search("vergunning'"), [permit]);
  assert.deepEqual(await search("xyzzy"), []);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (typed) => {
      await search(typed.toWellFormed().replaceAll("\0", " "));
    }),
    { numRuns: 150 },
  );
});

test("another municipality is never found", async () => {
  assert.deepEqual(await search("vergunning", other), [elsewhere]);
  assert.deepEqual(await search("brouwerij", other), [elsewhere]);
  assert.deepEqual(await search("terras", other), []);
  // Also not with the words of the other town written out.
  const tsquery = `'${town.id.slice(-8)}:terras'`;
  const seen = async (at: TestTown) => {
    const work = await world.work(at, { kind: "system", name: "test" });
    return work.read(async (read) => {
      const look = await beginLook(read, work, readWanted(new URLSearchParams("status=all&q=terras")));
      const { wanted, at: today, search = assert.fail() } = look;
      return (await listDesk(read, wanted, { ...search, tsquery }, today, { limit: 9 })).length;
    });
  };
  assert.deepEqual([await seen(town), await seen(other)], [1, 0]);
});

test("texts are taken apart in the database as they are here", async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 80 }), async (made) => {
      const text = made.replaceAll("\0", " ").toWellFormed();
      const [row] = await world.database.rows<{ folded: string; words: string[]; plain: string }>(
        "select cases.folded($1) as folded, cases.words_of($1) as words, normalize($1, NFKD) as plain",
        [text],
      );
      // An older PostgreSQL does not know the newest characters of Unicode.
      if (row?.plain !== text.normalize("NFKD")) return;
      compared += 1;
      assert.equal(row?.folded, folded(text));
      assert.deepEqual([...(row?.words ?? [])].sort(), [...new Set(wordsOf(text))].sort());
    }),
    { numRuns: 300 },
  );
  assert.ok(compared > 250, `${compared} of 300`);
  for (const number of [
    "+31 (0)30 123 45 67",
    "0031612345678",
    "030-1234567",
    "14 030",
    "+49 30 1234567",
    "x",
    "00 31 06",
  ]) {
    const [row] = await world.database.rows<{ mark: string | null }>("select cases.phone_mark($1) as mark", [number]);
    assert.equal(row?.mark ?? undefined, phoneMark(number), number);
  }
});

test("what changes is found by what it has become", async () => {
  const number = await ask(town, {
    question: "Mag een bakfiets op het plein?",
    organisation: "Fietsmakers",
    name: "Xander Yks",
  });
  const [row] = await world.database.rows<{ case_id: string; organisation_id: string }>(
    "select case_id, organisation_id from cases.case where number = $1 and municipality_id = $2",
    [number, town.id],
  );
  const { case_id, organisation_id } = row ?? assert.fail();
  await world.database.rows("update directory.organisation set name = 'Rijwielfabriek' where organisation_id = $1", [
    organisation_id,
  ]);
  assert.deepEqual(await search("rijwielfabriek"), [number]);
  assert.deepEqual(await search("fietsmakers"), []);
  await world.database.rows(
    `insert into cases.step (municipality_id, case_id, step_id, kind, at, actor_kind, note)
     values ($1, $2, gen_random_uuid(), 'message', now(), 'person', 'Neem een parkeerontheffing mee.')`,
    [town.id, case_id],
  );
  assert.deepEqual(await search("parkeerontheffingen"), [number]);
  await world.database.rows(
    `insert into cases.sub_question (municipality_id, sub_question_id, case_id, partner, round, question, status, asked_at, due)
     values ($1, $2, $2, 'uwv', 0, 'Past een trottoir?', 'asked', now(), current_date)`,
    [town.id, case_id],
  );
  await world.database.rows(
    `insert into cases.sub_step (municipality_id, sub_question_id, step_id, kind, at, actor_kind, note)
     values ($1, $2, gen_random_uuid(), 'ask-back', now(), 'link', 'Welke zijstraat?')`,
    [town.id, case_id],
  );
  assert.deepEqual(await search("trottoirs zijstraten"), [number]);
  await world.database.rows(
    "update cases.case set asker_name = '', asker_email = null, asker_phone = null, organisation_id = null, erased_at = now() where case_id = $1",
    [case_id],
  );
  for (const gone of ["Xander", "iemand@cirkel.example Xander", "rijwielfabriek"])
    assert.deepEqual(await search(gone), [], gone);
  assert.deepEqual(await search("bakfietsen"), [number], "the question itself is kept");
});
