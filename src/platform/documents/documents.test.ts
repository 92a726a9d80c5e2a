import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { parse } from "node-html-parser";
import { Temporal } from "#platform/clock";
import { makePng } from "#testing";
import { odtOf, type Paper, pdfOf, qrCode } from "./index.js";
import { breakLines } from "./pdf/lines.js";

const measure = (text: string) => [...text].length;
const words = fc.array(fc.constantFrom("a", "vraag", "ondersteuning", "Łódź", "x".repeat(30), "\n", " ", "  "), {
  maxLength: 30,
});

test("no line is wider than its column, and no word is lost", () => {
  fc.assert(
    fc.property(words, words, fc.integer({ min: 2, max: 40 }), (one, two, width) => {
      const lines = breakLines([one.join(" "), { bold: two.join(" ") }], width, "text", measure);
      const read = lines.map((line) => line.map(({ text }) => text).join(""));
      for (const line of read) assert.ok(measure(line.trimEnd()) <= width, JSON.stringify(line));
      const squeezed = (text: string) => text.normalize("NFC").replace(/\s/g, "");
      assert.equal(squeezed(read.join("")), squeezed(one.join(" ") + two.join(" ")));
    }),
  );
});

test("no line begins with the full stop or the comma behind a name or a blank", () => {
  const said = (width: number) =>
    breakLines(["Nodig is: ", { blank: "bedrag" }, ". Bel ", { bold: "Noor" }, ", graag."], width, "text", measure).map(
      (line) => line.map(({ text }) => text).join(""),
    );
  for (let width = 12; width < 40; width += 1)
    for (const line of said(width)) assert.doesNotMatch(line, /^[.,]/, `${width}: ${line}`);
  assert.deepEqual(said(18), ["Nodig is: ", "[bedrag]. Bel ", "Noor, graag."]);
});

test("a telephone number is not broken over two lines", () => {
  for (let width = 12; width < 30; width += 1) {
    const lines = breakLines("Bel het loket op 14 0123 of 06 1234 5678.", width, "text", measure);
    const read = lines.map((line) => line.map(({ text }) => text).join(""));
    for (const number of ["14 0123", "06 1234 5678"])
      assert.ok(read.some((line) => line.includes(number)) || width < number.length + 1, read.join("|"));
  }
});

const paper = (text: string): Paper => ({
  title: text,
  lang: "nl",
  author: text,
  madeOn: Temporal.PlainDate.from("2026-11-23"),
  colour: "#a8122a",
  foot: text,
  blocks: [
    { kind: "heading", level: 1, text },
    { kind: "paragraph", text: [text, { bold: text }, { blank: text }] },
    { kind: "list", items: [text, ""] },
    {
      kind: "table",
      title: text,
      head: [text, text],
      widths: [1, 2],
      rows: [
        [text, [{ blank: text }]],
        ["", ""],
      ],
    },
  ],
});

const naughty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "]]>",
    "<script>alert(1)</script>",
    "&amp;",
    "\u0000\u0008",
    "\ud800",
    "\"'",
    "(\\)",
    "%PDF",
    "ﷺ",
    "👩‍🔧",
    "שלום",
  ),
);

test("whatever people typed, both files are whole and say it", async () => {
  await fc.assert(
    fc.asyncProperty(naughty, async (text) => {
      const content = strFromU8(unzipSync(odtOf(paper(text)))["content.xml"] ?? new Uint8Array());
      // Only what XML can hold; everything else is there, and nothing of it is markup.
      assert.ok([...content].every((sign) => sign >= " " || "\t\n\r".includes(sign)));
      const tags = new Set(
        parse(content)
          .querySelectorAll("*")
          .map(({ rawTagName }) => rawTagName),
      );
      assert.ok(
        [...tags].every((tag) => /^(office|text|table|style|fo|draw|svg):/.test(tag)),
        [...tags].join(" "),
      );
      const pdf = await pdfOf(paper(text));
      assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
      assert.match(pdf.subarray(-8).toString("latin1"), /%%EOF/);
    }),
    { numRuns: 60 },
  );
});

test("a picture that cannot be unpacked is left out of a PDF, and nothing ends because of it", async () => {
  const body = makePng({ width: 40, height: 40, kind: [8, 6, 0, 0, 0], packed: Buffer.from("no points at all") });
  const picture = { kind: "picture", file: { body, ending: "png" }, alt: "", widthMm: 10, heightMm: 10 } as const;
  const pdf = await pdfOf({ ...paper("a"), blocks: [picture, { kind: "paragraph", text: "a" }] });
  assert.match(pdf.subarray(-8).toString("latin1"), /%%EOF/);
});

test("a QR code has a quiet border of four modules, and its finder in three corners", () => {
  const { body: png } = qrCode("https://loket.voorbeeldstad.example/stel-uw-vraag", "code", 80).file;
  const side = png.readUInt32BE(16);
  assert.equal(side, png.readUInt32BE(20));
  const start = png.indexOf("IDAT") + 4;
  const lines = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
  const stride = 1 + Math.ceil(side / 8);
  const isBlack = (x: number, y: number) => (((lines[y * stride + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 0;
  const module = 16;
  const last = side / module - 1;
  for (let at = 0; at <= last; at += 1)
    for (const edge of [0, 3, last - 3, last])
      assert.ok(!isBlack(at * module, edge * module) && !isBlack(edge * module, at * module));
  for (const [x, y] of [
    [4, 4],
    [last - 4, 4],
    [4, last - 4],
  ] as const)
    assert.ok(isBlack(x * module, y * module));
});
