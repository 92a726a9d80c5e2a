import { buffer } from "node:stream/consumers";
import type { Paper } from "../paper.js";
import { writeBlock } from "./blocks.js";
import { linesOf, MARGIN, openSheet, type Sheet, writeLine } from "./sheet.js";

/** A paper as PDF: tagged, so that it can be read aloud, with its fonts in it. */
export async function writePdf(paper: Paper): Promise<Buffer> {
  const sheet = openSheet(paper);
  const written = buffer(sheet.doc);
  for (const block of paper.blocks) writeBlock(sheet, block);
  sheet.root.end();
  if (paper.foot !== undefined) writeFeet(sheet, paper.foot);
  sheet.doc.end();
  return written;
}

function writeFeet(sheet: Sheet, foot: string): void {
  const { doc, paper, width, left } = sheet;
  const look = { size: 8.5, face: "text", colour: "#55505c" } as const;
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    // Below the margin nothing may be written, or a page would be added for it.
    doc.page.margins.bottom = 0;
    doc.markContent("Artifact", { type: "Pagination" });
    const y = doc.page.height - MARGIN * 0.6;
    const number = linesOf(sheet, paper.pageOf?.(page + 1, count) ?? String(page + 1), look, width).flat();
    const room = number.reduce((sum, segment) => sum + segment.width, 0);
    writeLine(sheet, linesOf(sheet, foot, look, width - room - 20)[0] ?? [], look, left, y);
    writeLine(sheet, number, look, left + width - room, y);
    doc.endMarkedContent();
  }
}
