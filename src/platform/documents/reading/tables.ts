import { open } from "node:fs/promises";
import { extname } from "node:path";
import { type Opened, readEntry, readZip } from "#platform/files";
import { readSeparated } from "./csv.js";
import type { Encoding } from "./encoding.js";
import { type FoundTable, MOST, Unreadable } from "./found.js";
import { readOdsTables } from "./ods.js";
import { type PartOf, readXlsxTables } from "./xlsx.js";

/** What a file holds. */
export type FoundTables = {
  /** Those in which something stands, in the order of the file. */
  readonly tables: readonly FoundTable[];
  /** How the text of a file with separators is written; undefined for others. */
  readonly encoding: Encoding | undefined;
};

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;

/**
 * Reads the tables in a file: XLSX, ODS or text with separators. What it is, its content says.
 * @throws Unreadable with one sentence on why not: it is missing, too large, damaged, a bomb, or something else
 */
export async function readTables(path: string): Promise<FoundTables> {
  const bytes = await bytesOf(path);
  const begin = bytes.subarray(0, 8).toString("latin1");
  if (begin.startsWith("PK\x03\x04")) return { tables: withRows(await readZipped(bytes)), encoding: undefined };
  if (begin.startsWith("\xd0\xcf\x11\xe0"))
    throw new Unreadable("This is a spreadsheet of before 2007, or one with a password; save it as .xlsx or .csv.");
  if (![".csv", ".tsv", ".txt"].includes(extname(path).toLowerCase()))
    throw new Unreadable("This is no XLSX and no ODS file; give text with separators a name that ends in .csv.");
  const { rows, encoding } = readSeparated(bytes);
  return { tables: withRows([{ name: "", rows }]), encoding };
}

const withRows = (tables: readonly FoundTable[]) => tables.filter(({ rows }) => rows.length > 0);

async function bytesOf(path: string): Promise<Buffer> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new Unreadable(`The file cannot be opened (${error.code ?? "unknown"}).`);
  });
  try {
    const about = await file.stat();
    if (!about.isFile()) throw new Unreadable("This is no file.");
    if (about.size > MOST.fileBytes)
      throw new Unreadable(
        `The file is ${megabytes(about.size)}; at most ${megabytes(MOST.fileBytes)} is read: divide it over more files.`,
      );
    return await file.readFile();
  } finally {
    await file.close();
  }
}

async function readZipped(bytes: Buffer): Promise<FoundTable[]> {
  const file: Opened = { size: bytes.length, read: async (at, length) => bytes.subarray(at, at + length) };
  const entries = await readZip(file);
  if (entries === "packed") throw new Unreadable("More comes out of this file than a list of questions can hold.");
  if (entries === "broken") throw new Unreadable("The file is damaged: it cannot be unpacked.");
  const part: PartOf = async (path) => {
    const entry = entries.find(({ name }) => name === path);
    if (!entry) return undefined;
    const unpacked = await readEntry(file, entry, MOST.partBytes);
    // A zip can say that little comes out of it, and be a bomb all the same.
    if (!unpacked) throw new Unreadable("A part of this file is damaged, or more comes out of it than it says.");
    return unpacked;
  };
  if (entries.some(({ name }) => name === "xl/workbook.xml")) return readXlsxTables(part);
  const content = entries.some(({ name }) => name === "mimetype") ? await part("content.xml") : undefined;
  const kind = content && (await part("mimetype"));
  if (
    content &&
    kind &&
    Buffer.from(kind).toString("latin1").startsWith("application/vnd.oasis.opendocument.spreadsheet")
  )
    return readOdsTables(content);
  throw new Unreadable("This is no XLSX and no ODS file.");
}
