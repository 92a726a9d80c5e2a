import type { Child } from "hono/jsx";

export type Figure = {
  /** What it is. */
  term: string;
  /** The number as a Dutch reader writes it: "1,4", "78%". */
  value: string;
  /** Over how many, against which promise. */
  explanation: Child;
};

export type FiguresProps = {
  label: string;
  figures: Figure[];
  /** "band" runs across the whole page in the main colour; "card" stands between other cards. */
  look?: "band" | "card" | undefined;
  /** Where more is told about them. */
  more?: { label: string; href: string } | undefined;
};

/** Figures that are never alone: each with what it is and over how many. */
export function Figures({ label, figures, look = "band", more }: FiguresProps) {
  return (
    <section class={look === "band" ? "rl-figures rl-band" : "rl-figures rl-figures--card"} aria-label={label}>
      <dl class="rl-figures__list">
        {figures.map(({ term, value, explanation }) => (
          <div class="rl-figures__figure">
            <dt>{term}</dt>
            <dd class="rl-figures__value">{value}</dd>
            <dd class="rl-figures__of">{explanation}</dd>
          </div>
        ))}
      </dl>
      {more ? (
        <p class="rl-figures__more">
          <a href={more.href}>{more.label}</a>
        </p>
      ) : null}
    </section>
  );
}
