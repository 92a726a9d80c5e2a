import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { canMove, isOpen, move, type Parts, type Status, statuses, type TransitionName, transitions } from "./case.js";

const names = [...new Set(transitions.map(({ name }) => name))];
const allParts: readonly Parts[] = ["no-parts", "parts-open", "parts-in"];

/** A random walk: at every turn a move and how the sub-questions stand; what cannot be done is not done. */
const walks = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...allParts)), { maxLength: 60 });

test("whatever happens, a case stays in the table, and is never answered twice without being taken up again", () => {
  fc.assert(
    fc.property(walks, (turns) => {
      let status: Status = move(undefined, "submit");
      let answered = false;
      for (const [name, parts] of turns) {
        if (!canMove(status, name)) {
          assert.throws(() => move(status, name, parts));
          continue;
        }
        const next = move(status, name, parts);
        if (name === "answer") {
          assert.ok(!answered, "answered twice");
          answered = true;
        }
        if (name === "reopen") answered = false;
        assert.equal(answered, next === "answered" || next === "closed", `${status} ${name} ${next}`);
        if (status === "withdrawn") assert.equal(next, "withdrawn", "whoever withdrew is left alone");
        status = next;
      }
    }),
    { numRuns: 1000 },
  );
});

test("every move has a way out of every status that it names, however the sub-questions stand", () => {
  for (const status of statuses)
    for (const name of names)
      if (canMove(status, name)) for (const parts of allParts) assert.ok(statuses.includes(move(status, name, parts)));
});

test("an open case can always be answered, withdrawn and promised another date; one that has ended never", () => {
  const always: readonly TransitionName[] = ["answer", "withdraw", "move-promise"];
  for (const status of statuses)
    for (const name of always) assert.equal(canMove(status, name), isOpen(status), `${name} from ${status}`);
});
