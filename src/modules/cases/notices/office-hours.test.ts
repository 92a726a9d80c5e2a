import assert from "node:assert/strict";
import { test } from "node:test";
import { Temporal } from "#platform/clock";
import { isOfficeOpen, nextOpening, openingAfter } from "./office-hours.js";

const closed = new Set(["2026-12-24"]);
const at = (moment: string) => Temporal.Instant.from(moment);

test("open from half past eight up to five, on working days, whatever the offset from UTC", () => {
  const expected: Record<string, boolean> = {
    "2026-11-23T08:29:59+01:00": false,
    "2026-11-23T08:30:00+01:00": true,
    "2026-11-23T16:59:59+01:00": true,
    "2026-11-23T17:00:00+01:00": false,
    "2026-11-22T12:00:00+01:00": false,
    "2026-12-24T12:00:00+01:00": false,
    "2026-12-25T12:00:00+01:00": false,
    "2026-04-06T12:00:00+02:00": false,
    // The Monday after each change of the clock: the same hours for people, another for UTC.
    "2026-03-30T08:30:00+02:00": true,
    "2026-03-30T06:29:59Z": false,
    "2026-10-26T08:30:00+01:00": true,
    "2026-10-26T06:30:00Z": false,
  };
  for (const [moment, is] of Object.entries(expected)) assert.equal(isOfficeOpen(at(moment), closed), is, moment);
});

test("the next opening skips nights, weekends, holidays, closing days and both changes of the clock", () => {
  const expected: Record<string, string> = {
    "2026-11-23T12:00:00+01:00": "2026-11-23T12:00:00+01:00",
    "2026-11-23T03:00:00+01:00": "2026-11-23T08:30:00+01:00",
    "2026-11-23T17:00:00+01:00": "2026-11-24T08:30:00+01:00",
    "2026-11-27T17:00:00+01:00": "2026-11-30T08:30:00+01:00",
    "2026-12-23T18:00:00+01:00": "2026-12-28T08:30:00+01:00",
    "2026-03-27T20:00:00+01:00": "2026-03-30T08:30:00+02:00",
    "2026-10-23T20:00:00+02:00": "2026-10-26T08:30:00+01:00",
  };
  for (const [moment, opening] of Object.entries(expected))
    assert.equal(nextOpening(at(moment), closed).toString(), at(opening).toString(), moment);
  const friday = Temporal.PlainDate.from("2026-10-23");
  assert.equal(openingAfter(friday, closed).toString(), at("2026-10-26T08:30:00+01:00").toString());
});
