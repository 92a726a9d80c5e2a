/** What a form sent: the first value of each name, with line ends as `\n`. */
export type Fields = ReadonlyMap<string, string>;

export const NO_FIELDS: Fields = new Map();

/** The request cannot be read; `status` says why. It is the sender's doing, never a fault of ours. */
export class BadRequest extends Error {
  constructor(readonly status: 400 | 413 | 415) {
    super(`bad request: ${status}`);
  }
}

const LIMIT = 512 * 1024;
const MOST_FIELDS = 200;

/**
 * Reads a form that a browser sent.
 * @param request with an `application/x-www-form-urlencoded` body of at most 512 kB
 * @throws BadRequest when it is too large, no form, or not valid UTF-8
 */
export async function readForm(request: Request): Promise<Fields> {
  if (!isForm(request)) throw new BadRequest(415);
  if (Number(request.headers.get("content-length") ?? 0) > LIMIT) throw new BadRequest(413);
  return parseForm(decode(await readBytes(request)));
}

/** Whether it is what a browser sends for a form without files. */
export function isForm(request: Request): boolean {
  const type = (request.headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase();
  return type === "application/x-www-form-urlencoded";
}

async function readBytes(request: Request): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytesOf(request)) {
    size += piece.byteLength;
    if (size > LIMIT) throw new BadRequest(413);
    pieces.push(piece);
  }
  return pieces;
}

/** So much has to come in every half minute, or the rest: whoever dribbles holds a connection and gives nothing. */
const LEAST_BYTES = 32 * 1024;
const WINDOW_MS = 30_000;

/**
 * What is sent, as it comes in. The time in which nobody here reads does not count.
 * @throws BadRequest when it comes too slowly
 */
export async function* bytesOf(request: Request, windowMs = WINDOW_MS): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (!reader) return;
  let waited = 0;
  let size = 0;
  try {
    for (;;) {
      const begin = performance.now();
      const { done, value } = await before(reader.read(), windowMs - waited);
      if (done) return;
      waited += performance.now() - begin;
      size += value.byteLength;
      if (size >= LEAST_BYTES) [waited, size] = [0, 0];
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function before<T>(work: Promise<T>, ms: number): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new BadRequest(400)), ms);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function decode(pieces: Uint8Array[]): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(pieces));
  } catch {
    throw new BadRequest(400);
  }
}

/** @throws BadRequest when a percent sequence is no valid UTF-8, or there are more than 200 fields */
function parseForm(text: string): Fields {
  const fields = new Map<string, string>();
  const pairs = text === "" ? [] : text.split("&");
  if (pairs.length > MOST_FIELDS) throw new BadRequest(400);
  for (const pair of pairs) {
    const at = pair.indexOf("=");
    const name = decodePart(at < 0 ? pair : pair.slice(0, at));
    const value = at < 0 ? "" : decodePart(pair.slice(at + 1));
    if (!fields.has(name)) fields.set(name, value.replace(/\r\n?/g, "\n"));
  }
  return fields;
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new BadRequest(400);
  }
}
