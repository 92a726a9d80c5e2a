import PDFDocument from "pdfkit";
import type { Paper, Text } from "../paper.js";
import { alphabets, type Face, faceFile, faces } from "./faces.js";
import { breakLines, type Measure, type Segment } from "./lines.js";

export const MARGIN = 62;
const LINE = 1.42;
const INK = "#1c1a20";
/** Behind what still has to be filled in. */
const BLANK = "#fdeeb5";

export type Look = {
  readonly size: number;
  readonly face: Face;
  readonly colour?: string;
  readonly isCentred?: boolean;
};

export type Sheet = {
  readonly doc: PDFKit.PDFDocument;
  /** What everything on the paper is a part of. */
  readonly root: PDFKit.PDFStructureElement;
  readonly paper: Paper;
  readonly left: number;
  readonly width: number;
};

/** An empty paper: tagged, in its language, with a title, as PDF/UA-1 (ISO 14289-1) asks. */
export function openSheet(paper: Paper): Sheet {
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    bufferPages: true,
    pdfVersion: "1.7",
    // Known to pdfkit, and not yet to its types.
    subset: "PDF/UA" as never,
    tagged: true,
    lang: paper.lang === "nl" ? "nl-NL" : "en-GB",
    displayTitle: true,
    info: { Title: paper.title, Author: paper.author, CreationDate: new Date(`${paper.madeOn}T12:00:00Z`) },
  });
  for (const face of faces)
    for (const alphabet of alphabets) doc.registerFont(`${face} ${alphabet}`, faceFile(face, alphabet));
  const root = doc.struct("Document");
  doc.addStructure(root);
  return { doc, root, paper, left: MARGIN, width: doc.page.width - 2 * MARGIN };
}

function measureIn({ doc }: Sheet, size: number): Measure {
  return (text, face, alphabet) => doc.font(`${face} ${alphabet}`).fontSize(size).widthOfString(text);
}

/** The lines that a text takes in a column. */
export function linesOf(sheet: Sheet, text: Text, look: Look, width: number): readonly (readonly Segment[])[] {
  return breakLines(text, width, look.face, measureIn(sheet, look.size));
}

/** How high a number of lines is, in points. */
export const heightOf = (count: number, look: Look): number => count * look.size * LINE;

/** Goes on on the next page when less than this is left; what is being written stays one part of the structure. */
export function needRoom({ doc }: Sheet, height: number): void {
  if (doc.y + height > doc.page.height - MARGIN) doc.continueOnNewPage();
}

/** Writes lines below each other from where the pen is, over pages if need be. */
export function writeLines(sheet: Sheet, lines: readonly (readonly Segment[])[], look: Look, left: number): void {
  const { doc } = sheet;
  for (const line of lines) {
    needRoom(sheet, heightOf(1, look));
    writeLine(sheet, line, look, left, doc.y);
    doc.y += heightOf(1, look);
  }
}

/** One line at one place. */
export function writeLine(
  { doc, width, ...sheet }: Sheet,
  line: readonly Segment[],
  look: Look,
  left: number,
  y: number,
) {
  const total = line.reduce((sum, segment) => sum + segment.width, 0);
  let x = look.isCentred ? sheet.left + (width - total) / 2 : left;
  for (const segment of line) {
    if (segment.isBlank) doc.rect(x - 1, y - 1, segment.width + 1, look.size * 1.25).fill(BLANK);
    doc
      .font(`${segment.face} ${segment.alphabet}`)
      .fontSize(look.size)
      .fillColor(look.colour ?? INK);
    // Without the height of a line of its own, pdfkit would think that it has to go to the next page.
    doc.text(segment.text, x, y, { lineBreak: false });
    x += segment.width;
  }
  doc.x = sheet.left;
  doc.y = y;
}
