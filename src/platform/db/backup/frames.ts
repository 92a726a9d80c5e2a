import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { BackupError } from "./errors.js";

/** The first bytes of every backup, and the number of this way of writing one. */
const MAGIC = Buffer.from("RODE-LOPER BACKUP 1\n");

/**
 * A backup is a row of frames: a letter, the length, the contents, and a CRC-32 over all three. So a damaged byte is found
 * where it stands. `H` is the head, `T` begins a table, `D` is a piece of its rows, `E` ends it, `Z` ends the file with a
 * SHA-256 over everything before it.
 */
type Kind = "H" | "T" | "D" | "E" | "Z";
export type Frame = { readonly kind: Kind; readonly body: Buffer };

const HEAD = 5;
const CRC = 4;
/** No frame is longer: a length that is says that it is damaged. A piece is a megabyte, or one row that is larger. */
const LONGEST = 512 * 1024 * 1024;

/** Writes frames one after the other. */
export class FrameWriter {
  readonly #hash = createHash("sha256").update(MAGIC);
  #begun = false;
  #bytes = 0;

  constructor(private readonly file: FileHandle) {}

  get bytes(): number {
    return this.#bytes;
  }

  async add(kind: Kind, body: Buffer): Promise<void> {
    if (!this.#begun) await this.#write(MAGIC);
    this.#begun = true;
    const head = Buffer.alloc(HEAD);
    head.write(kind, "latin1");
    head.writeUInt32BE(body.length, 1);
    const tail = Buffer.alloc(CRC);
    tail.writeUInt32BE(crc32(body, crc32(head)));
    for (const part of [head, body, tail]) {
      await this.#write(part);
      this.#hash.update(part);
    }
  }

  /** The last frame. */
  end(): Promise<void> {
    return this.add("Z", this.#hash.copy().digest());
  }

  async #write(bytes: Buffer): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      const { bytesWritten } = await this.file.write(bytes, at);
      at += bytesWritten;
    }
    this.#bytes += bytes.length;
  }
}

/**
 * Reads the frames of a file, and checks each of them and the whole.
 * @param where says in which table the frame after those that were read stands, for the sentence about damage
 * @throws BackupError saying at which byte the file is damaged or cut off
 */
export async function* readFrames(path: string, where: () => string | undefined): AsyncGenerator<Frame> {
  const file = await openToRead(path);
  try {
    const { size } = await file.stat();
    const hash = createHash("sha256");
    const magic = await read(file, 0, Math.min(MAGIC.length, size));
    if (!magic.equals(MAGIC)) throw new BackupError(notOurs(path, magic));
    hash.update(magic);
    for (let at = MAGIC.length; ; ) {
      const wrong = (what: string) => new BackupError(`${path} ${what} at byte ${at}${inTable(where())}.`);
      if (at + HEAD + CRC > size) throw wrong("is cut off");
      const head = await read(file, at, HEAD);
      const kind = head.toString("latin1", 0, 1);
      const length = head.readUInt32BE(1);
      if (!/[HTDEZ]/.test(kind) || length > LONGEST) throw wrong("is damaged");
      if (at + HEAD + length + CRC > size) throw wrong("is cut off or damaged");
      const rest = await read(file, at + HEAD, length + CRC);
      const body = rest.subarray(0, length);
      if (crc32(body, crc32(head)) !== rest.readUInt32BE(length)) throw wrong("is damaged");
      if (kind === "Z" && !hash.digest().equals(body))
        throw wrong("is not whole: parts were taken out or changed before");
      at += HEAD + length + CRC;
      if (kind === "Z" && at !== size) throw wrong("goes on after its end");
      yield { kind: kind as Kind, body };
      if (kind === "Z") return;
      hash.update(head).update(rest);
    }
  } finally {
    await file.close();
  }
}

const inTable = (table: string | undefined) => (table === undefined ? "" : `, in the table ${table}`);

function notOurs(path: string, magic: Buffer): string {
  return /^RODE-LOPER BACKUP \d\n$/.test(magic.toString("latin1"))
    ? `${path} was written in another way than this version knows: use a newer version.`
    : `${path} is no backup of Rode Loper, or is damaged at byte 0.`;
}

async function openToRead(path: string): Promise<FileHandle> {
  return open(path, "r").catch((error: NodeJS.ErrnoException) => {
    const why = error.code === "ENOENT" ? "does not exist" : `cannot be read (${error.code})`;
    throw new BackupError(`${path} ${why}.`);
  });
}

async function read(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await file.read(bytes, done, length - done, at + done);
    if (bytesRead === 0) return bytes.subarray(0, done);
    done += bytesRead;
  }
  return bytes;
}
