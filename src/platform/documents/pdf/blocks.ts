import { readPicture } from "#platform/files";
import type { Block, Picture, Text } from "../paper.js";
import { heightOf, type Look, linesOf, MARGIN, needRoom, type Sheet, writeLines } from "./sheet.js";
import { writeTable } from "./table.js";

const POINTS_A_MM = 72 / 25.4;
const BODY: Look = { size: 10.5, face: "text" };
const LEAD: Look = { size: 12.5, face: "text" };
const NOTE: Look = { size: 9, face: "text", colour: "#55505c" };
const HEADINGS = { 1: 21, 2: 14 } as const;
const DISPLAY = { large: 40, middle: 21, small: 14 } as const;
const INDENT = 16;

type Kind = Block["kind"];

const writers: { readonly [K in Kind]: (sheet: Sheet, block: Extract<Block, { kind: K }>) => void } = {
  heading: (sheet, { level, text }) => writeHeading(sheet, level, text),
  paragraph: (sheet, { text, look }) => writeParagraph(sheet, text, look === "lead" ? LEAD : look ? NOTE : BODY),
  lines: (sheet, { lines }) => writeShortLines(sheet, lines),
  list: (sheet, { items, isNumbered }) => writeList(sheet, items, isNumbered ?? false),
  banner: (sheet, { text, under }) => writeBanner(sheet, text, under),
  display: (sheet, { text, look }) =>
    writeStretch(sheet, "P", text, displayLook(sheet, look), look === "large" ? 14 : 6),
  picture: writePicture,
  table: writeTable,
};

/** Writes one block below what stands there, and marks in the structure what it is. */
export function writeBlock(sheet: Sheet, block: Block): void {
  const write = writers[block.kind] as (sheet: Sheet, block: Block) => void;
  write(sheet, block);
}

function writeShortLines(sheet: Sheet, lines: readonly Text[]): void {
  for (const line of lines) writeStretch(sheet, "P", line, BODY, 0);
  skip(sheet, 12);
}

function displayLook({ paper }: Sheet, look: keyof typeof DISPLAY): Look {
  const face = look === "small" ? "text" : "heading";
  return { size: DISPLAY[look], face, isCentred: true, ...(look === "large" ? { colour: paper.colour } : {}) };
}

function skip({ doc }: Sheet, points: number): void {
  doc.y += points;
}

function writeHeading(sheet: Sheet, level: 1 | 2, text: string): void {
  const look: Look = { size: HEADINGS[level], face: "heading", colour: sheet.paper.colour };
  if (sheet.doc.y > MARGIN) skip(sheet, level === 1 ? 0 : 10);
  // With two lines of what follows, so that no heading stands alone at the foot of a page.
  needRoom(sheet, heightOf(1, look) + heightOf(2, BODY));
  writeStretch(sheet, `H${level}`, text, look, level === 1 ? 10 : 3);
}

const writeParagraph = (sheet: Sheet, text: Text, look: Look) => writeStretch(sheet, "P", text, look, look.size * 0.7);

/** A stretch of text that is one part of the structure. @param after room below it, in points */
function writeStretch(sheet: Sheet, role: string, text: Text, look: Look, after: number): void {
  const { doc, left, width } = sheet;
  const lines = linesOf(sheet, text, look, width);
  sheet.root.add(doc.struct(role, {}, () => writeLines(sheet, lines, look, left)));
  skip(sheet, after);
}

function writeList(sheet: Sheet, items: readonly Text[], isNumbered: boolean): void {
  const { doc, left, width } = sheet;
  const list = doc.struct("L");
  sheet.root.add(list);
  items.forEach((item, index) => {
    const lines = linesOf(sheet, item, BODY, width - INDENT);
    needRoom(sheet, heightOf(Math.min(2, lines.length), BODY));
    const mark = linesOf(sheet, isNumbered ? `${index + 1}. ` : "• ", BODY, INDENT);
    const part = doc.struct("LI");
    list.add(part);
    part.add(doc.struct("Lbl", {}, () => withPenBack(sheet, () => writeLines(sheet, mark, BODY, left))));
    part.add(doc.struct("LBody", {}, () => writeLines(sheet, lines, BODY, left + INDENT)));
    part.end();
    skip(sheet, 3);
  });
  list.end();
  skip(sheet, 6);
}

function withPenBack({ doc }: Sheet, write: () => void): void {
  const { y } = doc;
  write();
  doc.y = y;
}

/** A band from edge to edge at the top of the page. */
function writeBanner(sheet: Sheet, text: string, under: string | undefined): void {
  const { doc, paper, left, width } = sheet;
  const large: Look = { size: 30, face: "heading", colour: "#ffffff" };
  const small: Look = { size: 15, face: "text", colour: "#ffffff" };
  const title = linesOf(sheet, text, large, width);
  const below = under === undefined ? [] : linesOf(sheet, under, small, width);
  const height = MARGIN * 1.3 + heightOf(title.length, large) + heightOf(below.length, small);
  doc.markContent("Artifact", { type: "Layout" });
  doc.rect(0, 0, doc.page.width, height).fill(paper.colour);
  doc.endMarkedContent();
  doc.y = MARGIN * 0.75;
  sheet.root.add(doc.struct("H1", {}, () => writeLines(sheet, title, large, left)));
  if (below.length > 0) sheet.root.add(doc.struct("P", {}, () => writeLines(sheet, below, small, left)));
  doc.y = height + 30;
}

function writePicture(sheet: Sheet, picture: Picture): void {
  const { doc, left, width } = sheet;
  const image = openImage(sheet, picture);
  if (!image) return;
  const [wide, high] = [picture.widthMm * POINTS_A_MM, picture.heightMm * POINTS_A_MM];
  needRoom(sheet, high);
  const { y } = doc;
  const x = picture.at === "left" ? left : left + (width - wide) / 2;
  // PDF/UA asks where a figure stands; pdfkit knows this option, and its types do not yet.
  const place = { alt: picture.alt, bbox: [x, y, x + wide, y + high] };
  sheet.root.add(doc.struct("Figure", place, () => void doc.image(image, x, y, { width: wide, height: high })));
  doc.y = y + high + 12;
}

/** A picture of somebody else may be of a kind that pdfkit cannot read: a paper without a logo is better than none. */
function openImage({ doc }: Sheet, { file }: Picture): Buffer | undefined {
  // Points that are damaged would end the process: pdfkit unpacks them later, where nobody can catch it.
  if (typeof readPicture(file.body) === "string") return undefined;
  try {
    // Known to pdfkit, and not yet to its types: it gives what `image` takes, read once.
    return (doc as unknown as { openImage(file: Buffer): Buffer }).openImage(file.body);
  } catch {
    return undefined;
  }
}
