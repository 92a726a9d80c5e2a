import { promisify } from "node:util";
import { zstdDecompress } from "node:zlib";
import { z } from "zod";
import { BackupError } from "./errors.js";
import { type Frame, readFrames } from "./frames.js";
import { type Manifest, manifest, type TableEnd, tableEnd } from "./manifest.js";
import { RowSum } from "./rows.js";

const unpack = promisify(zstdDecompress);

/** A table of a backup: its rows can be read once, and must be read to their end before the next table comes. */
export type StoredTable = {
  readonly name: string;
  readonly columns: readonly string[];
  /** The rows in the order and the form in which they were written, cut into pieces anyhow. */
  rows(): AsyncIterable<Buffer>;
  /** What their number and sum must be; known once the rows were read. */
  end(): TableEnd;
};

/** A backup that is being read. */
export class BackupReader {
  readonly #frames: AsyncGenerator<Frame>;
  #table: string | undefined;

  constructor(private readonly path: string) {
    this.#frames = readFrames(path, () => this.#table);
  }

  /** @throws BackupError when it is damaged, or no backup */
  async head(): Promise<Manifest> {
    const frame = await this.#next();
    const read = frame.kind === "H" ? manifest.safeParse(parse(frame.body)) : undefined;
    if (!read?.success) throw new BackupError(`${this.path} does not begin with what a backup of this version holds.`);
    return read.data;
  }

  /** The tables in their order; each is checked against its count and its sum. @throws BackupError when one is damaged */
  async *tables({ tables }: Manifest): AsyncGenerator<StoredTable> {
    for (const { name, columns } of tables) {
      this.#table = name;
      const begin = await this.#next();
      const read = z.object({ name: z.string() }).safeParse(parse(begin.body));
      if (begin.kind !== "T" || read.data?.name !== name) throw this.#outOfOrder();
      let end: TableEnd | undefined;
      const known = () => end ?? this.#fail();
      const rows = async function* (this: BackupReader) {
        const sum = new RowSum();
        let frame = await this.#next();
        for (; frame.kind === "D"; frame = await this.#next()) {
          const piece = await unpack(frame.body).catch(() => this.#fail());
          sum.add(piece);
          yield piece;
        }
        const stored = frame.kind === "E" ? tableEnd.safeParse(parse(frame.body)) : undefined;
        const found = sum.end();
        if (!stored?.success || stored.data.rows !== found.rows || stored.data.sha256 !== found.sha256) this.#fail();
        end = found;
      }.bind(this);
      yield { name, columns, rows, end: known };
      if (!end) throw new Error(`the rows of ${name} were not read to their end`);
    }
    this.#table = undefined;
    if ((await this.#next()).kind !== "Z") throw this.#outOfOrder();
    // The frame after the last: there is none, and asking for it closes the file.
    await this.#frames.next();
  }

  async close(): Promise<void> {
    await this.#frames.return(undefined);
  }

  async #next(): Promise<Frame> {
    const { value, done } = await this.#frames.next();
    return done ? this.#fail() : value;
  }

  #outOfOrder(): BackupError {
    const table = this.#table === undefined ? "at its end" : `in the table ${this.#table}`;
    return new BackupError(`${this.path} does not hold what its head says, ${table}.`);
  }

  #fail(): never {
    throw this.#outOfOrder();
  }
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}

/**
 * Reads a whole backup without a database.
 * @returns what stands at its head, and how many rows and which sum each table has
 * @throws BackupError saying what is wrong with it, and where
 */
export async function checkBackup(path: string): Promise<{ head: Manifest; tables: ReadonlyMap<string, TableEnd> }> {
  const reader = new BackupReader(path);
  try {
    const head = await reader.head();
    const tables = new Map<string, TableEnd>();
    for await (const table of reader.tables(head)) {
      for await (const _ of table.rows());
      tables.set(table.name, table.end());
    }
    return { head, tables };
  } finally {
    await reader.close();
  }
}
