import assert from "node:assert/strict";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { findChromium } from "./chromium.js";

test("Chromium is found where it is said to be, else on the path, else not at all", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "rode-loper-"));
  t.after(() => rm(folder, { recursive: true }));
  const program = join(folder, "chromium-browser");
  assert.equal(findChromium({ PATH: folder }), undefined);
  await writeFile(program, "");
  assert.equal(findChromium({ PATH: folder }), undefined, "a file that cannot be run is no browser");
  await chmod(program, 0o755);
  assert.equal(findChromium({ PATH: `/nowhere:${folder}` }), program);
  assert.equal(findChromium({ CHROMIUM_PATH: program, PATH: "" }), program);
  assert.equal(findChromium({ CHROMIUM_PATH: "/nowhere", PATH: folder }), undefined, "a wrong setting is not ignored");
});
