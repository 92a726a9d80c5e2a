import assert from "node:assert/strict";
import { test } from "node:test";
import { TestClock } from "#testing";
import { countedBook } from "./counted-book.js";

/** A book that counts up, of which the counting ends when told to. */
function open(now = "2026-11-23T10:00:00+01:00") {
  const clock = new TestClock(now);
  const pending: { resolve(value: number): void; reject(error: Error): void }[] = [];
  const book = countedBook(() => new Promise<number>((resolve, reject) => pending.push({ resolve, reject })));
  const ask = (id = "a") => book({ municipality: { id }, clock, read: undefined } as never);
  const settle = async (done: () => void) => {
    done();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { clock, pending, ask, settle };
}

test("within a minute it is counted once, for each municipality", async () => {
  const { clock, pending, ask, settle } = open();
  const both = [ask(), ask()];
  ask("b");
  await settle(() => pending[0]?.resolve(1));
  clock.advance({ seconds: 59 });
  assert.deepEqual([...(await Promise.all(both)), await ask(), pending.length], [1, 1, 1, 2]);
});

test("after a minute nobody waits: what was known is shown while it is counted anew, once", async () => {
  const { clock, pending, ask, settle } = open();
  const first = ask();
  await settle(() => pending[0]?.resolve(1));
  clock.advance({ seconds: 90 });
  assert.deepEqual([await first, await ask(), await ask(), pending.length], [1, 1, 1, 2]);
  await settle(() => pending[1]?.resolve(2));
  assert.deepEqual([await ask(), pending.length], [2, 2]);
});

test("what could not be counted is tried again, and what was known stays", async () => {
  const { clock, pending, ask, settle } = open();
  const first = ask();
  await settle(() => pending[0]?.reject(new Error("no database")));
  await assert.rejects(first, /no database/);
  const second = ask();
  await settle(() => pending[1]?.resolve(1));
  clock.advance({ seconds: 90 });
  assert.equal(await ask(), 1);
  await settle(() => pending[2]?.reject(new Error("no database")));
  assert.deepEqual([await second, await ask(), pending.length], [1, 1, 4]);
});

test("what is older than ten minutes, or of yesterday, is waited for", async () => {
  for (const [now, later] of [
    ["2026-11-23T10:00:00+01:00", { minutes: 10 }],
    ["2026-11-23T23:58:00+01:00", { minutes: 2 }],
  ] as const) {
    const { clock, pending, ask, settle } = open(now);
    ask();
    await settle(() => pending[0]?.resolve(1));
    clock.advance(later);
    const asked = ask();
    await settle(() => pending[1]?.resolve(2));
    assert.equal(await asked, 2);
  }
});
