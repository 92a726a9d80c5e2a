import type { Read } from "#platform/db";
import type { Opened } from "#platform/files";
import { PIECE } from "./attachment.js";
import { findPart } from "./queries.js";

type Reading = <T>(work: (read: Read) => Promise<T>) => Promise<T>;

/** A file as it is kept: any part of it can be read, and only that part is in memory. */
export function openFile(reading: Reading, id: string, size: number): Opened {
  return {
    size,
    async read(at, length) {
      const end = Math.min(at + length, size);
      const parts: Buffer[] = [];
      for (let from = at; from < end; ) {
        const until = Math.min(end, from - (from % PIECE) + PIECE);
        parts.push(await reading((read) => findPart(read, id, from, until - from)));
        from = until;
      }
      return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    },
  };
}

/** So much of a file is read at once for whoever fetches it. */
const PART = PIECE / 32;

/** The whole of a file, part by part, as fast as it is fetched. @throws Error when it is gone before its end */
export async function* partsOf(reading: Reading, id: string, size: number): AsyncGenerator<Uint8Array> {
  const file = openFile(reading, id, size);
  for (let at = 0; at < size; at += PART) {
    const part = await file.read(at, PART);
    if (part.length === 0) throw new Error("an attachment went while it was fetched");
    yield part;
  }
}
