import { dayOf, type Temporal } from "#platform/clock";
import { choose, formatDay, type Lang } from "#platform/i18n";
import type { RoadStep } from "#platform/ui";
import type { Case, Step } from "../case.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";

/** The first step of a question that came with a list: when it was asked there, and its answer. @param said its answer */
export function importedStep(
  lang: Lang,
  { found, today }: { readonly found: Case; readonly today: Temporal.PlainDate },
  step: Step,
  said: RoadStep["body"],
): RoadStep["body"] {
  const { channel, receivedAt, answeredAt, round } = found;
  if (channel !== "import") return said;
  const { road } = choose(lang, { nl, en });
  const long = (moment: Temporal.Instant) =>
    formatDay(dayOf(moment), lang, { style: "long", weekday: true, year: "auto", today });
  const answered = step.kind === "import-closed" && round === 0 ? answeredAt : undefined;
  const isTold = (moment: Temporal.Instant) => !moment.equals(step.at);
  // Where the list did not say when, the question has the day of its answer, or of this step: nobody is told that as the truth.
  const received = isTold(receivedAt) && !(answered && receivedAt.equals(answered)) ? receivedAt : undefined;
  const sentences = [
    road.imported,
    ...(received ? [road.importedReceived(long(received))] : []),
    ...(answered && isTold(answered) ? [road.importedAnswer(long(answered))] : []),
  ];
  return (
    <>
      <p>{sentences.join(" ")}</p>
      {said}
    </>
  );
}
