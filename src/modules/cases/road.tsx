import type { Temporal } from "#platform/clock";
import { capital, choose, formatDay, formatMoment, type Lang } from "#platform/i18n";
import type { Voice } from "#platform/tenancy";
import { Quote, type RoadStep } from "#platform/ui";
import type { Attached } from "./attachments/list.js";
import type { Case, Outcome, Step, TransitionName } from "./case.js";
import { notedSentence } from "./counter/noted-sentence.js";
import { saidAtOnce } from "./counter/said-at-once.js";
import { stillSince } from "./deadline.js";
import { doublesStep } from "./doubles/pages/road.js";
import { importedStep } from "./importing/road.js";
import { answererOf, ownerAt, type People } from "./people.js";
import { PartRows } from "./sub-questions/part-rows.js";
import type { Part } from "./sub-questions/parts.js";
import { isOpenSub } from "./sub-questions/sub-question.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import { askedSentence, transferSentence } from "./transfer/pages/road.js";

export type Audience = "asker" | "reader" | "desk";

type Journey = {
  readonly found: Case;
  readonly people: People;
  readonly steps: readonly Step[];
  readonly parts: readonly Part[];
  readonly today: Temporal.PlainDate;
  /** Whom the road speaks to; a reader is somebody with whom the asker shares it. */
  readonly audience: Audience;
  readonly voice: Voice;
  readonly attached: Attached;
};

/** The road of a case: what has been, where it is now, what is still to come. The asker and the desk see the same steps. */
export function roadOf(lang: Lang, journey: Journey): RoadStep[] {
  const { found, people, today, steps, audience, voice } = journey;
  const { person, who } = people.acting;
  const answerer = answererOf(found, people.acting);
  const { road } = choose(lang, { nl, en });
  const past = steps.filter((step) => !isRepeatedSplit(step, steps)).map((step) => pastStep(lang, step, journey));
  const turn = road.yourTurn[audience](audience === "desk" ? person.name : who.name, voice);
  const due = (day: Temporal.PlainDate) =>
    road.before(formatDay(day, lang, { style: "medium", weekday: true, year: "auto", today }));
  const answer = { state: "ahead", time: due(found.answerDue), title: road.willAnswer(answerer) } as const;
  const current = partsOfRound(
    journey,
    steps.findLast(({ kind }) => kind === "split"),
  );
  const open = current.filter(isOpenSub);
  const ahead: Record<Case["status"], RoadStep[]> = {
    received: [{ state: "now", time: due(found.firstReactionDue), title: road.readsNow(who.name) }, answer],
    "in-hand": [{ state: "now", time: road.now, title: road.worksNow(who.name) }, answer],
    waiting: [
      { state: "now", time: road.now, ...road.waits[audience](who.name), ...officialWait(lang, found, today) },
      { state: "ahead", time: road.after, title: road.willAnswer(person.name) },
    ],
    "with-departments": [
      { state: "now", time: road.now, title: road.departmentsNow, body: road.partsOpen(open.length, current.length) },
      answer,
    ],
    assembling: [{ state: "now", time: road.now, title: road.assemblesNow(who.name) }, answer],
    answered: [{ state: "now", time: road.now, ...turn }],
    closed: [],
    withdrawn: [],
    transferred: [],
    forwarded: [],
    merged: [],
  };
  return [...past, ...ahead[found.status]];
}

function pastStep(lang: Lang, step: Step, journey: Journey): RoadStep {
  const { found, people, steps, today, audience, voice, attached } = journey;
  const { road, outcomes, yourOutcomes } = choose(lang, { nl, en });
  const outcome = (audience === "asker" ? yourOutcomes : outcomes)(voice);
  const { nameOf, townOf } = people;
  const ownerId = ownerAt(found, steps, step);
  const owner = nameOf(ownerId) ?? "";
  const written = step.note === undefined ? null : <Quote text={step.note} by={bylineOf(lang, step, journey)} />;
  const due = step.due && <p>{movedIn(lang, step, step.due, today)}</p>;
  const said = (
    <>
      {written}
      {due}
      {attached(step.id)}
    </>
  );
  const town = townOf(step.townId, lang);
  const crossed = (kind: Parameters<typeof transferSentence>[1]) => {
    const sentence = transferSentence(lang, kind, audience === "asker", { owner, town });
    return written ? (
      <>
        <p>{sentence}</p>
        {written}
      </>
    ) : (
      sentence
    );
  };
  const bodies: Record<TransitionName, RoadStep["body"]> = {
    submit: (
      <>
        {[
          notedSentence(lang, step, found, nameOf(step.by), today),
          askedSentence(lang, step, town) ?? road.submitted[audience](owner),
        ]
          .filter(Boolean)
          .join(" ")}
        {attached(step.id)}
      </>
    ),
    import: importedStep(lang, journey, step, said),
    "import-closed": importedStep(lang, journey, step, said),
    "take-in-hand": said,
    message: said,
    "ask-asker": said,
    write: said,
    "go-on": said,
    "move-promise": said,
    "make-official": said,
    suspend: said,
    extend: said,
    split: <PartRows lang={lang} parts={partsOfRound(journey, step)} today={today} isDesk={audience === "desk"} />,
    gather: null,
    answer: said,
    "remind-asker": road.remindedOnce[audience],
    "drop-out": road.droppedOut[audience],
    reopen: said,
    withdraw: said,
    forward: (
      <>
        <p>{road.forwardedTo(step.authority?.name ?? "")}</p>
        {said}
      </>
    ),
    "change-owner": road.ownerChanged[audience](owner, nameOf(step.owners?.to) ?? ""),
    "hand-over": (
      <>
        <p>{road.handedOver[audience](owner, nameOf(step.owners?.to) ?? "")}</p>
        {written}
      </>
    ),
    "propose-transfer": crossed("propose-transfer"),
    "agree-transfer": crossed("agree-transfer"),
    "refuse-transfer": crossed("refuse-transfer"),
    "end-transfer": crossed("end-transfer"),
    transfer: crossed("transfer"),
    arrive: crossed("arrive"),
    ...doublesStep(lang, step, { isAsker: audience === "asker", number: people.numberOf(step.aboutId), said }),
    // What came of it then: taken up again, something else may come of it the next time.
    close: outcome[(step.note ?? found.outcome) as Outcome],
    erase: road.erased,
  };
  return {
    state: "done",
    time: formatMoment(step.at, lang, today),
    dateTime: step.at.toString(),
    title:
      step.kind === "split"
        ? road.split(partsOfRound(journey, step).length)
        : audience === "asker" && isOfAsker(step)
          ? road.doneByYou[step.kind]
          : step.kind === "go-on" && found.official
            ? road.wentOn
            : road.done[step.kind],
    body: bodies[step.kind],
  };
}

