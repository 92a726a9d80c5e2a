import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import type { Opened } from "./opened.js";

const inflate = promisify(inflateRaw);

/** One file in a zip, as the directory of the zip says. */
export type ZipEntry = {
  readonly name: string;
  readonly isPacked: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
};

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;

/** An office document has some dozens of parts. */
const MOST_ENTRIES = 2_000;
const MOST_UNPACKED = 200 * 1024 * 1024;
const LONGEST_DIRECTORY = 1024 * 1024;

/**
 * Reads the directory of a zip and nothing else: a bomb does no harm here.
 * @returns "packed" when more would come out of it than a document ever holds
 */
export async function readZip(file: Opened): Promise<readonly ZipEntry[] | "broken" | "packed"> {
  const end = await findEnd(file);
  if (!end) return "broken";
  const { count, length, at } = end;
  // Only a zip of the large kind writes these, and no document needs to be one.
  if (count === 0xffff || length === 0xffffffff || at === 0xffffffff) return "packed";
  if (count > MOST_ENTRIES || length > LONGEST_DIRECTORY) return "packed";
  if (at + length > file.size) return "broken";
  const entries = entriesIn(await file.read(at, length), count);
  if (entries === "broken") return entries;
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  return unpacked > MOST_UNPACKED ? "packed" : entries;
}

/** What stands in one small file of a zip; undefined when it cannot be read or holds more than `most` bytes. */
export async function readEntry(file: Opened, entry: ZipEntry, most: number): Promise<Buffer | undefined> {
  if (entry.packed > most || entry.unpacked > most) return undefined;
  const head = await file.read(entry.at, 30);
  if (head.length < 30 || head.readUInt32LE(0) !== LOCAL) return undefined;
  const start = entry.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const body = await file.read(start, entry.packed);
  if (!entry.isPacked) return body;
  return inflate(body, { maxOutputLength: most }).catch(() => undefined);
}

/** The last thing in a zip, which says where its directory is. */
async function findEnd(file: Opened) {
  const length = Math.min(file.size, END_BYTES + LONGEST_COMMENT);
  const tail = await file.read(file.size - length, length);
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1)
    if (tail.readUInt32LE(at) === END && at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length)
      return { count: tail.readUInt16LE(at + 10), length: tail.readUInt32LE(at + 12), at: tail.readUInt32LE(at + 16) };
  return undefined;
}

function entriesIn(directory: Buffer, count: number): ZipEntry[] | "broken" {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY) return "broken";
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    const method = directory.readUInt16LE(at + 10);
    const isSecret = (directory.readUInt16LE(at + 8) & 1) !== 0;
    if (nameEnd > directory.length || isSecret || (method !== 0 && method !== 8)) return "broken";
    entries.push({
      name: directory.toString("utf8", at + 46, nameEnd),
      isPacked: method === 8,
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return at === directory.length ? entries : "broken";
}
