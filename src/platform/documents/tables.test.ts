import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Temporal } from "#platform/clock";
import { readCsv, readOds, readXlsx } from "#testing";
import { type Cell, csvOf, odsOf, type TableWriter, xlsxOf } from "./index.js";

async function written(write: TableWriter, rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  async function* some() {
    for (const row of rows) yield [row];
  }
  const width = Math.max(1, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => ({ title: `Kolom ${at + 1}`, width: 12 }));
  const pieces: Uint8Array[] = [];
  for await (const piece of write({ name: "Vragen", lang: "nl", columns, rows: some() })) pieces.push(piece);
  return Buffer.concat(pieces);
}

const dangerous = [
  "=1+1",
  "+31 6 12345678",
  "-2",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  " =1",
  '"=1',
  "'=1",
  "=cmd|' /C calc'!A0",
  "＝1+1",
];
const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    ...dangerous,
    "a;b",
    'zeg "ja"',
    "een\ntwee",
    "een\r\ntwee",
    "_x0041_",
    "  veel   blanks  ",
    "",
    "]]>",
    "&lt;",
  ),
  fc.tuple(fc.constantFrom(...dangerous), fc.string()).map(([a, b]) => a + b),
);
const day = fc
  .date({ min: new Date("1901-01-01"), max: new Date("2999-12-31"), noInvalidDate: true })
  .map((date) => Temporal.PlainDate.from(date.toISOString().slice(0, 10)));
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 1, arbitrary: fc.integer() },
  { weight: 1, arbitrary: day },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 6 });

/** A text that a zipped format can hold: XML has no place for half a character. */
const held = (given: string) => given.toWellFormed();

const kindOf = (given: Cell) => (typeof given === "string" ? "text" : typeof given === "number" ? "number" : "day");

function assertZipped(
  rows: readonly (readonly Cell[])[],
  read: ReturnType<typeof readXlsx>,
  shown: (given: string) => string,
) {
  assert.equal(read.length, rows.length + 1, "the head and every row");
  for (const [at, row] of rows.entries())
    for (const [column, given] of row.entries()) {
      const found = read[at + 1]?.[column];
      if (given === undefined || given === "") assert.equal(found, undefined);
      else
        assert.deepEqual(found, {
          kind: kindOf(given),
          text: typeof given === "string" ? shown(given) : String(given),
        });
    }
}

test("XLSX: every text comes back as a text, every number and day as what it is", async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => assertZipped(rows, readXlsx(await written(xlsxOf, rows)), held)),
    { numRuns: 150 },
  );
});

test("XLSX: a text is cut where a cell is full, as the programs that open it count", async () => {
  for (const [given, shown] of [
    ["😀".repeat(20_000), `${"😀".repeat(16_383)}…`],
    ["\u0001".repeat(40_000), `${"\u0001".repeat(32_766)}…`],
    ["a".repeat(32_767), "a".repeat(32_767)],
  ] as const)
    assertZipped([[given]], readXlsx(await written(xlsxOf, [[given]])), () => shown);
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML does not have
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

test("ODS: the same, save signs that XML does not have", async () => {
  const shown = (given: string) => held(given).replace(/\r\n?/g, "\n").replace(notInXml, "\ufffd");
  await fc.assert(
    fc.asyncProperty(table, async (rows) => assertZipped(rows, readOds(await written(odsOf, rows)), shown)),
    { numRuns: 150 },
  );
});

test("CSV: every text comes back, and none of them begins as a formula", async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const read = readCsv(await written(csvOf, rows));
      assert.equal(read.length, rows.length + 1);
      for (const [at, row] of rows.entries())
        for (const [column, given] of row.entries()) {
          const found = read[at + 1]?.[column] ?? "";
          if (typeof given !== "string") assert.equal(found, String(given ?? ""));
          else {
            assert.ok(found === held(given) || found === `'${held(given)}`, JSON.stringify([given, found]));
            assert.doesNotMatch(found, /^[\s"]*[=+\-@＝＋－＠]|^[\t\r]/);
          }
        }
    }),
    { numRuns: 300 },
  );
  for (const given of dangerous) assert.equal(readCsv(await written(csvOf, [[given]]))[1]?.[0], `'${given}`);
});

test("a text document of a table says first what it is, and has a head that stays in sight", async () => {
  const ods = await written(odsOf, [["a"]]);
  assert.equal(ods.subarray(30, 84).toString("latin1"), "mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
  assert.match((await written(csvOf, [])).toString(), /^\ufeffKolom 1\r\n$/);
});

test("a hundred thousand rows take no more memory than a thousand", async () => {
  const row = [
    "VB-2026-0147",
    "Waar vinden wij een pand voor onze werkplaats?",
    12,
    Temporal.PlainDate.from("2026-11-23"),
  ];
  async function* many() {
    for (let n = 0; n < 200; n += 1) yield Array.from({ length: 500 }, (_, at) => [...row, n * 500 + at]);
  }
  const columns = ["a", "b", "c", "d", "e"].map((title) => ({ title, width: 12 }));
  for (const write of [csvOf, xlsxOf, odsOf]) {
    const before = process.memoryUsage().rss;
    let [bytes, most] = [0, 0];
    for await (const piece of write({ name: "Vragen", lang: "nl", columns, rows: many() })) {
      bytes += piece.length;
      most = Math.max(most, process.memoryUsage().rss - before);
    }
    assert.ok(bytes > 500_000, String(bytes));
    assert.ok(most < 150e6, `${write.name} took ${Math.round(most / 1e6)} MB more`);
  }
});
