import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  canMove,
  isOpen,
  move,
  type Nature,
  type Parts,
  type Status,
  statuses,
  type TransitionName,
  transitions,
} from "./case.js";

const names = [...new Set(transitions.map(({ name }) => name))];
const natures: readonly Nature[] = ["plain", "official"];
const allParts: readonly Parts[] = ["no-parts", "parts-open", "parts-in"];

/** A random walk: at every turn a move and how the sub-questions stand; what cannot be done is not done. */
const walks = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...allParts)), { maxLength: 60 });

test("whatever happens, a case stays in the table, and is never answered twice without being taken up again", () => {
  fc.assert(
    fc.property(walks, (turns) => {
      let status: Status = move(undefined, "submit");
      let answered = false;
      let dropped = false;
      let nature: Nature = "plain";
      for (const [name, parts] of turns) {
        if (!canMove(status, name, nature)) {
          assert.throws(() => move(status, name, parts, nature));
          continue;
        }
        const next = move(status, name, parts, nature);
        if (name === "move-promise") assert.equal(nature, "plain", "the law's date is nobody's to promise");
        if (name === "suspend" || name === "extend") assert.equal(nature, "official", name);
        if (name === "make-official") nature = "official";
        if (name === "reopen") nature = "plain";
        if (name === "answer") {
          assert.ok(!answered, "answered twice");
          answered = true;
        }
        if (name === "drop-out") dropped = true;
        if (name === "reopen") answered = dropped = false;
        const isToldAnswer: boolean = next === "answered" || (next === "closed" && !dropped);
        assert.equal(answered, isToldAnswer, `${status} ${name} ${next}`);
        if (status === "withdrawn") assert.equal(next, "withdrawn", "whoever withdrew is left alone");
        if (status === "forwarded" && name !== "erase") assert.equal(name, "reopen", "it is with somebody else now");
        status = next;
      }
    }),
    { numRuns: 1000 },
  );
});

test("every move has a way out of every status that it names, however the sub-questions stand", () => {
  for (const status of statuses)
    for (const name of names)
      for (const nature of natures)
        if (canMove(status, name, nature))
          for (const parts of allParts) assert.ok(statuses.includes(move(status, name, parts, nature)));
});

test("an open case can always be answered, withdrawn, forwarded and given another date; one that has ended never", () => {
  const always: readonly TransitionName[] = ["answer", "withdraw", "forward", "make-official"];
  for (const status of statuses) {
    for (const name of always) assert.equal(canMove(status, name), isOpen(status), `${name} from ${status}`);
    for (const [name, nature] of [
      ["move-promise", "plain"],
      ["extend", "official"],
    ] as const)
      for (const one of natures) assert.equal(canMove(status, name, one), isOpen(status) && one === nature, name);
  }
});
