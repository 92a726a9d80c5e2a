import type { PropsWithChildren } from "hono/jsx";

export type DisclosureProps = PropsWithChildren<{
  /** What opens when somebody chooses this. */
  label: string;
}>;

/** Something that most readers can do without: it opens when they choose its label. */
export function Disclosure({ label, children }: DisclosureProps) {
  return (
    <details class="rl-disclosure">
      <summary class="rl-disclosure__label">{label}</summary>
      <div class="rl-disclosure__content">{children}</div>
    </details>
  );
}
