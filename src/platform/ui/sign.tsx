/** The signs that stand beside a word, so that colour never has to carry the meaning alone. */
export type SignName = "lock" | "check" | "clock" | "warning" | "info" | "arrow" | "external" | "cross" | "person";

const PATHS: Record<SignName, string> = {
  lock: "M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5",
  check: "M3 8.5 6.5 12 13 4.5",
  clock: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 5v3.3l2 1.5",
  warning: "M8 2.2 14.2 13.5H1.8zM8 6.5v3M8 11.6v.1",
  info: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 7.4v3.6M8 4.9V5",
  arrow: "M2.5 8h10.5M8.8 3.8 13 8l-4.2 4.2",
  cross: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  person: "M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8M2.9 13.6a5.2 5.2 0 0 1 10.2 0",
  external: "M6 3H3v10h10v-3M9 3h4v4M13 3 7.5 8.5",
};

/**
 * A small line drawing in the colour of the text. It is hidden from screen readers: the word beside it says the same.
 * @param name which sign
 */
export function Sign({ name }: { name: SignName }) {
  return (
    <svg class="rl-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
