import type { Acting } from "#identity";
import { dayOf, type Temporal } from "#platform/clock";
import type { Choice } from "./kinds.js";
import { isOfficeOpen, nextOpening, openingAfter } from "./office-hours.js";

/** What becomes of a notice now: mailed, kept for the daily mail, left out, or looked at again later. */
export type Decision = "send" | "daily" | "drop" | { readonly waitUntil: Temporal.Instant };

export type Situation = {
  readonly now: Temporal.Instant;
  readonly closed: ReadonlySet<string>;
  /** What its reader chose; what goes to a department or a partner has no choice, and comes at once. */
  readonly choice: Choice;
  readonly outsideHours: boolean;
  /** Whether its reader is away. */
  readonly away: Acting["away"];
  /** Whether a daily mail that its reader still gets today tells it. */
  readonly isInDaily: boolean;
};

/**
 * What becomes of a notice for one reader. Whoever is away hears nothing until they are back, and nobody hears anything
 * outside office hours unless they want to.
 */
export function decide({ now, closed, choice, outsideHours, away, isInDaily }: Situation): Decision {
  if (choice === "never" || away?.reason === "left") return "drop";
  if (away) return { waitUntil: openingAfter(away.until ?? dayOf(now), closed) };
  if (choice === "daily") return "daily";
  if (!isOfficeOpen(now, closed)) return outsideHours ? "send" : { waitUntil: nextOpening(now, closed) };
  return isInDaily ? "daily" : "send";
}
