import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { openWorld } from "#testing";
import { makeApp } from "./app.js";
import { packPage } from "./packing.js";

const world = await openWorld({ worker: false });
await world.addTown("pakstad");
const app = makeApp(world.house.web);
const ask = (path: string, headers: Record<string, string>) =>
  app.request(`http://localhost${path}`, { headers: { host: "localhost", ...headers } });

const unpack = { br: brotliDecompressSync, gzip: gunzipSync } as const;

test("whoever unpacks pages gets them packed, and finds the same page in them", async () => {
  const plain = await ask("/pakstad/stel-uw-vraag", {});
  assert.equal(plain.headers.get("content-encoding"), null);
  const size = (await plain.text()).length;
  for (const coding of ["br", "gzip"] as const) {
    const answer = await ask("/pakstad/stel-uw-vraag", { "accept-encoding": `${coding}, identity` });
    assert.equal(answer.headers.get("content-encoding"), coding);
    assert.equal(answer.headers.get("vary"), "accept-encoding");
    assert.equal(answer.headers.get("content-type"), "text/html; charset=UTF-8");
    assert.match(answer.headers.get("content-security-policy") ?? "", /nonce-/);
    const packed = Buffer.from(await answer.arrayBuffer());
    assert.ok(packed.length < size / 2, `${packed.length} of ${size}`);
    assert.match(unpack[coding](packed).toString(), /<title>Stel uw vraag/);
  }
});

test("any page comes back as it was, and what one person may read has no length of its own", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", minLength: 1_000, maxLength: 3_000 }), async (page) => {
      for (const coding of ["br", "gzip"] as const) {
        const { body } = await packPage(page, coding, true);
        assert.equal(unpack[coding](body as Uint8Array).toString(), page.toWellFormed());
      }
    }),
    { numRuns: 20 },
  );
  const page = "Vraag ".repeat(400);
  const lengths = new Set<number>();
  for (let n = 0; n < 60; n += 1) lengths.add((await packPage(page, "br", true)).headers["x-padding"]?.length ?? 0);
  assert.ok(lengths.size > 15 && !lengths.has(0), [...lengths].join());
  assert.equal((await packPage(page, "br", false)).headers["x-padding"], undefined);
  assert.deepEqual(await packPage("kort", "br", true), {
    body: "kort",
    headers: { "content-type": "text/html; charset=UTF-8", vary: "accept-encoding" },
  });
});
