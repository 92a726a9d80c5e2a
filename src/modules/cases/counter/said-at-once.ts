import type { Step } from "../case.js";

/** What an officer said in the very moment in which they noted a question; undefined where nothing was said then. */
export function saidAtOnce([noted, next]: readonly Step[]): string | undefined {
  if (noted?.by === undefined || next?.kind !== "take-in-hand" || next.by !== noted.by) return undefined;
  return next.at.equals(noted.at) ? next.note : undefined;
}
