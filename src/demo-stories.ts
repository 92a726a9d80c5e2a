import { caseMoves, handovers, type Outcome, submitQuestion, trackingLinks } from "#cases";
import { addWorkingDays, isWorkingDay } from "#municipality";
import type { Actor, Work } from "#platform/access";
import { AMSTERDAM, type Clock, dayOf, Temporal } from "#platform/clock";

type Given = Parameters<typeof caseMoves.giveExperience>[2];

/** What somebody did with a question, so many working days after it was asked. */
type Step = { readonly after: number } & (
  | { readonly does: "take-in-hand" | "message" | "ask-asker" | "answer"; readonly text: string }
  | { readonly does: "move-promise"; readonly days: number; readonly text: string }
  | { readonly does: "close"; readonly outcome: Outcome }
  /** An application of which no law or ordinance sets the term. */
  | { readonly does: "make-application"; readonly text: string }
  | { readonly does: "suspend"; readonly days: number; readonly text: string }
  | { readonly does: "forward"; readonly to: string; readonly email: string; readonly text: string }
  | { readonly does: "offer"; readonly to: string; readonly text: string }
  | { readonly does: "accept" }
  /** A colleague writes for colleagues, or wants to hear what happens. */
  | { readonly does: "note"; readonly by: string; readonly text: string }
  | { readonly does: "follow"; readonly by: string }
  /** Whoever asked says how the answer was. */
  | ({ readonly does: "look-back"; readonly text?: string } & Pick<Given, "solved" | "helped">)
  | {
      readonly does: "ask-part";
      /** How the steps below call it. */
      readonly part: string;
      /** A department, a specialist or a chain partner, by name. */
      readonly of: string;
      /** Working days; the norm of whoever is asked when it is left out. */
      readonly within?: number;
      readonly text: string;
      /** Which budgets it touches. */
      readonly budgets?: readonly string[];
    }
  | {
      readonly does: "answer-part";
      readonly part: string;
      /** Who is signed in for it. */
      readonly by: string;
      readonly shownName?: string;
      readonly text: string;
    }
  /** With the link in the mail. */
  | { readonly does: "decline-part"; readonly part: string; readonly text: string; readonly better: string }
);

/** A question of the demo town, and what became of it. */
export type Story = {
  readonly workingDaysAgo: number;
  readonly question: string;
  readonly name: string;
  readonly organisation: string;
  readonly email?: string;
  readonly phone?: string;
  /** Who of the staff noted it, when it was told by telephone. */
  readonly notedBy?: string;
  readonly steps: readonly Step[];
};

export type Person = Extract<Actor, { kind: "person" }>;
export type Target = Parameters<typeof caseMoves.askSubQuestion>[2]["target"];

/** Who plays, where and when. */
export type Stage = {
  readonly clock: Clock;
  readonly closed: ReadonlySet<string>;
  /** Whoever gets every question first. */
  readonly owner: Person;
  person(name: string): Person;
  personById(personId: string): Person;
  target(name: string): Target;
  workAt(actor: Actor, at: Clock): Work;
};

/** A question in the middle of its story. */
type Scene = {
  readonly stage: Stage;
  readonly caseId: string;
  /** Of the private link to it, of what was asked on the web. */
  readonly linkId: string | undefined;
  readonly at: Clock;
  readonly parts: Map<string, string>;
  version: number;
  owner: Person;
};

/** Lets a question be asked, and everything happen that became of it, each at its own moment. */
export async function playStory(stage: Stage, story: Story): Promise<void> {
  const { workingDaysAgo, steps } = story;
  const at = daysAgo(stage, workingDaysAgo);
  const begun = await begin(stage, story, at);
  let scene: Scene = { stage, ...begun, at, parts: new Map(), version: 1, owner: stage.owner };
  for (const [index, step] of steps.entries()) {
    scene = { ...scene, at: daysAgo(stage, workingDaysAgo - step.after, index + 1) };
    await play(scene, step);
  }
}

/** Asked by whoever wants to know, or told to somebody at the desk. */
async function begin(stage: Stage, story: Story, at: Clock): Promise<Pick<Scene, "caseId" | "linkId">> {
  const { question, name, organisation, email, phone, notedBy } = story;
  const given = { question, name, organisation, email, phone, language: "nl" } as const;
  const noted = { channel: "phone", receivedOn: undefined, keeps: false, said: undefined } as const;
  if (notedBy) {
    const caseId = await caseMoves.noteQuestion(stage.workAt(stage.person(notedBy), at), given, noted);
    return { caseId, linkId: undefined };
  }
  const work = stage.workAt({ kind: "visitor" }, at);
  const linkId = await submitQuestion(work, given);
  const caseId = await work.read((read) => trackingLinks.findCaseId(read, linkId));
  if (caseId === undefined) throw new Error("a demo question has vanished");
  return { caseId, linkId };
}

