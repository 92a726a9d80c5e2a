import assert from "node:assert/strict";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readConfig } from "./config.js";
import { type Opened, openDatabase } from "./database.js";

test("servers that start at once on a new folder do not trip over each other", async (t) => {
  const outer = await mkdtemp(join(tmpdir(), "rl-test-"));
  await chmod(outer, 0o755); // as root the database has another user
  const opened: Opened[] = [];
  t.after(async () => {
    await Promise.all(opened.map(({ embedded }) => embedded?.stop()));
    await rm(outer, { recursive: true, force: true, maxRetries: 5 });
  });
  const config = readConfig({ DATA_DIR: join(outer, "data") });
  opened.push(await openDatabase(config, () => {}));
  opened.push(...(await Promise.all(Array.from({ length: 8 }, () => openDatabase(config, () => {})))));
  assert.equal(new Set(opened.map(({ secret }) => secret)).size, 1);
});
