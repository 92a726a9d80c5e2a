import type { Staff } from "#identity";
import type { Temporal } from "#platform/clock";
import { choose, formatDay, formatMoment, type Lang } from "#platform/i18n";
import type { Voice } from "#platform/tenancy";
import { Quote, type RoadStep } from "#platform/ui";
import type { Case, Step, TransitionName } from "./case.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

type Journey = {
  readonly found: Case;
  readonly owner: Staff;
  readonly steps: readonly Step[];
  readonly today: Temporal.PlainDate;
  /** Whom the road speaks to. */
  readonly audience: "asker" | "desk";
  readonly voice: Voice;
};

/** The road of a case: what has been, where it is now, what is still to come. The asker and the desk see the same steps. */
export function roadOf(lang: Lang, journey: Journey): RoadStep[] {
  const { found, owner, steps, today, audience, voice } = journey;
  const { road } = choose(lang, { nl, en });
  const past = steps.map((step) => pastStep(lang, step, journey));
  const turn = road.yourTurn[audience](owner.name, voice);
  const due = (day: Temporal.PlainDate) =>
    road.before(formatDay(day, lang, { style: "medium", weekday: true, year: "auto", today }));
  const ahead: Record<Case["status"], RoadStep[]> = {
    received: [
      { state: "now", time: due(found.firstReactionDue), title: road.readsNow(owner.name) },
      { state: "ahead", time: due(found.answerDue), title: road.willAnswer(owner.name) },
    ],
    "in-hand": [
      { state: "now", time: road.now, title: road.worksNow(owner.name) },
      { state: "ahead", time: due(found.answerDue), title: road.willAnswer(owner.name) },
    ],
    answered: [{ state: "now", time: road.now, ...turn }],
    closed: [],
  };
  return [...past, ...ahead[found.status]];
}

function pastStep(lang: Lang, step: Step, { found, owner, today, audience, voice }: Journey): RoadStep {
  const { road, outcomes, yourOutcomes } = choose(lang, { nl, en });
  const outcome = (audience === "asker" ? yourOutcomes : outcomes)(voice);
  const bodies: Record<TransitionName, RoadStep["body"]> = {
    submit: road.submitted[audience](owner.name),
    "take-in-hand": <Quote text={step.note ?? ""} />,
    answer: <Quote text={step.note ?? ""} />,
    close: found.outcome && outcome[found.outcome],
  };
  return {
    state: "done",
    time: formatMoment(step.at, lang, today),
    dateTime: step.at.toString(),
    title: road.done[step.kind],
    body: bodies[step.kind],
  };
}
