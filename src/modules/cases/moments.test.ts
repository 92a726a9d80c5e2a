import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Promised } from "#testing";

const run = promisify(execFile);
const script = fileURLToPath(new URL("../../testing/promise-moments.js", import.meta.url));

/**
 * Moments in UTC at which a clock could go wrong, with what they are in Amsterdam, and what is promised then, counted by
 * hand: two and ten working days on.
 */
const moments: readonly (readonly [utc: string, there: string, year: number, reaction: string, answer: string])[] = [
  ["2026-06-23T21:59:59Z", "the last second of a Tuesday", 2026, "2026-06-25", "2026-07-07"],
  ["2026-06-23T22:00:00Z", "the first of a Wednesday", 2026, "2026-06-26", "2026-07-08"],
  ["2026-11-23T22:59:59Z", "the last second of a Monday in winter", 2026, "2026-11-25", "2026-12-07"],
  ["2026-11-23T23:00:00Z", "the first of a Tuesday in winter", 2026, "2026-11-26", "2026-12-08"],
  ["2026-03-29T00:59:59Z", "Sunday, a second before the hour that is left out", 2026, "2026-03-31", "2026-04-14"],
  ["2026-03-29T01:00:00Z", "Sunday, a second later it is three", 2026, "2026-03-31", "2026-04-14"],
  ["2026-03-29T21:59:59Z", "the last second of that Sunday of 23 hours", 2026, "2026-03-31", "2026-04-14"],
  ["2026-03-29T22:00:00Z", "the Monday after it", 2026, "2026-04-01", "2026-04-15"],
  ["2026-10-25T00:30:00Z", "Sunday, half past two for the first time", 2026, "2026-10-27", "2026-11-06"],
  ["2026-10-25T01:30:00Z", "Sunday, half past two for the second time", 2026, "2026-10-27", "2026-11-06"],
  ["2026-10-25T22:59:59Z", "the last second of that Sunday of 25 hours", 2026, "2026-10-27", "2026-11-06"],
  ["2026-10-25T23:00:00Z", "the Monday after it", 2026, "2026-10-28", "2026-11-09"],
  ["2026-12-31T22:59:59Z", "the last second of 2026, a Thursday", 2026, "2027-01-05", "2027-01-15"],
  ["2026-12-31T23:00:00Z", "the first second of 2027", 2027, "2027-01-05", "2027-01-15"],
  ["2027-03-28T00:59:59Z", "Easter Sunday, before the hour that is left out", 2027, "2027-03-31", "2027-04-12"],
  ["2027-03-28T01:00:00Z", "Easter Sunday, after it", 2027, "2027-03-31", "2027-04-12"],
  ["2027-03-29T21:59:59Z", "the last second of Easter Monday", 2027, "2027-03-31", "2027-04-12"],
  ["2027-03-29T22:00:00Z", "the Tuesday after it", 2027, "2027-04-01", "2027-04-13"],
  ["2027-10-31T00:30:00Z", "Sunday, half past two for the first time", 2027, "2027-11-02", "2027-11-12"],
  ["2027-10-31T01:30:00Z", "Sunday, half past two for the second time", 2027, "2027-11-02", "2027-11-12"],
  ["2027-10-31T22:59:59Z", "the last second of that Sunday of 25 hours", 2027, "2027-11-02", "2027-11-12"],
  ["2027-10-31T23:00:00Z", "the Monday after it", 2027, "2027-11-03", "2027-11-15"],
  ["2027-12-31T22:59:59Z", "the last second of 2027, a Friday", 2027, "2028-01-04", "2028-01-14"],
  ["2027-12-31T23:00:00Z", "the first second of 2028", 2028, "2028-01-04", "2028-01-14"],
];

/** Servers far to the west and the east: there it is another day for most of the day. */
const zones = [
  ["UTC", 0],
  ["America/Los_Angeles", 480],
  ["Pacific/Kiritimati", -840],
] as const;

const months = "jan feb mrt apr mei jun jul aug sep okt nov dec".split(" ");
const inDutch = (iso: string) => `${Number(iso.slice(8))} ${months[Number(iso.slice(5, 7)) - 1]}`;

async function promisedIn(zone: string): Promise<{ offset: number; promised: Promised[] }> {
  const asked = JSON.stringify(moments.map(([utc]) => utc));
  const { stdout } = await run(process.execPath, [script, asked], { env: { ...process.env, TZ: zone } });
  return JSON.parse(stdout);
}

test("a server anywhere in the world promises what a server here promises", async () => {
  const all = await Promise.all(zones.map(async ([zone, offset]) => ({ zone, offset, said: await promisedIn(zone) })));
  for (const { zone, offset, said } of all) {
    assert.equal(said.offset, offset, `the process really is in ${zone}`);
    assert.equal(said.promised.length, moments.length);
    for (const [at, [utc, there, year, reaction, answer]] of moments.entries()) {
      const { page, number, ...kept } = said.promised[at] as Promised;
      assert.deepEqual(kept, { moment: utc, reaction, answer }, `${there}, in ${zone}`);
      assert.equal(number.slice(0, 8), `VO-${year}-`, there);
      for (const shown of [inDutch(reaction), inDutch(answer), "nog 10 werkdagen"])
        assert.ok(page.includes(shown), `${there}, in ${zone}: ${shown} should be in ${page}`);
    }
  }
});
