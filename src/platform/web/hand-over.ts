import type { Context } from "hono";
import type { Answer, Streamed } from "./route.js";

/** Hands a file over: to save, never to show, and never kept on the way unless it is open data. */
export function handOver(c: Context, file: Extract<Answer, { kind: "file" }>, isHead: boolean): Response {
  const headers = {
    "content-type": file.type,
    "content-disposition": dispositionOf(file.name),
    ...(file.openForSeconds === undefined
      ? { "x-robots-tag": "noindex", "cache-control": "no-store" }
      : { "access-control-allow-origin": "*", "cache-control": `public, max-age=${file.openForSeconds}` }),
  };
  const { body } = file;
  if (Buffer.isBuffer(body)) return c.body(new Uint8Array(body), 200, headers);
  const length = body.bytes === undefined ? headers : { ...headers, "content-length": String(body.bytes) };
  return isHead ? c.body(null, 200, length) : c.body(streamOf(body), 200, length);
}

/** Two forms of the name: one that every browser reads, and one with all its letters (RFC 6266, RFC 8187). */
function dispositionOf(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9._-]/g, "_");
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/** A next piece is read when the one before it is on its way. */
function streamOf(body: Streamed): ReadableStream<Uint8Array> {
  const pieces = body.pieces()[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await pieces.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
