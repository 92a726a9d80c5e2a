import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { BadRequest, bytesOf } from "./body.js";

const WINDOW = 200;

/** A request whose body comes in so: pieces of a size, with a wait before each. */
function dribble(pieces: number, size: number, waitMs: number): Request {
  let left = pieces;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await sleep(waitMs);
        if (left-- > 0) controller.enqueue(new Uint8Array(size));
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return new Request("http://localhost/", { method: "POST", body, duplex: "half" } as RequestInit);
}

async function sizeOf(request: Request, restMs = 0): Promise<number> {
  let size = 0;
  for await (const piece of bytesOf(request, WINDOW)) {
    size += piece.byteLength;
    await sleep(restMs);
  }
  return size;
}

test("whoever dribbles is cut off, and whoever keeps sending is not", async () => {
  await assert.rejects(sizeOf(dribble(100, 10, 50)), BadRequest);
  assert.equal(await sizeOf(dribble(8, 64 * 1024, 50)), 512 * 1024);
});

test("time in which nobody reads here does not count", async () => {
  assert.equal(await sizeOf(dribble(4, 10, 1), 100), 40);
});
