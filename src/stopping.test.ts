import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

test("what a slow start opens while the rest is being closed is closed too, and nothing twice", () => {
  const script = `
    import { setTimeout as sleep } from "node:timers/promises";
    import { Ending } from ${JSON.stringify(new URL("./stopping.js", import.meta.url).href)};
    new Ending().run(async (ending) => {
      ending.add(async () => { console.log("closing the first"); await sleep(1_500); });
      setTimeout(() => process.emit("SIGTERM"));
      await sleep(3_750);
      ending.add(async () => console.log("closing the second"));
    }, String);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
    timeout: 20_000,
  });
  assert.deepEqual(
    { status, stdout, stderr },
    { status: 0, stdout: "Stopping …\nclosing the first\nclosing the second\n", stderr: "" },
  );
});
