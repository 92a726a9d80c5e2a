import assert from "node:assert/strict";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { Temporal } from "#platform/clock";
import { type Cell, csvOf, odsOf, type TableWriter, Unreadable, xlsxOf } from "../index.js";
import { readTables } from "./tables.js";

const folder = await mkdtemp(join(tmpdir(), "rode-loper-tables-"));
after(() => rm(folder, { recursive: true }));

/** The rows of a file: the text of each cell, and `|` before what is hidden. */
async function read(name: string, body: Uint8Array | string) {
  const path = join(folder, name);
  await writeFile(path, body);
  return (await readTables(path)).tables;
}
async function texts(name: string, body: Uint8Array | string) {
  return (await read(name, body))[0]?.rows.map(({ cells }) => cells.map((cell) => cell?.text)) ?? [];
}
const refuses = (name: string, body: Uint8Array | string, said: RegExp) =>
  assert.rejects(read(name, body), (error: Error) => error instanceof Unreadable && said.test(error.message));

async function written(write: TableWriter, rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  async function* some() {
    for (const row of rows) yield [row];
  }
  const columns = ["a", "b", "c"].map((title) => ({ title, width: 12 }));
  const pieces: Uint8Array[] = [];
  for await (const piece of write({ name: "Vragen", lang: "nl", columns, rows: some() })) pieces.push(piece);
  return Buffer.concat(pieces);
}

const naughty = fc.constantFrom(
  "=1+1",
  "+31 6 12345678",
  "a;b",
  'zeg "ja"',
  "een\ntwee",
  "een\r\ntwee",
  "een\rtwee",
  "_x0041_",
  "_x000D_",
  "  veel   blanks  ",
  "]]>",
  "&lt;&#65;",
  "\ttab",
  "Ωmega 👩‍👩‍👧 ﷽ ‮rtl",
  "NULL",
  "undefined",
  "' or 1=1 --",
  "__proto__",
  "Łódź, 's-Gravenhage; Curaçao",
);
const text = fc.oneof(
  naughty,
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 20 }),
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

/** What has to come back of what was written: the rows in which something stands. */
const expected = (rows: readonly (readonly Cell[])[], kept: (given: string) => string) =>
  rows.flatMap((row, at) => {
    const cells = row.map((given) =>
      given === undefined || given === ""
        ? undefined
        : {
            text: kept(String(given)),
            kind: typeof given === "string" ? "text" : typeof given === "number" ? "number" : "moment",
          },
    );
    while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
    return cells.length === 0 ? [] : [{ at: at + 2, cells, isHidden: false }];
  });

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML does not have
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const kept: [name: string, write: TableWriter, kept: (given: string) => string][] = [
  ["xlsx", xlsxOf, (given) => given.toWellFormed()],
  ["ods", odsOf, (given) => given.toWellFormed().replace(/\r\n?/g, "\n").replace(notInXml, "\ufffd")],
];
for (const [name, write, shown] of kept)
  test(`${name}: what was written comes back as it was, text for text and day for day`, async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const found = await read(`own.${name}`, await written(write, rows));
        assert.deepEqual(found[0]?.rows.slice(1), expected(rows, shown));
      }),
      { numRuns: 150 },
    );
  });

test("CSV: what was written comes back, save the apostrophe that keeps a formula asleep", async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const found = (await read("own.csv", await written(csvOf, rows)))[0]?.rows.slice(1) ?? [];
      for (const { at, cells } of expected(rows, (given) => given.toWellFormed()))
        for (const [column, given] of cells.entries()) {
          const back = found.find((row) => row.at === at)?.cells[column]?.text;
          assert.ok(back === given?.text || back === `'${given?.text}`, JSON.stringify([given, back]));
        }
    }),
    { numRuns: 200 },
  );
});

const rows = [
  ["nr", "vraag"],
  ["1", "Café “De Brug”?"],
];
const inBytes = (encode: (given: string) => Uint8Array, given = "nr;vraag\r\n1;Café “De Brug”?\r\n") => encode(given);
const utf16 = (given: string) => Buffer.from(given, "utf16le");
const windows = (given: string) => Buffer.from(given.replace("“", "\u0093").replace("”", "\u0094"), "latin1");
const encodings: [name: string, bytes: Uint8Array][] = [
  ["UTF-8", inBytes((given) => Buffer.from(given))],
  ["UTF-8 with its mark", inBytes((given) => Buffer.from(`\ufeff${given}`))],
  ["Windows-1252", inBytes(windows)],
  ["UTF-16 with its mark", inBytes((given) => utf16(`\ufeff${given}`))],
  ["UTF-16, the other way round", inBytes((given) => utf16(`\ufeff${given}`).swap16())],
  ["UTF-16 without a mark", inBytes((given) => utf16(given), "nr;vraag\r\n1;Waar?\r\n")],
];
for (const [name, bytes] of encodings)
  test(`CSV in ${name} is read`, async () => {
    const wanted = name.endsWith("without a mark") ? [rows[0], ["1", "Waar?"]] : rows;
    assert.deepEqual(await texts("written.csv", bytes), wanted);
  });

