import { once } from "node:events";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { BadRequest, bytesOf, type Fields, isForm, readForm } from "./body.js";
import type { Taken } from "./intake.js";

/** What a route takes in. */
export type Upload = {
  /** The name of its one file field. */
  readonly field: string;
  readonly mostBytes: number;
};

/** The file that somebody chose; one that is too large was never kept. */
export type UploadedFile = { readonly bytes: Buffer } | "too-large";

export type Sent = {
  readonly fields: Fields;
  readonly file?: UploadedFile | undefined;
  /** What became of several files. */
  readonly taken?: Taken | undefined;
};

/** Beyond this nobody reads on, to say kindly what was wrong. */
const PATIENCE = 8;

/**
 * Reads a form that may bring a file along. Bytes are counted as they come in: what is too large is thrown away
 * while it is still arriving.
 * @throws BadRequest as readForm does, and when it is far too large or no proper multipart form
 */
export async function readUpload(request: Request, { field, mostBytes }: Upload): Promise<Sent> {
  if (isForm(request)) return { fields: await readForm(request) };
  const most = mostBytes * PATIENCE;
  if (Number(request.headers.get("content-length") ?? 0) > most) throw new BadRequest(413);
  const fields = new Map<string, string>();
  let file: UploadedFile | undefined;
  const parser = openParser(request, { files: 1, fileSize: mostBytes, fields: 50, fieldSize: 20_000 });
  parser.on("field", (name: string, value: string, nameCut: boolean, valueCut: boolean) => {
    if (nameCut || valueCut) parser.destroy(new BadRequest(413));
    else if (!fields.has(name)) fields.set(name, value.replace(/\r\n?/g, "\n"));
  });
  parser.on("file", (name: string, stream: NodeJS.ReadableStream & { truncated?: boolean }) => {
    const pieces: Buffer[] = [];
    stream.on("data", (piece: Buffer) => void pieces.push(piece));
    stream.on("limit", () => pieces.splice(0));
    // The parser says the same; an error that nobody hears would end the process.
    stream.on("error", () => parser.destroy(new BadRequest(400)));
    stream.on("end", () => {
      if (name !== field || file !== undefined) return;
      file = stream.truncated ? "too-large" : { bytes: Buffer.concat(pieces) };
    });
  });
  await feed(request, parser, most);
  // A browser sends an empty file when nobody chose one.
  return { fields, file: file !== "too-large" && file?.bytes.length === 0 ? undefined : file };
}

type Limits = Readonly<Record<"files" | "fileSize" | "fields" | "fieldSize", number>>;

/** @throws BadRequest when it is no multipart form */
export function openParser(request: Request, limits: Limits): BusboyInstance {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) throw new BadRequest(415);
  try {
    return new Busboy({
      headers: { "content-type": type },
      limits: { ...limits, fieldNameSize: 200, headerPairs: 20 },
    });
  } catch {
    throw new BadRequest(400);
  }
}

/**
 * Gives the parser what comes in, no faster than it can be kept.
 * @throws BadRequest beyond `most` bytes, and when it is cut off or no proper form
 */
export async function feed(request: Request, parser: BusboyInstance, most: number): Promise<void> {
  let size = 0;
  let failure: unknown;
  parser.on("error", (error: unknown) => {
    failure ??= error;
  });
  const finished = once(parser, "finish").catch((error) => {
    failure ??= error;
  });
  try {
    for await (const piece of bytesOf(request)) {
      size += piece.byteLength;
      if (size > most) throw new BadRequest(413);
      if (failure !== undefined) break;
      if (!parser.write(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)) && !parser.destroyed)
        await drained(parser);
    }
    if (failure === undefined) {
      parser.end();
      await finished;
    }
  } catch (error) {
    failure = error;
  }
  if (failure === undefined) return;
  parser.destroy();
  throw failure instanceof BadRequest ? failure : new BadRequest(400);
}

/** Waits until there is room again, or until it turns out that there will be none. */
function drained(parser: BusboyInstance): Promise<void> {
  const names = ["drain", "error", "close", "finish"] as const;
  return new Promise((resolve) => {
    const settle = () => {
      for (const name of names) parser.removeListener(name, settle);
      resolve();
    };
    for (const name of names) parser.on(name, settle);
  });
}
