import type { Child, PropsWithChildren } from "hono/jsx";
import { classNames } from "./class-names.js";
import { Heading } from "./typography.js";

export type CardProps = PropsWithChildren<{
  /** "main" is the raised card that asks the question; "door" has a red top; "promise" a red side. */
  look?: "plain" | "main" | "door" | "promise" | undefined;
  heading?: Child;
  headingLevel?: 2 | 3 | undefined;
  id?: string | undefined;
}>;

/** One card style for everything that belongs together. */
export function Card({ look = "plain", heading, headingLevel = 2, id, children }: CardProps) {
  return (
    <div class={classNames("utrecht-card", "rl-card", look !== "plain" && `rl-card--${look}`)} id={id}>
      <div class="utrecht-card__content">
        {heading ? (
          <Heading level={headingLevel} size="small">
            {heading}
          </Heading>
        ) : null}
        {children}
      </div>
    </div>
  );
}

export type PromiseCardProps = {
  /** Whose promise: "Onze belofte". */
  label: string;
  /** The day, in full: "dinsdag 1 december". */
  date: string;
  /** What is left of it: "nog 6 werkdagen". */
  remaining?: string | undefined;
  /** The day has passed: the card says so in colour, `remaining` says so in words. */
  late?: boolean | undefined;
};

/** The promised day, as large as it matters. */
export function PromiseCard({ label, date, remaining, late }: PromiseCardProps) {
  return (
    <Card look="promise">
      <p class={classNames("rl-promise", late && "rl-promise--late")}>
        <span class="rl-muted">{label}</span> <strong class="rl-promise__date">{date}</strong>{" "}
        {remaining ? <span class="rl-promise__remaining">{remaining}</span> : null}
      </p>
    </Card>
  );
}
