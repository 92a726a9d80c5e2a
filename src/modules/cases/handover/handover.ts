import { Temporal } from "#platform/clock";

const handoverStatuses = ["offered", "accepted", "declined", "withdrawn", "lapsed"] as const;
export type HandoverStatus = (typeof handoverStatuses)[number];

export type HandoverMove = "offer" | "accept" | "decline" | "withdraw" | "lapse";

type Transition = {
  readonly name: HandoverMove;
  readonly from: readonly HandoverStatus[];
  readonly to: HandoverStatus;
  readonly by: readonly string[];
};

/**
 * Every move that a handover can make, and who can make it: the only source, as `transitions` of a case. `offered` is the
 * colleague to whom the question is offered, or whoever acts for them. An offer lapses when the question is answered or
 * withdrawn, and when one of the two no longer works here.
 */
export const handoverTransitions: readonly Transition[] = [
  { name: "offer", from: [], to: "offered", by: ["owner", "deputy"] },
  { name: "accept", from: ["offered"], to: "accepted", by: ["offered"] },
  { name: "decline", from: ["offered"], to: "declined", by: ["offered"] },
  { name: "withdraw", from: ["offered"], to: "withdrawn", by: ["owner", "deputy"] },
  { name: "lapse", from: ["offered"], to: "lapsed", by: ["system"] },
];

/** The status after a move; undefined when there is no such move from here. */
export function moveHandover(from: HandoverStatus | undefined, name: HandoverMove): HandoverStatus | undefined {
  const found = handoverTransitions.find((move) => move.name === name);
  const allowed = from === undefined ? found?.from.length === 0 : found?.from.includes(from);
  return allowed ? found?.to : undefined;
}

/** The working days after an offer in which an answer is due. */
export const ANSWER_DAYS = 2;

/** From this hop on a question asks for the attention of whoever gets departments moving. */
export const MANY_HOPS = 3;

/** A question that was offered to another owner, and what became of that. */
export type Handover = {
  readonly id: string;
  readonly caseId: string;
  readonly status: HandoverStatus;
  readonly fromId: string;
  readonly toId: string;
  readonly reason: string;
  /** The owner of then, or whoever acted for them. */
  readonly offeredBy: string;
  readonly offeredAt: Temporal.Instant;
  readonly answerDue: Temporal.PlainDate;
  readonly decidedAt: Temporal.Instant | undefined;
  /** Who said so; undefined while it is open, and when it lapsed. */
  readonly decidedBy: string | undefined;
  /** Why it was declined. */
  readonly decisionReason: string | undefined;
};

/** Whether an offer waits longer than it should. */
export const isUnanswered = ({ status, answerDue }: Handover, today: Temporal.PlainDate): boolean =>
  status === "offered" && Temporal.PlainDate.compare(today, answerDue) > 0;
