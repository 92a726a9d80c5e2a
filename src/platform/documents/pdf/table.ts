import type { Table, Text } from "../paper.js";
import type { Segment } from "./lines.js";
import { heightOf, type Look, linesOf, MARGIN, needRoom, type Sheet, writeLine, writeLines } from "./sheet.js";

const CELL: Look = { size: 9.25, face: "text" };
const HEAD: Look = { size: 9.25, face: "bold", colour: "#ffffff" };
const FIRST: Look = { size: 9.25, face: "bold" };
const CAPTION: Look = { size: 10.5, face: "bold" };
const PADDING = 5;
const RULE = "#ddd5cb";

type Column = { readonly x: number; readonly width: number };

/** Writes a table; its head stands again at the top of every page it runs on to. */
export function writeTable(sheet: Sheet, table: Table): void {
  const { doc } = sheet;
  const columns = columnsOf(sheet, table.widths);
  const caption = linesOf(sheet, table.title, CAPTION, sheet.width);
  const root = doc.struct("Table");
  sheet.root.add(root);
  needRoom(sheet, heightOf(caption.length, CELL) + 60);
  root.add(doc.struct("Caption", {}, () => writeCaption(sheet, caption)));
  writeRow(sheet, columns, table.head, root, "head");
  for (const row of table.rows) {
    if (doc.y + rowHeight(sheet, columns, row, "body") > doc.page.height - MARGIN) {
      doc.continueOnNewPage();
      // Again for the eye only: in the structure the table goes on.
      doc.markContent("Artifact", { type: "Pagination" });
      writeRow(sheet, columns, table.head, undefined, "head");
      doc.endMarkedContent();
    }
    writeRow(sheet, columns, row, root, "body");
  }
  root.end();
  doc.y += 14;
}

function writeCaption(sheet: Sheet, lines: readonly (readonly Segment[])[]): void {
  writeLines(sheet, lines, CAPTION, sheet.left);
  sheet.doc.y += 2;
}

function columnsOf({ left, width }: Sheet, widths: readonly number[]): readonly Column[] {
  const total = widths.reduce((sum, one) => sum + one, 0);
  let x = left;
  return widths.map((one) => {
    const column = { x, width: (one / total) * width };
    x += column.width;
    return column;
  });
}

type Part = "head" | "body";

const lookOf = (part: Part, index: number): Look => (part === "head" ? HEAD : index === 0 ? FIRST : CELL);

function cellLines(sheet: Sheet, columns: readonly Column[], row: readonly Text[], part: Part) {
  return row.map((cell, index) => {
    const room = (columns[index]?.width ?? 0) - 2 * PADDING;
    return linesOf(sheet, cell, lookOf(part, index), room);
  });
}

function rowHeight(sheet: Sheet, columns: readonly Column[], row: readonly Text[], part: Part): number {
  const most = Math.max(...cellLines(sheet, columns, row, part).map((lines) => lines.length));
  return heightOf(most, CELL) + 2 * PADDING;
}

function writeRow(
  sheet: Sheet,
  columns: readonly Column[],
  row: readonly Text[],
  table: PDFKit.PDFStructureElement | undefined,
  part: Part,
): void {
  const { doc, left } = sheet;
  const top = doc.y;
  const height = rowHeight(sheet, columns, row, part);
  const cells = cellLines(sheet, columns, row, part);
  const struct = table && doc.struct("TR");
  if (struct) table.add(struct);
  for (const [index, lines] of cells.entries()) {
    const write = () => {
      if (index === 0) drawGround(sheet, part, top, height);
      writeCell(sheet, lines, lookOf(part, index), (columns[index]?.x ?? left) + PADDING, top + PADDING);
    };
    const role = part === "head" || index === 0 ? "TH" : "TD";
    if (struct) struct.add(cellOf(doc, role, part === "head" ? "Column" : "Row", write));
    else write();
  }
  struct?.end();
  doc.x = left;
  doc.y = top + height;
}

function writeCell(sheet: Sheet, lines: readonly (readonly Segment[])[], look: Look, x: number, top: number): void {
  for (const [at, line] of lines.entries()) writeLine(sheet, line, look, x, top + heightOf(at, CELL));
}

/** A cell of the structure; a header says of what it is one. */
function cellOf(doc: PDFKit.PDFDocument, role: "TH" | "TD", scope: string, write: () => void) {
  const cell = doc.struct(role, {}, write);
  if (role === "TH") {
    const attributes = doc.ref({ O: "Table", Scope: scope });
    (cell as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data.A = attributes;
    attributes.end(undefined);
  }
  return cell;
}

function drawGround({ doc, paper, left, width }: Sheet, part: Part, top: number, height: number): void {
  if (part === "head") doc.rect(left, top, width, height).fill(paper.colour);
  else
    doc
      .moveTo(left, top + height)
      .lineTo(left + width, top + height)
      .lineWidth(0.7)
      .stroke(RULE);
}
