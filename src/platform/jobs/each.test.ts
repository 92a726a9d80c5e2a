import assert from "node:assert/strict";
import { test } from "node:test";
import { lineLog } from "#platform/log";
import { doEach, Unfinished } from "./index.js";

test("what fails about one is done about all others, and the job fails at the end", async () => {
  const done: number[] = [];
  const act = async (one: number) => {
    if (one % 2 === 0) throw Object.assign(new Error(`invalid input: "KLANT${one}"`), { code: "22P02" });
    done.push(one);
  };
  const failed = await doEach([1, 2, 3, 4, 5], act).catch((error) => error);
  assert.ok(failed instanceof Unfinished);
  assert.deepEqual([done, failed.message], [[1, 3, 5], "failed about 2 of 5"]);
  const lines: string[] = [];
  lineLog((line) => void lines.push(line)).error("job failed", failed);
  assert.match(lines.join(""), /failed about 2 of 5.*code=22P02/);
  assert.doesNotMatch(lines.join(""), /KLANT/, "what the database quotes is not told");
  await doEach([1, 3], act);
});

test("when the database is away nothing more is tried", async () => {
  const tried: number[] = [];
  const act = async (one: number) => {
    tried.push(one);
    throw Object.assign(new Error("shut down"), { code: "57P01" });
  };
  await assert.rejects(doEach([1, 2, 3], act), /shut down/);
  assert.deepEqual(tried, [1]);
});
