import { dayOf, type Temporal } from "#platform/clock";
import { choose, formatDay, type Lang } from "#platform/i18n";
import type { RoadStep } from "#platform/ui";
import type { Case, TransitionName } from "../case.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";

/** The first step of a question that came with a list: when it was asked, and what its dates are. @param said its answer */
export function importedStep(
  lang: Lang,
  { found, today }: { readonly found: Case; readonly today: Temporal.PlainDate },
  kind: TransitionName,
  said: RoadStep["body"],
): RoadStep["body"] {
  const { road } = choose(lang, { nl, en });
  const long = (day: Temporal.PlainDate) => formatDay(day, lang, { style: "long", weekday: true, year: "auto", today });
  const { answeredAt, channel, receivedAt, round } = found;
  if (channel !== "import") return said;
  const sentences = [
    road.imported(long(dayOf(receivedAt))),
    ...(kind === "import-closed" && round === 0 && answeredAt ? [road.importedAnswer(long(dayOf(answeredAt)))] : []),
  ];
  return (
    <>
      <p>{sentences.join(" ")}</p>
      {said}
    </>
  );
}
