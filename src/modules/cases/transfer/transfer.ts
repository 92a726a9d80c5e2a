import { Temporal } from "#platform/clock";

const transferStatuses = ["proposed", "offered", "accepted", "declined", "refused", "withdrawn", "lapsed"] as const;
export type TransferStatus = (typeof transferStatuses)[number];

export type TransferMove = "propose" | "agree" | "refuse" | "accept" | "decline" | "withdraw" | "lapse";

type Transition = {
  readonly name: TransferMove;
  readonly from: readonly TransferStatus[];
  readonly to: TransferStatus;
  readonly by: readonly string[];
};

const askers = ["asker", "link:tracking"] as const;
const owners = ["owner", "deputy"] as const;
/** Whoever reads new questions at the other municipality. */
const receivers = ["desk", "aanjager"] as const;

/**
 * Every move that a transfer to another municipality can make, and who can make it: the only source, as `transitions` of a
 * case. The other municipality sees nothing before the asker agrees, and whoever agreed can think better of it until it is
 * accepted. It lapses when the question ends here.
 */
export const transferTransitions: readonly Transition[] = [
  { name: "propose", from: [], to: "proposed", by: owners },
  { name: "agree", from: ["proposed"], to: "offered", by: askers },
  { name: "refuse", from: ["proposed", "offered"], to: "refused", by: askers },
  { name: "accept", from: ["offered"], to: "accepted", by: receivers },
  { name: "decline", from: ["offered"], to: "declined", by: receivers },
  { name: "withdraw", from: ["proposed", "offered"], to: "withdrawn", by: owners },
  { name: "lapse", from: ["proposed", "offered"], to: "lapsed", by: ["system"] },
];

/** The status after a move; undefined when there is no such move from here. */
export function moveTransfer(from: TransferStatus | undefined, name: TransferMove): TransferStatus | undefined {
  const found = transferTransitions.find((move) => move.name === name);
  const allowed = from === undefined ? found?.from.length === 0 : found?.from.includes(from);
  return allowed ? found?.to : undefined;
}

/** Whether somebody still has to decide. */
export const isOpenTransfer = ({ status }: Pick<Transfer, "status">): boolean =>
  status === "proposed" || status === "offered";

/** The working days after the asker agreed in which the other municipality answers. */
export const ANSWER_DAYS = 2;

/** A question that may go to another municipality, and what became of that. */
export type Transfer = {
  readonly id: string;
  readonly caseId: string;
  readonly status: TransferStatus;
  /** The other municipality. */
  readonly toId: string;
  /** Empty once it was forgotten. */
  readonly reason: string;
  /** The owner of then, or whoever acted for them. */
  readonly proposedBy: string;
  readonly proposedAt: Temporal.Instant;
  /** When the other municipality has to answer; undefined until the asker agrees. */
  readonly answerDue: Temporal.PlainDate | undefined;
  readonly endedAt: Temporal.Instant | undefined;
  /** Why it was declined. */
  readonly decisionReason: string | undefined;
};

/** Whether the other municipality takes longer than it should. */
export const isUnanswered = ({ status, answerDue }: Transfer, today: Temporal.PlainDate): boolean =>
  status === "offered" && answerDue !== undefined && Temporal.PlainDate.compare(today, answerDue) > 0;

/** What is offered to a municipality by another. */
export type Offered = {
  readonly id: string;
  /** Which municipality has it. */
  readonly fromId: string;
  readonly caseId: string;
  readonly number: string;
  readonly question: string;
  readonly reason: string;
  /** When an answer to the offer is due. */
  readonly offerDue: Temporal.PlainDate;
  /** The promised date of the question. */
  readonly answerDue: Temporal.PlainDate;
};
