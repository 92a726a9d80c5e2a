import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { moveTransfer, type TransferStatus, transferTransitions } from "./transfer.js";

const names = transferTransitions.map(({ name }) => name);
const turns = fc.array(fc.constantFrom(...names), { maxLength: 20 });

test("whatever people try, nothing reaches another municipality before the asker agrees, and it ends once", () => {
  fc.assert(
    fc.property(turns, (moves) => {
      let status: TransferStatus | undefined;
      let agreed = false;
      let ends = 0;
      for (const name of moves) {
        const next = moveTransfer(status, name);
        if (next === undefined) continue;
        if (name === "agree") agreed = true;
        if (["offered", "accepted", "declined"].includes(next)) assert.ok(agreed, `${next} without a yes`);
        if (next !== "proposed" && next !== "offered") ends += 1;
        status = next;
      }
      assert.ok(ends <= 1, "ended twice");
    }),
    { numRuns: 1000 },
  );
});

test("only the asker agrees or refuses, only the other municipality accepts or declines, only the owner takes it back", () => {
  const by = (name: string) => transferTransitions.find((move) => move.name === name)?.by;
  for (const name of ["agree", "refuse"]) assert.deepEqual(by(name), ["asker", "link:tracking"], name);
  for (const name of ["accept", "decline"]) assert.deepEqual(by(name), ["desk", "aanjager"], name);
  for (const name of ["propose", "withdraw"]) assert.deepEqual(by(name), ["owner", "deputy"], name);
});
