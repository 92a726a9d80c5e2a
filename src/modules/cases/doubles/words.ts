import type { Case, Step } from "../case.js";

/** The steps by which whoever asked a question told it: in the beginning, and along the way. */
export const toldIn = (steps: readonly Step[]): Step[] =>
  steps.filter(({ kind, by }) => ["submit", "join", "branch"].includes(kind) || (kind === "write" && by === undefined));

/** Everything that whoever asked a question wrote in it. What it was joined with stands in a step of its own. */
export function wordsOfAsker(found: Case, steps: readonly Step[]): string {
  return [found.question, ...toldIn(steps).flatMap(({ note }) => note ?? [])].join("\n\n");
}
