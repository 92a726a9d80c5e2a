import { choose } from "#platform/i18n";
import { Notice } from "#platform/ui";
import { doneIn, type Visit, withDone } from "#platform/web";
import { addresses } from "../../addresses.js";
import type { TransitionName } from "../../case.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import type { CaseView } from "./view.js";

const STEP = "step";

const subSteps = ["reply-sub", "withdraw-sub"] as const;

/** What an owner did about a sub-question: that is no step of the question itself. */
export type SubStepTaken = (typeof subSteps)[number];

/** The page of a question after somebody took a step there: it says so. */
export const afterStep = (visit: Visit, caseId: string): string => withDone(visit.to(addresses.case, { caseId }), STEP);

/** Steps that whoever asked hears of by mail. */
const mailed: readonly TransitionName[] = ["take-in-hand", "message", "ask-asker", "answer", "move-promise"];

/**
 * Which step was just taken, and how whoever asked hears of it. Of the newest step and of whoever looks alone: an address that
 * was kept says nothing about what others did since.
 */
export function StepTaken({ visit, view }: { readonly visit: Visit; readonly view: CaseView }) {
  const { taken } = choose(visit.lang, { nl, en });
  const aboutSub = doneIn(visit, subSteps);
  if (aboutSub) return <Said words={taken.aboutSub[aboutSub]} />;
  const { actor } = visit;
  const newest = view.steps.at(-1);
  const isMine = actor.kind === "person" && newest?.by === actor.personId;
  if (!newest || !isMine || doneIn(visit, [STEP]) === undefined) return null;
  const said = taken.said[newest.kind];
  if (said === undefined) return null;
  const { name, email, phone } = view.found.asker;
  if (!mailed.includes(newest.kind)) return <Said words={said} />;
  const how = email ? taken.byMail(name) : phone ? taken.byPhone(name, phone) : undefined;
  return <Said words={how ? `${said} ${how}` : taken.unreachable} />;
}

const Said = ({ words }: { readonly words: string }) => (
  <Notice tone="ok" announce>
    {words}
  </Notice>
);
