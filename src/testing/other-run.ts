import { test } from "node:test";

/**
 * When the suite runs once more against another PostgreSQL, what that cannot change is left out: what a browser shows, which
 * words a page says, that a host name leads to a municipality as a path does, what a neighbour does that hangs, where a
 * page leads, how long an answer takes, and how the PostgreSQL that comes along is kept.
 * @returns why a test is left out, or false when it is not
 */
export function otherRun(): string | false {
  return process.env.ONLY_DATABASE === "yes" && "ONLY_DATABASE=yes: done in another run";
}

/** A test of the PostgreSQL that comes along, which another one has no part in. */
export const testOwnPostgres: typeof test.skip = otherRun() ? test.skip : test;