test("CSV: the separator is found, also where texts are full of the others", async () => {
  for (const separator of [";", ",", "\t", "|"]) {
    const body = `nr${separator}vraag${separator}naam\n1${separator}"a,b;c\td|e, f, g"${separator}Lotte\n`;
    assert.deepEqual((await texts("separated.csv", body))[1], ["1", "a,b;c\td|e, f, g", "Lotte"], separator);
  }
  assert.deepEqual(await texts("one.csv", "vraag\nWaar, en wanneer?\n"), [["vraag"], ["Waar, en wanneer?"]]);
  const titled = "Lijst, 2026\n\nnr;vraag;naam\n1;Waar, en hoe?;A\n2;b;c\n";
  assert.deepEqual((await texts("titled.csv", titled))[2], ["1", "Waar, en hoe?", "A"]);
  assert.deepEqual(await texts("said.csv", "sep=;\r\na,b;c\r\n"), [["a,b", "c"]]);
});

test("CSV in the wild: line breaks and quotes in a text, ragged and empty rows, each with its own number", async () => {
  const body = 'nr;vraag;naam\n1;"een\ntwee ""drie""";Lotte\n\n2;pijp van 5" breed\n3;a;b;c;d\n';
  const [found] = await read("wild.csv", body);
  assert.deepEqual(
    found?.rows.map(({ at, cells }) => [at, ...cells.map((one) => one?.text)]),
    [
      [1, "nr", "vraag", "naam"],
      [2, "1", 'een\ntwee "drie"', "Lotte"],
      [4, "2", 'pijp van 5" breed'],
      [5, "3", "a", "b", "c", "d"],
    ],
  );
  assert.deepEqual((await texts("nul.csv", "a;b\0c\n"))[0], ["a", "b\0c"]);
  await refuses("open.csv", 'a;b\n1;"no end\n2;x\n', /does not end/);
});

const book = (
  sheet: string,
  more: Record<string, string> = {},
  workbook = '<workbookPr/><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets>',
) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        "xl/workbook.xml": `<workbook xmlns:r="r">${workbook}</workbook>`,
        "xl/_rels/workbook.xml.rels":
          '<Relationships><Relationship Id="r1" Type="a/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="a/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
        "xl/styles.xml":
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-413]d\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="0 &quot;dagen&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
        ...more,
      }).map(([path, body]) => [path, strToU8(body)]),
    ),
  );

test("XLSX of other programs: shared and rich texts, formulas, days by their format, gaps and hidden rows", async () => {
  const strings =
    '<sst><si><t>Waar?</t></si><si><r><t>Een </t></r><r><t xml:space="preserve">deel</t></r><rPh><t>klank</t></rPh></si></sst>';
  const [found] = await read(
    "other.xlsx",
    book(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="4" hidden="1"><c r="A4" s="1"><v>45999</v></c><c r="B4" s="2"><v>45999.5</v></c><c r="C4" s="3"><v>45999</v></c><c r="D4" s="4"><v>45999.25</v></c><c r="E4" t="str"><f>A1&amp;"x"</f><v>Waar?x</v></c><c r="F4"><v>612345678</v></c><c r="G4" t="e"><v>#N/A</v></c><c r="H4" t="b"><v>1</v></c></row>',
      { "xl/sharedStrings.xml": strings },
    ),
  );
  assert.deepEqual(
    found?.rows[0]?.cells.map((one) => one?.text),
    ["Waar?", undefined, "Een deel"],
  );
  assert.deepEqual(
    found?.rows[1]?.cells.map((one) => `${one?.kind} ${one?.text}`),
    [
      "moment 2025-12-08",
      "moment 2025-12-08T12:00:00",
      "number 45999",
      "moment 2025-12-08T06:00:00",
      "text Waar?x",
      "number 612345678",
      "text #N/A",
      "text TRUE",
    ],
  );
  assert.deepEqual([found?.rows[1]?.at, found?.rows[1]?.isHidden], [4, true]);
});

