import type { Child } from "hono/jsx";
import { classNames } from "./class-names.js";
import { type Lang, uiText } from "./text.js";

export type RoadStep = {
  state: "done" | "now" | "ahead";
  /** When, in words: "ma 16 nov, 10.12", "nu", "uiterlijk di 1 dec". */
  time: string;
  /** The same moment for machines, when it is a real one. */
  dateTime?: string | undefined;
  title: Child;
  body?: Child;
};

export type RoadProps = { lang: Lang; label: string; steps: RoadStep[] };

/** The road a case travels: the carpet lies as far as the case has come, the rest is still marked out. */
export function Road({ lang, label, steps }: RoadProps) {
  return (
    <ol class="rl-road" aria-label={label}>
      {steps.map((step) => (
        <Step lang={lang} step={step} />
      ))}
    </ol>
  );
}

function Step({ lang, step }: { lang: Lang; step: RoadStep }) {
  const state = uiText(lang).step[step.state];
  return (
    <li
      class={classNames("rl-road__step", `rl-road__step--${step.state}`)}
      aria-current={step.state === "now" ? "step" : undefined}
    >
      {step.dateTime ? (
        <time class="rl-road__time" datetime={step.dateTime}>
          {step.time}
        </time>
      ) : (
        <span class="rl-road__time">{step.time}</span>
      )}
      <p class="rl-road__title">
        <span class="rl-hidden">{state}: </span>
        {step.title}
      </p>
      {step.body ? <div class="rl-road__body">{step.body}</div> : null}
    </li>
  );
}
