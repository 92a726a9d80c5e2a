import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { SPARING, spareMemory } from "./spare-memory.js";

test("a process that holds much spares memory until it holds clearly less, and says so to V8 once each time", () => {
  const told: string[] = [];
  let held = 100;
  const look = spareMemory(
    () => held * 1e6,
    (flag) => told.push(flag),
  );
  for (held of [100, 180, 186, 190, 180, 171, 169, 180, 186]) look();
  assert.deepEqual(told, [`--${SPARING}`, `--no-${SPARING}`, `--${SPARING}`]);
});

test("this Node knows the flag", () => {
  assert.match(execFileSync(process.execPath, ["--v8-options"], { encoding: "utf8" }), new RegExp(`--${SPARING} `));
});
