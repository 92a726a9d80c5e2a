import type { Paper } from "./paper.js";

/**
 * A paper as PDF: tagged, so that it can be read aloud, with its fonts in it.
 *
 * What writes it takes some ten megabytes, and most processes never write one: it is there from the first paper on.
 */
export async function pdfOf(paper: Paper): Promise<Buffer> {
  const { writePdf } = await import("./pdf/write.js");
  return writePdf(paper);
}
