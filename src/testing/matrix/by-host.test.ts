import assert from "node:assert/strict";
import { test } from "node:test";
import { accessTable } from "../../commands/access-table/access-table.js";
import { otherRun } from "../other-run.js";
import { openWorld } from "../town.js";
import { setStage } from "./stage.js";
import { methods, Walk } from "./walk.js";
import { countWrites } from "./written.js";

const world = await openWorld({ worker: false, env: { TRUSTED_PROXIES: "1" } });
const byPath = await world.addTown("padstad");
const byHost = await world.addTown("hoststad", { host: "loket.hoststad.example" });
const onPath = await setStage(world, byPath, byHost);
const onHost = await setStage(world, byHost, byPath, "loket.hoststad.example");
const walk = new Walk(onHost, onPath, await countWrites(world));

/** By path every route is tried in both languages; a host name is no matter of language, so here they take turns. */
for (const [at, row] of accessTable.pages.entries())
  for (const method of methods)
    test(`${method} ${row.id}`, { skip: otherRun() }, async () => {
      assert.deepEqual(await walk.wrongAnswers(row, method, [at % 2 === 0 ? "nl" : "en"]), []);
    });