test("XLSX that counts from 1904, and one with more sheets, of which a hidden one is left alone", async () => {
  const workbook =
    '<workbookPr date1904="1"/><sheets><sheet name="Uit" sheetId="1" state="hidden" r:id="r1"/><sheet name="Vragen" sheetId="2" r:id="r2"/></sheets>';
  const sheet2 = '<worksheet><sheetData><row><c s="1"><v>44537</v></c></row></sheetData></worksheet>';
  const found = await read(
    "old.xlsx",
    book("<row><c><v>1</v></c></row>", { "xl/worksheets/sheet2.xml": sheet2 }, workbook),
  );
  assert.deepEqual(
    found.map(({ name, rows: [row] }) => [name, row?.at, row?.cells[0]?.text]),
    [["Vragen", 1, "2025-12-08"]],
  );
});

const sheet = (body: string) =>
  zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    "content.xml": strToU8(
      `<office:document-content><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
    ),
  });

test("ODS of other programs: repeated and covered cells, notes that are no text, repeated rows, hidden ones", async () => {
  const found = await read(
    "other.ods",
    sheet(`<table:table table:name="Leeg"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
      <table:table table:name="Vragen"><table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
      <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><office:annotation><text:p>een notitie</text:p></office:annotation><text:p>een<text:s text:c="2"/><text:span>twee</text:span></text:p><text:p>drie</text:p></table:table-cell><table:covered-table-cell/><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="3"><text:p>3,0</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/></table:table-row>
      <table:table-row table:visibility="filter"><table:table-cell office:value-type="date" office:date-value="2026-11-03T10:00:00"><text:p>3 nov</text:p></table:table-cell></table:table-row></table:table>`),
  );
  assert.deepEqual(
    found.map(({ name, rows }) => [
      name,
      ...rows.map(({ at, isHidden, cells }) => [at, isHidden, ...cells.map((one) => one?.text)]),
    ]),
    [
      [
        "Vragen",
        [3, false, "een  twee\ndrie", undefined, "3", "3"],
        [4, false, "een  twee\ndrie", undefined, "3", "3"],
        [5, true, "2026-11-03T10:00:00"],
      ],
    ],
  );
});

test("what is no table, is damaged or is a bomb gives one sentence", async () => {
  await assert.rejects(readTables(join(folder, "nothing.csv")), /cannot be opened \(ENOENT\)/);
  await assert.rejects(readTables(folder), /This is no file|cannot be opened/);
  await refuses("a.pdf", "%PDF-1.7", /no XLSX and no ODS/);
  await refuses("old.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), /before 2007, or one with a password/);
  await refuses("cut.xlsx", book("").subarray(0, 300), /damaged/);
  await refuses("text.docx", zipSync({ "word/document.xml": strToU8("<a/>") }), /no XLSX and no ODS/);
  await refuses("half.xlsx", book("<row><c><v>1</v>"), /damaged/);
  await refuses(
    "doctype.xlsx",
    book("", { "xl/worksheets/sheet1.xml": '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>' }),
    /document type/,
  );
  const large = join(folder, "large.csv");
  await writeFile(large, "a");
  await truncate(large, 300 * 1024 * 1024);
  await assert.rejects(readTables(large), /The file is 300 MB; at most 50 MB is read/);
  const cells = (times: number) =>
    `<table:table table:name="a"><table:table-row table:number-rows-repeated="${times}"><table:table-cell table:number-columns-repeated="400" office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row></table:table>`;
  await refuses("wide.ods", sheet(cells(40_000)), /more than 50,000 rows/);
  await refuses("long.csv", "a;b\n".repeat(50_002), /more than 50,000 rows/);
  await refuses("broad.csv", ";".repeat(900).concat("x\n"), /more than 500 columns/);
  await refuses("deep.csv", `a;${"x".repeat(200_000)}\n`, /more than 100,000 characters/);
  await refuses("far.xlsx", book('<row r="1"><c r="XFD1"><v>1</v></c></row>'), /more than 500 columns/);
});

test("a zip bomb is not unpacked, whether it says what it is or not", async () => {
  const bomb = book("", { "xl/worksheets/sheet1.xml": "<row>".repeat(45_000_000) });
  await refuses("bomb.xlsx", bomb, /More comes out of this file/);
  const lying = Buffer.from(bomb);
  for (let at = lying.indexOf("PK\x01\x02"); at >= 0; at = lying.indexOf("PK\x01\x02", at + 1))
    if (lying.toString("latin1", at + 46, at + 70).startsWith("xl/worksheets/sheet1.xml"))
      lying.writeUInt32LE(1000, at + 24);
  await refuses("liar.xlsx", lying, /more comes out of it than it says/);
});
