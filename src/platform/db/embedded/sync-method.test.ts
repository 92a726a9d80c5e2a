import assert from "node:assert/strict";
import { test } from "node:test";
import { testOwnPostgres } from "#testing";
import { ask, makeProject } from "./fixture.js";
import { syncMethod } from "./sync-method.js";

test("a kernel that tells when writing the whole disk failed is asked to do that, an older one file by file", () => {
  const told = ["5.8.0", "5.15.0-119-generic", "6.1.0-18-amd64", "6.18.44-fc-v509", "10.0"];
  const untold = ["5.7.19", "5.4.0-190-generic", "4.18.0-553.el8.x86_64", "3.10.0", "", "unknown"];
  assert.deepEqual(new Set(told.map((kernel) => syncMethod(kernel))), new Set(["syncfs"]));
  assert.deepEqual(new Set(untold.map((kernel) => syncMethod(kernel))), new Set(["fsync"]));
});

testOwnPostgres("the private database does as its kernel allows", async (t) => {
  const db = await (await makeProject(t)).start({ durable: true });
  assert.deepEqual(await ask(db, "show recovery_init_sync_method"), [{ recovery_init_sync_method: syncMethod() }]);
});
