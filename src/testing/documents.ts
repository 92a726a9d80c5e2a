import { strToU8, type Zippable, zipSync } from "fflate";
import { makeJpeg, makePng } from "./pictures.js";

const ODT = "application/vnd.oasis.opendocument.text";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const types = (type: string) => strToU8(`<Types><Override PartName="/main.xml" ContentType="${type}"/></Types>`);

/** A zip with these files in it. */
export const makeZip = (files: Zippable): Buffer => Buffer.from(zipSync(files));

/** A PDF of about so many bytes, as far as anybody looks. */
export function makePdf(bytes = 400): Buffer {
  const begin = Buffer.from("%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n");
  const end = Buffer.from("\ntrailer <</Root 1 0 R>>\n%%EOF\n");
  const between = Buffer.alloc(Math.max(0, bytes - begin.length - end.length));
  // No two pieces are alike: one that went astray would show.
  for (let at = 0; at + 4 <= between.length; at += 4096) between.writeUInt32BE(at, at);
  return Buffer.concat([begin, between, end]);
}

export const makeOdt = (more: Zippable = {}): Buffer =>
  makeZip({ mimetype: [strToU8(ODT), { level: 0 }], "content.xml": strToU8("<office:document-content/>"), ...more });

export const makeDocx = (more: Zippable = {}): Buffer =>
  makeZip({ "word/document.xml": strToU8("<w:document/>"), "[Content_Types].xml": types(WORD), ...more });

export const makeXlsx = (more: Zippable = {}): Buffer =>
  makeZip({ "[Content_Types].xml": types(SHEET), "xl/workbook.xml": strToU8("<workbook/>"), ...more });

/** A text document that may hold a program. */
export const makeDocm = (): Buffer =>
  makeZip({
    "[Content_Types].xml": types("application/vnd.ms-word.document.macroEnabled.main+xml"),
    "word/document.xml": strToU8("<w:document/>"),
  });

/** The outline of a picture as a telephone saves it. */
export function makeHeic(width: number, height: number, brand = "heic"): Buffer {
  const size = Buffer.alloc(12);
  size.writeUInt32BE(width, 4);
  size.writeUInt32BE(height, 8);
  return Buffer.concat([box("ftyp", Buffer.from(`${brand}\0\0\0\0mif1heic`)), box("meta", box("ispe", size))]);
}

function box(name: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(name, 4, "latin1");
  return Buffer.concat([head, body]);
}

/** One of each kind that people can send along. */
export const goodFiles: Readonly<Record<string, Buffer>> = {
  pdf: makePdf(),
  odt: makeOdt(),
  docx: makeDocx(),
  xlsx: makeXlsx(),
  jpg: makeJpeg(4000, 3000),
  png: makePng({ width: 120, height: 40 }),
  heic: makeHeic(4032, 3024),
};