async function play(scene: Scene, step: Step): Promise<void> {
  const { stage, caseId, at } = scene;
  const work = stage.workAt(scene.owner, at);
  // Every step of the owner makes a version of its own.
  const next = () => ({ caseId, version: scene.version++ });
  switch (step.does) {
    case "take-in-hand":
      return caseMoves.takeInHand(work, next(), step.text);
    case "message":
      return caseMoves.sendMessage(work, next(), step.text);
    case "ask-asker":
      return caseMoves.askAsker(work, next(), step.text);
    case "answer":
      return caseMoves.answerQuestion(work, next(), step.text);
    case "close":
      return caseMoves.closeCase(work, next(), step.outcome);
    case "move-promise":
      return caseMoves.movePromise(work, next(), workingDay(stage, at, step.days), step.text);
    case "make-application":
      return caseMoves.makeOfficial(work, next(), applicationOn(dayOf(at.now())), step.text);
    case "suspend":
      return caseMoves.suspendTerm(work, next(), workingDay(stage, at, step.days), step.text);
    case "forward":
      return caseMoves.forwardQuestion(work, next(), { name: step.to, email: step.email }, step.text);
    case "offer":
      return handovers.offer(work, { caseId, version: scene.version }, stage.person(step.to).personId, step.text);
    case "accept":
      return accept(scene);
    case "note": {
      const colleague = stage.workAt(stage.person(step.by), at);
      await caseMoves.addNote(colleague, { caseId, body: step.text, belowId: undefined, chosen: [] });
      return;
    }
    case "follow":
      return caseMoves.followCase(stage.workAt(stage.person(step.by), at), caseId, true);
    case "look-back": {
      if (scene.linkId === undefined) throw new Error("whoever looks back has a link");
      const asker = { kind: "link", purpose: "tracking", linkId: scene.linkId, subjectId: caseId } as const;
      const given = { solved: step.solved, helped: step.helped, remark: step.text };
      return caseMoves.giveExperience(stage.workAt(asker, at), { caseId, round: 0 }, given);
    }
    case "ask-part": {
      const due = step.within === undefined ? undefined : workingDay(stage, at, step.within);
      const { text: question, budgets } = step;
      await caseMoves.askSubQuestion(work, next(), { target: stage.target(step.of), question, due, budgets });
      const newest = (await work.read((read) => caseMoves.readParts(read, caseId, "nl"))).at(-1);
      scene.parts.set(step.part, newest?.id ?? "");
      return;
    }
    case "answer-part": {
      const answering = stage.workAt(stage.person(step.by), at);
      return caseMoves.answerSub(answering, partOf(scene, step.part), step.text, step.shownName);
    }
    case "decline-part":
      return decline(scene, partOf(scene, step.part), step);
  }
}

const applicationOn = (receivedOn: Temporal.PlainDate) =>
  ({
    kind: "application",
    receivedOn,
    basis: "awb",
    law: undefined,
    weeks: 8,
    decisionOn: undefined,
    hasCommittee: false,
  }) as const;

const partOf = (scene: Scene, part: string) => scene.parts.get(part) ?? "";

async function accept(scene: Scene): Promise<void> {
  const { stage, caseId, at } = scene;
  const offers = await stage.workAt(scene.owner, at).read((read) => handovers.find(read, caseId));
  const open = offers.find(({ status }) => status === "offered");
  if (!open) throw new Error("nothing was offered in this demo question");
  const receiver = stage.personById(open.toId);
  await handovers.accept(stage.workAt(receiver, at), { caseId, handoverId: open.id });
  scene.owner = receiver;
  scene.version += 1;
}

async function decline({ stage, at }: Scene, subQuestionId: string, said: { text: string; better: string }) {
  const linkId = await stage.workAt(stage.owner, at).read((read) => trackingLinks.findWorkLinkId(read, subQuestionId));
  const holder = { kind: "link", purpose: "work", linkId: linkId ?? "", subjectId: subQuestionId } as const;
  await caseMoves.declineSub(stage.workAt(holder, at), subQuestionId, said.text, said.better);
}

/** So many working days after a moment. */
function workingDay({ closed }: Stage, at: Clock, days: number): Temporal.PlainDate {
  return addWorkingDays(dayOf(at.now()), days, closed);
}

const FIRST = Temporal.PlainTime.from("10:12");
const MINUTES_BETWEEN = 31;

/**
 * A moment in office hours, so many working days ago; today at this very moment.
 * @param step of the same day, each is later than the one before
 */
export function daysAgo({ clock, closed }: Pick<Stage, "clock" | "closed">, days: number, step = 0): Clock {
  if (days <= 0) return clock;
  let day = dayOf(clock.now());
  for (let left = days; left > 0; left -= isWorkingDay(day, closed) ? 1 : 0) day = day.subtract({ days: 1 });
  const plainTime = FIRST.add({ minutes: step * MINUTES_BETWEEN });
  const moment = day.toZonedDateTime({ timeZone: AMSTERDAM, plainTime }).toInstant();
  return { now: () => moment };
}
