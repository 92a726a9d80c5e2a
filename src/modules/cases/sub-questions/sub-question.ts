import type { Temporal } from "#platform/clock";
import type { Parts } from "../case.js";

export const subStatuses = ["asked", "asked-back", "answered", "declined", "withdrawn"] as const;
export type SubStatus = (typeof subStatuses)[number];

export type SubMove = "ask" | "answer" | "decline" | "ask-back" | "reply" | "withdraw";

/** What a step of a sub-question can be: a move, or something that was sent about it. */
export type SubStepKind = SubMove | "remind" | "escalate";

type SubTransition = {
  readonly name: SubMove;
  readonly from: readonly SubStatus[];
  readonly to: SubStatus;
  readonly by: readonly string[];
};

const owners = ["owner", "deputy"];
/** Of whom it is asked: by the link in their mail, or signed in. */
const asked = ["link:work", "addressed"];

/**
 * Every move that a sub-question can make, and who can make it: the only source, as `transitions` of a case. `addressed` is
 * somebody of the department, the specialist, or somebody of the chain partner of whom it is asked. When its case has been
 * answered or taken back, the system withdraws what is still open; it declines what was asked of somebody who left.
 */
export const subTransitions: readonly SubTransition[] = [
  { name: "ask", from: [], to: "asked", by: owners },
  { name: "answer", from: ["asked", "asked-back"], to: "answered", by: asked },
  { name: "decline", from: ["asked", "asked-back"], to: "declined", by: [...asked, "system"] },
  { name: "ask-back", from: ["asked"], to: "asked-back", by: asked },
  { name: "reply", from: ["asked-back"], to: "asked", by: owners },
  { name: "withdraw", from: ["asked", "asked-back"], to: "withdrawn", by: [...owners, "system"] },
];

export const canMoveSub = (from: SubStatus, name: SubMove): boolean =>
  subTransitions.some((one) => one.name === name && one.from.includes(from));

/** Where a move leads; the caller has asked whether it can be made. */
export function moveSub(name: SubMove): SubStatus {
  const found = subTransitions.find((one) => one.name === name);
  if (!found) throw new Error(`no move ${name}`);
  return found.to;
}

/** Of whom a sub-question is asked. */
export type Target =
  | { readonly kind: "department"; readonly id: string }
  | { readonly kind: "person"; readonly id: string }
  | { readonly kind: "partner"; readonly id: string };

/** One part of a question, asked of one department, specialist or chain partner. */
export type SubQuestion = {
  readonly id: string;
  readonly caseId: string;
  readonly target: Target;
  /** That of the case when it was asked. */
  readonly round: number;
  readonly question: string;
  readonly status: SubStatus;
  readonly askedAt: Temporal.Instant;
  readonly due: Temporal.PlainDate;
  readonly answer: string | undefined;
  /** The name that the asker may read under the answer. */
  readonly shownName: string | undefined;
  readonly settledAt: Temporal.Instant | undefined;
  readonly version: number;
};

export type SubStep = {
  readonly kind: SubStepKind;
  readonly at: Temporal.Instant;
  readonly by: string | undefined;
  readonly note: string | undefined;
  readonly better: string | undefined;
};

export const isOpenSub = ({ status }: Pick<SubQuestion, "status">): boolean =>
  status === "asked" || status === "asked-back";

/** How the sub-questions of a case stand, of those that were asked in a round of it. */
export function partsOf(subs: readonly Pick<SubQuestion, "status" | "round">[], round: number): Parts {
  const counted = subs.filter((one) => one.round === round);
  if (counted.some(isOpenSub)) return "parts-open";
  return counted.some(({ status }) => status === "answered" || status === "declined") ? "parts-in" : "no-parts";
}
