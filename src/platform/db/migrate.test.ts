import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { cloneDatabase } from "#testing";
import { type Migration, MigrationError, migrate, pendingMigrations, readMigrations } from "./migrate.js";

async function folderOf(...names: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rl-migrations-"));
  after(() => rm(folder, { recursive: true, force: true }));
  for (const name of names) await writeFile(join(folder, name), "select 1;");
  return folder;
}

test("a number may be missing; one that is used twice, and a name without one, are refused", async () => {
  const found = await readMigrations(await folderOf("0001-a.sql", "0005-b.sql"));
  assert.deepEqual(
    found.map(({ name }) => name),
    ["0001-a.sql", "0005-b.sql"],
  );
  for (const names of [
    ["0001-a.sql", "0001-b.sql"],
    ["0001-a.sql", "b.sql"],
  ])
    await assert.rejects(readMigrations(await folderOf(...names)), MigrationError);
});

test("a migration that comes in after one with a higher number is done once", async () => {
  const database = await cloneDatabase();
  after(() => database.drop());
  const known = await readMigrations(join(import.meta.dirname, "../../../../db/migrations"));
  const extra = (name: string): Migration => ({ name, sql: "select 1", checksum: name });
  assert.deepEqual(await migrate(database.address, [...known, extra("9002-b.sql")]), ["9002-b.sql"]);
  const all = [...known, extra("9001-a.sql"), extra("9002-b.sql")];
  assert.deepEqual(await pendingMigrations(database.address, all), ["9001-a.sql"]);
  assert.deepEqual(await migrate(database.address, all), ["9001-a.sql"]);
  assert.deepEqual(await migrate(database.address, all), []);
  await assert.rejects(migrate(database.address, known), /which this version lacks/);
});
