import type { Sent } from "../attachments/attachment.js";
import type { Step } from "../case.js";

/** The names of the files that whoever asked the question sent along: another authority has to get those too. */
export function filesOfAsker(files: readonly Sent[], steps: readonly Step[]): string[] {
  const theirs = new Set(steps.filter(({ by, kind }) => by === undefined && kind !== "gather").map(({ id }) => id));
  return files.filter(({ stepId }) => theirs.has(stepId)).map(({ name }) => name);
}
