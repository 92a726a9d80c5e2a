import type { PropsWithChildren } from "hono/jsx";
import { classNames } from "./class-names.js";

export type DisclosureProps = PropsWithChildren<{
  /** What opens when somebody chooses this. */
  label: string;
  /** Part of what the page says: on paper it stands open, where other folds are left out. */
  printed?: boolean | undefined;
}>;

/** Something that most readers can do without: it opens when they choose its label. */
export function Disclosure({ label, printed, children }: DisclosureProps) {
  return (
    <details class={classNames("rl-disclosure", printed && "rl-disclosure--printed")}>
      <summary class="rl-disclosure__label">{label}</summary>
      <div class="rl-disclosure__content">{children}</div>
    </details>
  );
}
