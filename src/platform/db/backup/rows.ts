import { createHash } from "node:crypto";
import type { TableEnd } from "./manifest.js";

const NEWLINE = 0x0a;

/** Counts the rows of a table and sums them up, while they go by. In text form every row ends in the only newline it has. */
export class RowSum {
  readonly #hash = createHash("sha256");
  #rows = 0;

  add(piece: Buffer): void {
    this.#hash.update(piece);
    for (let at = piece.indexOf(NEWLINE); at !== -1; at = piece.indexOf(NEWLINE, at + 1)) this.#rows += 1;
  }

  get rows(): number {
    return this.#rows;
  }

  end(): TableEnd {
    return { rows: this.#rows, sha256: this.#hash.digest("hex") };
  }
}
