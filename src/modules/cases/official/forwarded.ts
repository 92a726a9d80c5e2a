import type { Sent } from "../attachments/attachment.js";
import type { Step } from "../case.js";
import { toldIn } from "../doubles/words.js";

/** The names of the files that whoever asked the question sent along: another authority has to get those too. */
export function filesOfAsker(files: readonly Sent[], steps: readonly Step[]): string[] {
  const told = toldIn(steps);
  const theirs = new Set(
    steps.filter((one) => told.includes(one) || (one.by === undefined && one.kind !== "gather")).map(({ id }) => id),
  );
  return files.filter(({ stepId }) => theirs.has(stepId)).map(({ name }) => name);
}
