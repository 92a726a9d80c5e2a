import { dayOf, type Temporal } from "#platform/clock";
import { choose, formatDay, type Lang } from "#platform/i18n";
import type { Case, Step } from "../case.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Who noted a question, and how it came in; undefined where somebody asked it themselves. */
export function notedSentence(
  lang: Lang,
  step: Step,
  { channel, receivedAt }: Case,
  officer: string | undefined,
  today: Temporal.PlainDate,
): string | undefined {
  if (step.by === undefined || channel === "web" || channel === "import") return undefined;
  const day = formatDay(dayOf(receivedAt), lang, { style: "long", weekday: true, year: "auto", today });
  return choose(lang, { nl, en }).noted[channel](officer ?? "", day);
}
