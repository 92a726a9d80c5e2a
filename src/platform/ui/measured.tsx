import type { Child } from "hono/jsx";
import { Heading } from "./typography.js";

export type MeasuredProps = {
  /** Unique on the page; also its anchor. */
  id: string;
  heading: string;
  /** The number as people write it, as large as it matters. */
  value: string;
  /** The same in a sentence, and over how many. */
  told: Child;
  /** How it went: a `TrendChart`, or why there is none. */
  trend: Child;
  /** What it counts, and the numbers in a table. */
  more: Child;
};

/** One figure with everything that belongs to it: what it says, how it went, and how it was counted. */
export function Measured({ id, heading, value, told, trend, more }: MeasuredProps) {
  return (
    <section class="rl-measured" id={id} aria-labelledby={`${id}-heading`}>
      <div>
        <Heading level={2} size="small" id={`${id}-heading`}>
          {heading}
        </Heading>
        <p class="rl-measured__value">{value}</p>
        {told}
      </div>
      <div>{trend}</div>
      <div class="rl-measured__more">{more}</div>
    </section>
  );
}
