import type { PropsWithChildren } from "hono/jsx";

export type DisclosureProps = PropsWithChildren<{
  /** What opens when somebody chooses this. */
  label: string;
  /** Open from the start, because something in it was chosen. */
  isOpen?: boolean | undefined;
}>;

/** Something that most readers can do without: it opens when they choose its label. */
export function Disclosure({ label, isOpen, children }: DisclosureProps) {
  return (
    <details class="rl-disclosure" open={isOpen}>
      <summary class="rl-disclosure__label">{label}</summary>
      <div class="rl-disclosure__content">{children}</div>
    </details>
  );
}