/** What began anew with a case that was taken up again. */
function roundOf(steps: readonly Step[], step: Step): number {
  return steps.slice(0, steps.indexOf(step)).filter(({ kind }) => kind === "reopen").length;
}

/** All sub-questions of a round stand with its first one. */
const isRepeatedSplit = (step: Step, steps: readonly Step[]) =>
  step.kind === "split" &&
  steps
    .slice(0, steps.indexOf(step))
    .some((before) => before.kind === "split" && roundOf(steps, before) === roundOf(steps, step));

/** The sub-questions that were asked in the same round as a step. */
function partsOfRound({ parts, steps }: Pick<Journey, "parts" | "steps">, step: Step | undefined): readonly Part[] {
  if (!step) return [];
  const round = roundOf(steps, step);
  return parts.filter((part) => part.round === round);
}

const ofAsker = ["write", "reopen", "withdraw", "agree-transfer", "refuse-transfer"] as const;
type StepOfAsker = Step & { readonly kind: (typeof ofAsker)[number] };

/** Whether whoever asked the question made this step. */
const isOfAsker = (step: Step): step is StepOfAsker =>
  step.by === undefined && ofAsker.some((kind) => kind === step.kind);

/** What waiting does to the term of the law; nothing for a plain question. */
function officialWait(lang: Lang, found: Case, today: Temporal.PlainDate): { readonly body?: string } {
  if (!found.official) return {};
  const { road } = choose(lang, { nl, en });
  const until = stillSince(found, today) && found.suspendedUntil;
  if (!until) return { body: road.runsOn };
  return { body: road.suspended(formatDay(until, lang, { style: "long", weekday: true, year: "auto", today })) };
}

/** How a step moved the date: the one that we promised, or the last one of the law. */
function movedIn(lang: Lang, step: Step, due: NonNullable<Step["due"]>, today: Temporal.PlainDate): string {
  const { road } = choose(lang, { nl, en });
  const [from, to] = dueIn(lang, due, today);
  const isOfTheLaw = ["make-official", "suspend", "extend"].includes(step.kind);
  return isOfTheLaw ? road.lastDay(to) : road.movedDue(from, to);
}

function dueIn(lang: Lang, due: NonNullable<Step["due"]>, today: Temporal.PlainDate): [from: string, to: string] {
  const written = (day: Temporal.PlainDate) =>
    formatDay(day, lang, { style: "long", weekday: true, year: "auto", today });
  return [written(due.from), written(due.to)];
}

/** Who wrote it, where that is not the contact person of now: whoever acted, or an owner of before. */
function bylineOf(lang: Lang, step: Step, { found, people, steps, audience }: Journey): string | undefined {
  const { road } = choose(lang, { nl, en });
  if (isOfAsker(step)) return audience === "asker" ? undefined : found.asker.name || undefined;
  const author = people.nameOf(step.by);
  if (author === undefined || step.by === undefined) return undefined;
  // Whoever noted the question said it for nobody.
  if (step === steps[1] && saidAtOnce(steps) !== undefined)
    return step.by === found.ownerId ? undefined : capital(author);
  // What stands there is of whoever asked, and who joins a question owns the other one, as a rule: it is nobody's writing here.
  if (step.kind === "join" || step.kind === "split-off")
    return audience === "desk" && step.by !== found.ownerId ? road.doneBy(author) : undefined;
  const ownerId = ownerAt(found, steps, step);
  if (step.by === ownerId) return ownerId === found.ownerId ? undefined : capital(author);
  return road.writtenFor(capital(author), people.nameOf(ownerId) ?? "");
}
