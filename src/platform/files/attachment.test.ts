import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { strToU8 } from "fflate";
import { goodFiles, makeDocm, makeDocx, makeHeic, makeJpeg, makeOdt, makePng, makeXlsx, makeZip } from "#testing";
import { readAttachment } from "./attachment.js";
import { nameFor, tidyName } from "./file-name.js";

const opened = (bytes: Uint8Array) => ({
  size: bytes.length,
  read: async (at: number, length: number) => Buffer.from(bytes.subarray(at, at + length)),
});
const kindOf = (bytes: Uint8Array) => readAttachment(opened(bytes));

for (const [kind, bytes] of Object.entries(goodFiles))
  test(`${kind} is known by its content`, async () => {
    assert.equal(await kindOf(bytes), kind);
  });

test("what only pretends is no attachment", async () => {
  const zip = { "readme.txt": strToU8("hallo") };
  const others: [string, Buffer][] = [
    ["nothing", Buffer.alloc(0)],
    ["text", Buffer.from("hallo")],
    ["a page", Buffer.from("<html><script>alert(1)</script></html>")],
    ["a program", Buffer.from("MZ\x90\0")],
    ["a drawing", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")],
    ["a zip", makeZip(zip)],
    ["AVIF", makeHeic(10, 10, "avif")],
    ["an old document", Buffer.from("d0cf11e0a1b11ae1", "hex")],
    ["a spreadsheet of another kind", makeOdt({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") })],
    ["a package that says it is a document, without one", makeZip({ "[Content_Types].xml": strToU8("<Types/>") })],
  ];
  for (const [name, bytes] of others) assert.equal(await kindOf(bytes), "kind", name);
});

test("a document with a program in it is refused, whatever it is called", async () => {
  for (const bytes of [
    makeDocm(),
    makeDocx({ "word/vbaProject.bin": strToU8("x") }),
    makeXlsx({ "xl/vbaProject.bin": strToU8("x") }),
    makeOdt({ "Basic/Standard/Module1.xml": strToU8("x") }),
    makeOdt({ "Scripts/python/a.py": strToU8("x") }),
  ])
    assert.equal(await kindOf(bytes), "macros");
});

test("a document that unpacks into far too much is refused by its directory alone", async () => {
  const zeros = new Uint8Array(50 * 1024 * 1024);
  const layers = Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`word/media/${n}.bmp`, zeros]));
  const bomb = makeDocx(layers);
  assert.ok(bomb.length < 1024 * 1024, "it is small itself");
  assert.equal(await kindOf(bomb), "packed");
  const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, n) => [`word/${n}.xml`, new Uint8Array(1)]));
  assert.equal(await kindOf(makeDocx(many)), "packed");
});

test("a picture of more than fifty million points is refused by its head alone", async () => {
  for (const bytes of [makePng({ width: 100_000, height: 100_000 }), makeJpeg(60_000, 60_000), makeHeic(9_000, 9_000)])
    assert.equal(await kindOf(bytes), "points");
  assert.equal(await kindOf(makeJpeg(8_000, 6_000)), "jpg");
});

test("a damaged file is refused", async () => {
  for (const kind of ["odt", "docx", "xlsx"] as const) {
    const bytes = goodFiles[kind] ?? Buffer.alloc(0);
    assert.equal(await kindOf(bytes.subarray(0, bytes.length - 10)), "broken", kind);
  }
  assert.equal(await kindOf(Buffer.from("ffd8ffe00004", "hex")), "broken");
  assert.equal(await kindOf((goodFiles.png ?? Buffer.alloc(0)).subarray(0, 12)), "broken");
});

test("any bytes at all, and any file with changed bytes, get an answer and no fault", async () => {
  const damaged = fc
    .tuple(fc.constantFrom(...Object.values(goodFiles)), fc.nat(), fc.integer({ min: 0, max: 255 }))
    .map(([bytes, at, value]) => {
      const copy = Buffer.from(bytes);
      copy[at % copy.length] = value;
      return copy;
    });
  const anything = fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged), async (bytes) => {
    assert.equal(typeof (await kindOf(bytes)), "string");
  });
  await fc.assert(anything, { numRuns: 1_000 });
});

test("a name is one line without a path, and without signs that steer how it is read", () => {
  const names: [string, string][] = [
    ["plattegrond.pdf", "plattegrond.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\lotte\\brief.pdf", "brief.pdf"],
    ["a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf"],
    ["factuur\u202efdp.exe", "factuurfdp.exe"],
    ["..", ""],
    ["  caf\u0065\u0301 – één.pdf ", "café – één.pdf"],
    ["half \ud800.pdf", "half \ufffd.pdf"],
    ['a"b<c>.pdf', "a_b_c_.pdf"],
  ];
  for (const [given, tidy] of names) assert.equal(tidyName(given), tidy);
  assert.equal(tidyName(`${"é".repeat(500)}.pdf`), `${"é".repeat(116)}.pdf`);
});

test("a name ends as its content does; one that says otherwise is not true", () => {
  assert.equal(nameFor("foto.JPEG", "jpg", "bijlage"), "foto.JPEG");
  assert.equal(nameFor("foto", "jpg", "bijlage"), "foto.jpg");
  assert.equal(nameFor("", "pdf", "bijlage"), "bijlage.pdf");
  assert.equal(nameFor("factuur.exe", "pdf", "bijlage"), "factuur.exe.pdf");
  assert.equal(nameFor("versie 1.2", "pdf", "bijlage"), "versie 1.2.pdf");
  assert.equal(nameFor("foto.png", "jpg", "bijlage"), undefined);
});
