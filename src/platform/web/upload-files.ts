import type { Readable } from "node:stream";
import type { BusboyInstance } from "@fastify/busboy";
import { BadRequest, type Fields, isForm, readForm } from "./body.js";
import type { Taken, Taker } from "./intake.js";
import type { Intake } from "./route.js";
import { feed, openParser, type Sent } from "./upload.js";

export type Receive = (intake: Intake, fields: Fields) => Promise<Taker>;

const PIECE = 1024 * 1024;
const FIELD_BYTES = 128 * 1024;
const FORM_BYTES = 1024 * 1024;

/**
 * Reads a form with files. No more than a piece of a file is in memory, and none is read faster than it is kept.
 * @param receive asked once, when the first file begins; until then nothing has been kept
 * @throws BadRequest as readForm does, and whatever `receive` throws
 */
export async function readFiles(request: Request, intake: Intake, receive: Receive): Promise<Sent> {
  if (isForm(request)) return { fields: await readForm(request) };
  const most = intake.mostFiles * intake.mostBytes + FORM_BYTES;
  if (Number(request.headers.get("content-length") ?? 0) > most) throw new BadRequest(413);
  const fields = new Map<string, string>();
  const limits = { files: 2 * intake.mostFiles, fileSize: intake.mostBytes, fields: 100, fieldSize: FIELD_BYTES };
  const parser = openParser(request, limits);
  keepFields(parser, fields);
  const queue = new FileQueue(intake.field, () => receive(intake, fields));
  parser.on("file", (name: string, stream: FileStream, fileName: string) => queue.add(name, stream, fileName));
  try {
    await feed(request, parser, most);
  } catch (error) {
    await queue.stop(error);
    throw error;
  }
  return { fields, taken: await queue.finish() };
}

function keepFields(parser: BusboyInstance, fields: Map<string, string>): void {
  let size = 0;
  parser.on("field", (name: string, value: string, nameCut: boolean, valueCut: boolean) => {
    size += value.length;
    if (nameCut || valueCut || size > FORM_BYTES / 2) parser.destroy(new BadRequest(413));
    else if (!fields.has(name)) fields.set(name, value.replace(/\r\n?/g, "\n"));
  });
  for (const name of ["filesLimit", "fieldsLimit"] as const) parser.on(name, () => parser.destroy(new BadRequest(413)));
}

type FileStream = Readable & { readonly truncated?: boolean };

/** Files come in one after the other, and are taken so. */
class FileQueue {
  readonly #field: string;
  readonly #open: () => Promise<Taker>;
  readonly #streams = new Set<FileStream>();
  #taker: Taker | undefined;
  #failure: { readonly error: unknown } | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(field: string, open: () => Promise<Taker>) {
    this.#field = field;
    this.#open = open;
  }

  add(name: string, stream: FileStream, fileName: string | undefined): void {
    this.#streams.add(stream);
    // The parser says the same; an error that nobody hears would end the process.
    stream.on("error", () => {});
    stream.on("close", () => this.#streams.delete(stream));
    this.#last = this.#last.then(() => this.#take(name, stream, fileName ?? ""));
  }

  /** Reads every file to its end whatever becomes of it: else the rest of the form would never come. */
  async #take(name: string, stream: FileStream, fileName: string): Promise<void> {
    try {
      if (name === this.#field && this.#failure === undefined) await this.#keep(stream, fileName);
    } catch (error) {
      this.#failure ??= { error };
    }
    stream.resume();
  }

  async #keep(stream: FileStream, name: string): Promise<void> {
    const pieces = inPieces(stream);
    const first = await pieces.next();
    // A browser sends an empty file when nobody chose one.
    if (first.done) return;
    this.#taker ??= await this.#open();
    await this.#taker.take({ name, pieces: startingWith(first.value, pieces), isCut: () => stream.truncated === true });
  }

  /** @throws whatever went wrong, when nothing of it is left */
  async finish(): Promise<Taken | undefined> {
    await this.#last;
    if (this.#failure === undefined) return this.#taker?.finish();
    await this.#taker?.abandon();
    throw this.#failure.error;
  }

  async stop(error: unknown): Promise<void> {
    this.#failure ??= { error };
    for (const stream of this.#streams) stream.destroy(error instanceof Error ? error : new BadRequest(400));
    await this.#last;
    await this.#taker?.abandon();
  }
}

/** Each piece stands where the one before it stood: whoever gets one is done with it before the next. */
async function* inPieces(stream: FileStream): AsyncGenerator<Buffer> {
  const piece = Buffer.allocUnsafeSlow(PIECE);
  let size = 0;
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    for (let at = 0; at < chunk.length; ) {
      const copied = chunk.copy(piece, size, at);
      size += copied;
      at += copied;
      if (size < PIECE) continue;
      yield piece;
      size = 0;
    }
  }
  if (size > 0) yield piece.subarray(0, size);
}

async function* startingWith(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}
