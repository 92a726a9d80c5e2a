import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { makeJpeg, makePng, makeWebp } from "#testing";
import { readPicture } from "./picture.js";

const size = { width: 120, height: 40 };
const good = {
  "image/png": makePng(size),
  "image/jpeg": makeJpeg(120, 40),
  "image/webp": makeWebp(120, 40),
} as const;

for (const [type, bytes] of Object.entries(good)) {
  test(`${type} is known by its content, with its size`, () => {
    assert.deepEqual(readPicture(bytes), { type, ...size });
  });

  test(`${type} that was cut off, or has something behind it, is refused`, () => {
    for (let length = 0; length < bytes.length; length += 1)
      assert.equal(typeof readPicture(bytes.subarray(0, length)), "string", `${length} bytes`);
    assert.equal(readPicture(Buffer.concat([bytes, Buffer.from("<script>")])), "broken");
  });
}

test("what is huge once unpacked is refused by its outline alone", () => {
  for (const bomb of [makePng({ width: 100_000, height: 100_000 }), makeJpeg(60_000, 60_000), makeWebp(16_000, 16_000)])
    assert.equal(readPicture(bomb), "large");
  assert.equal(readPicture(makePng({ width: 4000, height: 4000 })), "large");
  assert.equal(readPicture(makePng({ width: 0, height: 40 })), "broken");
});

test("what moves is refused", () => {
  assert.equal(readPicture(makePng({ ...size, between: [["acTL", Buffer.alloc(8)]] })), "moving");
  assert.equal(readPicture(makeWebp(120, 40, 2)), "moving");
});

const TRANSPARENT = [8, 6, 0, 0, 0] as const;
const damaged = {
  "no packed points": makePng({ ...size, kind: TRANSPARENT, packed: Buffer.from("no points at all") }),
  "too few points": makePng({ ...size, kind: TRANSPARENT, packed: deflateSync(Buffer.alloc(10)) }),
  "far more points than it says": makePng({
    ...size,
    kind: TRANSPARENT,
    packed: deflateSync(Buffer.alloc(50_000_000)),
  }),
  "an unknown filter": makePng({ ...size, kind: TRANSPARENT, packed: deflateSync(Buffer.alloc(481 * 40, 9)) }),
  "an unknown kind of colour": makePng({ ...size, kind: [8, 5, 0, 0, 0] }),
};

test("a PNG of which the points cannot be unpacked is refused", () => {
  for (const [what, bytes] of Object.entries(damaged)) assert.equal(readPicture(bytes), "broken", what);
});

test("a PNG of any kind that there is, is taken", () => {
  for (const [kind, length] of [
    [[1, 0, 0, 0, 0], 16 * 40],
    [[16, 6, 0, 0, 0], 961 * 40],
    [[8, 3, 0, 0, 0], 121 * 40],
    // In seven passes: 15 by 5, 15 by 5, 30 by 5, 30 by 10, 60 by 10, 60 by 20 and 120 by 20 points.
    [[8, 6, 0, 0, 1], 5 * 61 + 5 * 61 + 5 * 121 + 10 * 121 + 10 * 241 + 20 * 241 + 20 * 481],
  ] as const)
    assert.deepEqual(
      readPicture(makePng({ ...size, kind, packed: deflateSync(Buffer.alloc(length)) })),
      { type: "image/png", ...size },
      kind.join(" "),
    );
});

test("what only pretends is no picture", () => {
  for (const text of [
    "",
    "GIF89a",
    "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "%PDF-1.7",
    "RIFF",
  ])
    assert.equal(readPicture(Buffer.from(text)), "kind", text);
  const wrongSum = Buffer.from(good["image/png"]);
  wrongSum[20] = 9;
  assert.equal(readPicture(wrongSum), "broken");
});

test("any bytes at all, and any picture with changed bytes, get an answer and no fault", () => {
  const changed = fc
    .tuple(fc.constantFrom(...Object.values(good)), fc.nat(), fc.integer({ min: 0, max: 255 }))
    .map(([bytes, at, value]) => {
      const copy = Buffer.from(bytes);
      copy[at % copy.length] = value;
      return copy;
    });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), changed), (bytes) => {
      const found = readPicture(bytes);
      assert.ok(typeof found === "string" || (found.width > 0 && found.width <= 4096 && found.height > 0));
    }),
    { numRuns: 500 },
  );
});
