import assert from "node:assert/strict";
import { test } from "node:test";
import pg from "pg";
import { cloneDatabase } from "#testing";
import { isUnavailable } from "./index.js";

test("a database that lets nobody in for now is away; what is asked of it at the wrong moment is our fault", async (t) => {
  const database = await cloneDatabase();
  t.after(database.drop);
  const failureOf = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => error,
    );
  const client = new pg.Client(database.address);
  await client.connect();
  const early = await failureOf(client.query("select lastval()"));
  await client.end();
  assert.ok(early instanceof pg.DatabaseError && early.code === "55000");
  assert.equal(isUnavailable(early), false);

  const away = database.goAway(1_500);
  let refused: unknown;
  for (const end = Date.now() + 1_500; refused === undefined && Date.now() < end; ) {
    const next = new pg.Client(database.address);
    refused = await failureOf(next.connect());
    if (refused === undefined) await failureOf(next.end());
  }
  await away;
  assert.ok(refused instanceof pg.DatabaseError && refused.code === "55000", String(refused));
  assert.equal(isUnavailable(refused), true);
});
