import type { Temporal } from "#platform/clock";
import type { Lang } from "#platform/i18n";

export const statuses = ["received", "in-hand", "answered", "closed"] as const;
export type Status = (typeof statuses)[number];

export const outcomes = ["helped", "partly", "not-possible", "dropped-out"] as const;
export type Outcome = (typeof outcomes)[number];

export type TransitionName = "submit" | "take-in-hand" | "answer" | "close" | "change-owner" | "erase";

type Transition = {
  readonly name: TransitionName;
  readonly from: readonly Status[];
  readonly to: Status;
  /** Hats of which one suffices (see platform/access). */
  readonly by: readonly string[];
};

/**
 * Every move that a case can make, and who can make it. The only source: use cases ask it, access is made from
 * it, and the drawing in docs/states/ is generated from it. `deputy` is whoever acts while the owner is away. The owner
 * changes when they no longer work here; that moves no date. To erase is to take away who asked; the question itself is kept
 * until its term ends.
 */
export const transitions: readonly Transition[] = [
  { name: "submit", from: [], to: "received", by: ["anyone"] },
  { name: "take-in-hand", from: ["received"], to: "in-hand", by: ["owner", "deputy"] },
  { name: "answer", from: ["received", "in-hand"], to: "answered", by: ["owner", "deputy"] },
  { name: "close", from: ["answered"], to: "closed", by: ["owner", "deputy"] },
  { name: "change-owner", from: ["received"], to: "received", by: ["system"] },
  { name: "change-owner", from: ["in-hand"], to: "in-hand", by: ["system"] },
  { name: "change-owner", from: ["answered"], to: "answered", by: ["system"] },
  { name: "erase", from: ["answered"], to: "answered", by: ["asker", "addressee"] },
  { name: "erase", from: ["closed"], to: "closed", by: ["asker", "addressee"] },
];

/** The move does not exist from where the case is now. */
class IllegalMove extends Error {}

/** Whether a case can make a move now. */
export function canMove(from: Status, name: TransitionName): boolean {
  return transitions.some((transition) => transition.name === name && transition.from.includes(from));
}

/**
 * Where a move leads.
 * @param from the status now; undefined for a case that does not exist yet
 * @throws IllegalMove when there is no such move from here
 */
export function move(from: Status | undefined, name: TransitionName): Status {
  const found = transitions.find(
    (one) => one.name === name && (from === undefined ? one.from.length === 0 : one.from.includes(from)),
  );
  if (!found) throw new IllegalMove(`${name} from ${from ?? "nothing"}`);
  return found.to;
}

/** A question with everything that is true of it now. */
export type Case = {
  readonly id: string;
  readonly number: string;
  readonly status: Status;
  readonly ownerId: string;
  readonly question: string;
  readonly title: string;
  readonly asker: {
    readonly name: string;
    readonly email: string | undefined;
    readonly phone: string | undefined;
    /** Their account; undefined when they asked without one. */
    readonly personId: string | undefined;
  };
  /** Their name and addresses were erased; then the name above is empty. */
  readonly isErased: boolean;
  readonly organisationId: string | undefined;
  readonly language: Lang;
  readonly receivedAt: Temporal.Instant;
  readonly firstReactionDue: Temporal.PlainDate;
  readonly answerDue: Temporal.PlainDate;
  readonly answeredAt: Temporal.Instant | undefined;
  readonly answer: string | undefined;
  readonly closedAt: Temporal.Instant | undefined;
  readonly outcome: Outcome | undefined;
  /** Goes up at every change, so that two editors cannot overwrite each other. */
  readonly version: number;
};

/** A step that a case has made: who, when, what and, where people wrote something, their words. */
export type Step = {
  readonly kind: TransitionName;
  readonly at: Temporal.Instant;
  /** Who of the staff made it. */
  readonly by: string | undefined;
  /** From which owner to which, where that changed. */
  readonly owners: { readonly from: string; readonly to: string } | undefined;
  readonly note: string | undefined;
};

const TITLE = 80;

/**
 * A title for a question: its first sentence or line, cut between words when it is long.
 * @param question at least one visible character
 * @returns at most 80 characters, of which the last may be an ellipsis
 */
export function titleOf(question: string): string {
  const line = question.trim().split("\n", 1)[0] ?? "";
  const sentence = /^.{10,}?[.?!](?=\s|$)/u.exec(line)?.[0] ?? line;
  const tidy = sentence.replace(/\s+/gu, " ").replace(/\.$/, "");
  if ([...tidy].length <= TITLE) return tidy;
  const cut = [...tidy].slice(0, TITLE - 1).join("");
  const lastSpace = cut.lastIndexOf(" ");
  return `${(lastSpace > TITLE / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\s,;:]+$/u, "")}…`;
}

/**
 * How a case is called in conversation: VB-2026-0147.
 * @param count the how-manieth of the year, from 1; from 10,000 on the number simply grows longer
 */
export function caseNumber(prefix: string, year: number, count: number): string {
  return `${prefix}-${year}-${String(count).padStart(4, "0")}`;
}
