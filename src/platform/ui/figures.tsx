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
  /** Where more is told about them. */
  more?: { label: string; href: string } | undefined;
};

/** Figures across the whole page that are never alone: each with what it is and over how many. */
export function Figures({ label, figures, more }: FiguresProps) {
  return (
    <section class="rl-figures rl-band" aria-label={label}>
      <dl class="rl-figures__list">
        {figures.map(({ term, value, explanation }) => (
          <div>
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
