import assert from "node:assert/strict";
import { test } from "node:test";
import { newId } from "./new-id.js";

test("ids sort in the order in which they were made, also within one millisecond, and are of version 7", () => {
  const made = Array.from({ length: 50_000 }, newId);
  assert.deepEqual(made.toSorted(), made);
  assert.equal(new Set(made).size, made.length);
  for (const id of made) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const begin = Number.parseInt((made[0] ?? "").replaceAll("-", "").slice(0, 12), 16);
  assert.ok(Math.abs(Date.now() - begin) < 60_000, "begins with the moment");
});
