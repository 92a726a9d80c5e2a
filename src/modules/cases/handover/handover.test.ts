import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type HandoverStatus, handoverTransitions, moveHandover } from "./handover.js";

const names = handoverTransitions.map(({ name }) => name);

test("whatever people try, an offer is made once, decided once, and stays decided", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { maxLength: 20 }), (turns) => {
      let status: HandoverStatus | undefined;
      let decisions = 0;
      for (const name of turns) {
        const next = moveHandover(status, name);
        if (name === "offer") assert.equal(next, status === undefined ? "offered" : undefined);
        else assert.equal(next !== undefined, status === "offered", `${name} from ${status}`);
        if (next === undefined) continue;
        if (next !== "offered") decisions += 1;
        status = next;
      }
      assert.ok(decisions <= 1);
      assert.equal(decisions === 1, status !== undefined && status !== "offered");
    }),
    { numRuns: 1000 },
  );
});

test("only the other side accepts or declines, and only the sender takes back", () => {
  const by = (name: string) => handoverTransitions.find((move) => move.name === name)?.by;
  for (const name of ["accept", "decline"]) assert.deepEqual(by(name), ["offered"], name);
  for (const name of ["offer", "withdraw"]) assert.ok(!by(name)?.includes("offered"), name);
});
