import assert from "node:assert/strict";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readConfig } from "./config.js";
import { joinDatabase, type Opened, openDatabase } from "./database.js";

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

test("a secret that a power cut left empty is made anew, and never used as it is", async (t) => {
  const outer = await mkdtemp(join(tmpdir(), "rl-test-"));
  await chmod(outer, 0o755); // as root the database has another user
  const config = readConfig({ DATA_DIR: join(outer, "data") });
  const opened = await openDatabase(config, () => {});
  t.after(async () => {
    await opened.embedded?.stop();
    await rm(outer, { recursive: true, force: true, maxRetries: 5 });
  });
  const file = join(opened.embedded?.folderForState ?? "", "secret");
  await writeFile(file, "");
  const secrets = await Promise.all(
    Array.from(
      { length: 8 },
      async (_, at) => (await (at % 2 ? joinDatabase : openDatabase)(config, () => {}))?.secret,
    ),
  );
  assert.equal(new Set(secrets).size, 1);
  assert.equal(secrets[0]?.length, opened.secret.length);
  assert.equal((await readFile(file, "utf8")).trim(), secrets[0]);
});
