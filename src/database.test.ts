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
  const opened: Opened[] = [await openDatabase(config, () => {})];
  t.after(async () => {
    await Promise.all(opened.map(({ embedded }) => embedded?.stop()));
    await rm(outer, { recursive: true, force: true, maxRetries: 5 });
  });
  const [first] = opened;
  const file = join(first?.embedded?.folderForState ?? "", "secret");
  await writeFile(file, "");
  const openings = Array.from({ length: 4 }, () => openDatabase(config, () => {}).then((one) => opened.push(one)));
  const joined = await Promise.all(Array.from({ length: 4 }, () => joinDatabase(config)));
  await Promise.all(openings);
  const secrets = [...opened.slice(1), ...joined].map((one) => one?.secret);
  assert.equal(new Set(secrets).size, 1);
  assert.equal(secrets[0]?.length, first?.secret.length);
  assert.equal((await readFile(file, "utf8")).trim(), secrets[0]);
});
