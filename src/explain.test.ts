import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { test } from "node:test";
import pg from "pg";
import { ConfigError } from "./config.js";
import { explain } from "./explain.js";

const failed = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => assert.fail(),
    (error) => error,
  );

const connect = (host: string, port: number) =>
  failed(new pg.Client({ host, port, user: "a", password: "b", database: "c" }).connect());

/** A port on which nobody answers any more. */
async function deafPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, () => listening()));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

test("a database that does not answer is one sentence, also when its name stands for two addresses", async () => {
  const port = await deafPort();
  assert.match(explain(await connect("127.0.0.1", port)), /^The database cannot be used: connect ECONNREFUSED .*\.$/);
  const both = Object.assign(new AggregateError([]), { code: "ECONNREFUSED" });
  assert.equal(explain(both), "The database cannot be used: it does not answer (ECONNREFUSED).");
});

test("a database that refuses us is one sentence", () => {
  for (const [code, message] of [
    ["28P01", "password authentication failed"],
    ["3D000", 'database "c" does not exist'],
    ["42501", "permission denied to set role"],
  ])
    assert.equal(
      explain(Object.assign(new Error(message), { code })),
      `The database cannot be used: ${message} (${code}).`,
    );
});

test("a sentence for who started it is said as it is, and only of the kinds that may come", () => {
  class Other extends Error {}
  assert.equal(explain(new ConfigError("PORT must be a number.")), "PORT must be a number.");
  assert.equal(explain(new Other("Say it."), Other), "Say it.");
  assert.match(explain(new Other("Not this.")), /^Error: Not this\.\n +at /);
});

test("a fault of ours keeps its stack, whatever code it carries", async () => {
  const faults = [
    Object.assign(new Error('relation "x" does not exist'), { code: "42P01" }),
    Object.assign(new Error("duplicate key value"), { code: "23505" }),
    Object.assign(new TypeError("Invalid URL"), { code: "ERR_INVALID_URL" }),
    await failed(readFile("/tmp/rode-loper-no-such-file")),
  ];
  for (const fault of faults) {
    assert.doesNotMatch(explain(fault), /The database/);
    assert.ok(explain(fault).includes((fault as Error).message));
  }
});
