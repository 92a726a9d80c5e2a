import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { promisify } from "node:util";
import { PROJECT } from "./database.js";

const run = promisify(execFile);

/** Says that it was called, takes a moment, and writes where it is told to; with `wrong` in the source it fails. */
const COMPILER = `#!/bin/sh
echo called >>called
sleep 0.5
grep -q wrong src/a.ts && echo "src/a.ts is wrong" && exit 1
mkdir -p "$4/src/platform/ui" && echo "export {}" >"$4/src/a.js"
echo 'import("node:child_process").then((c) => c.execFileSync("sh", ["-c", "echo called >>called"]))' >"$4/src/platform/ui/make-stylesheet.js"
`;

/** A project of one file, with a compiler that only pretends. */
async function makeProject(t: TestContext, source: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rl-build-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const each of ["bin", "src", "node_modules/.bin"]) await mkdir(join(folder, each), { recursive: true });
  await copyFile(join(PROJECT, "bin/build"), join(folder, "bin/build"));
  await writeFile(join(folder, "package.json"), '{"type":"module"}');
  await writeFile(join(folder, "src/a.ts"), source);
  await writeFile(join(folder, "node_modules/.bin/tsc"), COMPILER);
  await chmod(join(folder, "node_modules/.bin/tsc"), 0o755);
  return folder;
}

const build = (folder: string) => run(process.execPath, [join(folder, "bin/build")]);
const calls = async (folder: string) => (await readFile(join(folder, "called"), "utf8")).split("\n").length - 1;
const leftovers = async (folder: string) => (await readdir(folder)).filter((name) => name.startsWith(".dist-"));

test("of three builds at once one compiles, and all have what it made", async (t) => {
  const folder = await makeProject(t, "export {};");
  await Promise.all([build(folder), build(folder), build(folder)]);
  assert.equal(await calls(folder), 3, "once for the server, once for the islands and once for the stylesheet");
  assert.equal(await readFile(join(folder, "dist/src/a.js"), "utf8"), "export {}\n");
  assert.deepEqual(await leftovers(folder), []);
});

test("of two builds at once of what is wrong each fails by itself", async (t) => {
  const folder = await makeProject(t, "wrong");
  const ends = await Promise.allSettled([build(folder), build(folder)]);
  assert.deepEqual(
    ends.map((end) => end.status === "rejected" && `${end.reason.code} ${end.reason.stdout}`),
    ["1 src/a.ts is wrong\n", "1 src/a.ts is wrong\n"],
  );
  assert.deepEqual(await leftovers(folder), []);
});
