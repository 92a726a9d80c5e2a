import { dayOf, type Temporal } from "#platform/clock";
import type { Lang } from "#platform/i18n";
import type { OfficialKind } from "./official/official.js";

export const statuses = [
  "received",
  "in-hand",
  "waiting",
  "with-departments",
  "assembling",
  "answered",
  "closed",
  "withdrawn",
  "transferred",
  "forwarded",
  "merged",
] as const;
export type Status = (typeof statuses)[number];

/** Somebody still has to do something before the asker has an answer: the promise holds. */
export const openStatuses = ["received", "in-hand", "waiting", "with-departments", "assembling"] as const;

/** Whether the asker still waits for an answer. */
export const isOpen = (status: Status): boolean => openStatuses.some((open) => open === status);

/** How a question came in; `import`: with a list from elsewhere (`importing/`). */
export const channels = ["web", "phone", "counter", "paper", "import"] as const;
export type Channel = (typeof channels)[number];

export const outcomes = ["helped", "partly", "not-possible", "dropped-out"] as const;
export type Outcome = (typeof outcomes)[number];

export type TransitionName =
  | "submit"
  | "import"
  | "import-closed"
  | "take-in-hand"
  | "message"
  | "ask-asker"
  | "write"
  | "go-on"
  | "move-promise"
  | "make-official"
  | "suspend"
  | "extend"
  | "split"
  | "gather"
  | "answer"
  | "close"
  | "reopen"
  | "withdraw"
  | "forward"
  | "change-owner"
  | "hand-over"
  | "propose-transfer"
  | "agree-transfer"
  | "refuse-transfer"
  | "end-transfer"
  | "transfer"
  | "arrive"
  | "remind-asker"
  | "drop-out"
  | "merge"
  | "join"
  | "split-off"
  | "branch"
  | "erase";

/** How the sub-questions of a case stand, where that decides to which status a move leads. */
export type Parts = "no-parts" | "parts-open" | "parts-in";

/** Whether the law has a term for it, because it is an application, an objection or a complaint. */
export type Nature = "official" | "plain";

type Transition = {
  readonly name: TransitionName;
  readonly from: readonly Status[];
  /** `same`: the move leaves the case where it is. */
  readonly to: Status | "same";
  /** Only when the sub-questions stand so. */
  readonly when?: Parts;
  /** Only a case of this nature makes it. */
  readonly of?: Nature;
  /** Hats of which one suffices (see platform/access). */
  readonly by: readonly string[];
};

const owners = ["owner", "deputy"] as const;
/** Whoever asked: with their account, or by the private link. */
const askers = ["asker", "link:tracking"] as const;
const working = ["in-hand", "with-departments", "assembling"] as const;

/** After waiting, a case goes back to where its sub-questions have come meanwhile. */
const afterWaiting = (name: TransitionName, by: readonly string[]): Transition[] => [
  { name, from: ["waiting"], to: "in-hand", when: "no-parts", by },
  { name, from: ["waiting"], to: "with-departments", when: "parts-open", by },
  { name, from: ["waiting"], to: "assembling", when: "parts-in", by },
];

/**
 * Every move that a case can make, and who can make it. The only source: use cases ask it, access is made from
 * it, and the drawing in docs/states/ is generated from it. `deputy` is whoever acts while the owner is away. The owner
 * changes when they no longer work here, and when a colleague accepts the question (`handover/`); that moves no date. What
 * goes to another municipality with the asker's consent (`transfer/`) ends here and arrives there. The date of an official
 * case is that of the law: nobody promises another one (`official/`). A double is merged away into the case that it joins,
 * and what holds two questions is split off into a case that begins as a branch (`doubles/`). What a list brings begins here
 * as it stood there: open, or closed with its answer (`importing/`). To erase is to take away who
 * asked; the question itself is kept until its term ends.
 */
export const transitions: readonly Transition[] = [
  { name: "submit", from: [], to: "received", by: ["anyone"] },
  { name: "take-in-hand", from: ["received"], to: "in-hand", by: owners },
  { name: "message", from: [...working, "waiting", "answered"], to: "same", by: owners },
  { name: "ask-asker", from: ["received", ...working], to: "waiting", by: owners },
  { name: "write", from: ["received", ...working, "answered"], to: "same", by: askers },
  ...afterWaiting("write", askers),
  ...afterWaiting("go-on", owners),
  { name: "split", from: ["received", ...working], to: "with-departments", by: owners },
  { name: "gather", from: ["with-departments"], to: "assembling", by: ["system"] },
  { name: "move-promise", from: openStatuses, to: "same", of: "plain", by: owners },
  { name: "make-official", from: ["received"], to: "in-hand", by: owners },
  { name: "make-official", from: [...working, "waiting"], to: "same", by: owners },
  { name: "suspend", from: ["received", ...working], to: "waiting", of: "official", by: owners },
  { name: "extend", from: openStatuses, to: "same", of: "official", by: owners },
  { name: "remind-asker", from: ["waiting"], to: "same", of: "plain", by: ["system"] },
  { name: "drop-out", from: ["waiting"], to: "closed", of: "plain", by: ["system"] },
  { name: "answer", from: openStatuses, to: "answered", by: owners },
  { name: "close", from: ["answered"], to: "closed", by: owners },
  { name: "reopen", from: ["answered", "closed", "forwarded"], to: "in-hand", by: [...askers, ...owners] },
  { name: "withdraw", from: openStatuses, to: "withdrawn", by: askers },
  { name: "forward", from: openStatuses, to: "forwarded", by: owners },
  { name: "change-owner", from: [...openStatuses, "answered"], to: "same", by: ["system"] },
  { name: "hand-over", from: openStatuses, to: "same", by: ["offered"] },
  { name: "propose-transfer", from: openStatuses, to: "same", of: "plain", by: owners },
  { name: "agree-transfer", from: openStatuses, to: "same", of: "plain", by: askers },
  { name: "refuse-transfer", from: openStatuses, to: "same", by: askers },
  { name: "end-transfer", from: openStatuses, to: "same", by: [...owners, "system"] },
  { name: "transfer", from: openStatuses, to: "transferred", of: "plain", by: ["system"] },
  { name: "arrive", from: [], to: "received", by: ["system"] },
  { name: "import", from: [], to: "received", by: ["system"] },
  { name: "import-closed", from: [], to: "closed", by: ["system"] },
  { name: "merge", from: openStatuses, to: "merged", of: "plain", by: owners },
  { name: "join", from: openStatuses, to: "same", by: [...owners, "desk", "aanjager"] },
  { name: "split-off", from: openStatuses, to: "same", of: "plain", by: owners },
  { name: "branch", from: [], to: "received", by: owners },
  {
    name: "erase",
    from: ["answered", "closed", "withdrawn", "forwarded", "transferred", "merged"],
    to: "same",
    // The system is whoever keeps the installation running, for somebody who asked the municipality for it.
    by: ["asker", "addressee", "system"],
  },
];

/** The move does not exist from where the case is now. */
class IllegalMove extends Error {}

/** Whether a case can make a move from a status. @param nature left out where the move is for every case */
export function canMove(from: Status, name: TransitionName, nature?: Nature): boolean {
  return transitions.some((one) => one.name === name && one.from.includes(from) && suits(one, nature));
}

const suits = ({ of }: Transition, nature: Nature | undefined) =>
  of === undefined || nature === undefined || of === nature;

/** Whether this case can make a move now. */
export const canMake = (found: Pick<Case, "status" | "official">, name: TransitionName): boolean =>
  canMove(found.status, name, natureOf(found));

/** Whether the law has a term for a case. */
export const natureOf = ({ official }: Pick<Case, "official">): Nature => (official ? "official" : "plain");

/**
 * Where a move leads.
 * @param from the status now; undefined for a case that does not exist yet
 * @param parts how the sub-questions of the case stand
 * @param nature left out where the move is for every case
 * @throws IllegalMove when there is no such move from here
 */
export function move(
  from: Status | undefined,
  name: TransitionName,
  parts: Parts = "no-parts",
  nature?: Nature,
): Status {
  const found = transitions.find(
    (one) =>
      one.name === name &&
      (from === undefined ? one.from.length === 0 : one.from.includes(from)) &&
      (one.when === undefined || one.when === parts) &&
      suits(one, nature),
  );
  if (!found) throw new IllegalMove(`${name} from ${from ?? "nothing"}`);
  if (found.to !== "same") return found.to;
  if (from === undefined) throw new IllegalMove(`${name} leads nowhere from nothing`);
  return from;
}

/** Days after its answer or end in which a case can be taken up again. */
export const REOPEN_DAYS = 30;

/**
 * The last day on which a case can be taken up again.
 * @returns undefined when it cannot: it is open, was withdrawn, or nobody is known any more to take it up for
 */
export function reopenableUntil(found: Case): Temporal.PlainDate | undefined {
  const end = found.closedAt ?? found.answeredAt;
  if (found.isErased || !canMove(found.status, "reopen") || end === undefined) return undefined;
  return dayOf(end).add({ days: REOPEN_DAYS });
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
    /** Empty where a list did not say who asked. */
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
  readonly channel: Channel;
  readonly receivedAt: Temporal.Instant;
  readonly firstReactionDue: Temporal.PlainDate;
  /** The first human message; undefined until then. */
  readonly firstReactionAt: Temporal.Instant | undefined;
  /** What is promised; of an official case the last day of its term in the law. */
  readonly answerDue: Temporal.PlainDate;
  /** What was promised before the owner moved that date, where they did: only waiting moves it. */
  readonly firstDue: Temporal.PlainDate | undefined;
  /** Whether an answer of before it was taken up again came after the date promised first, and after the one promised last. */
  readonly missed: { readonly first: boolean; readonly last: boolean };
  /** Undefined for a plain question. */
  readonly official: { readonly id: string; readonly kind: OfficialKind } | undefined;
  /** The term in the law stands still up to this day, while the asker completes what was missing. */
  readonly suspendedUntil: Temporal.PlainDate | undefined;
  /** The day since which the asker has to say something first; for a plain question the clock stands still then. */
  readonly waitingSince: Temporal.PlainDate | undefined;
  /** The day on which they were asked once more, after a long silence (`silence/`). */
  readonly remindedOn: Temporal.PlainDate | undefined;
  /** When it was taken up again after an answer; undefined when that never happened. */
  readonly reopenedAt: Temporal.Instant | undefined;
  /** How often that happened. */
  readonly round: number;
  readonly answeredAt: Temporal.Instant | undefined;
  readonly answer: string | undefined;
  readonly closedAt: Temporal.Instant | undefined;
  readonly outcome: Outcome | undefined;
  /** The case in which it goes on, when it was the double of that one. */
  readonly mergedInto: string | undefined;
  /** How often it was handed over to another owner. */
  readonly hops: number;
  /** Goes up at every change, so that two editors cannot overwrite each other. */
  readonly version: number;
};

/** Another authority, to which a question is forwarded. */
export type Authority = { readonly name: string; readonly email: string };

/** A step that a case has made: who, when, what and, where people wrote something, their words. */
export type Step = {
  readonly id: string;
  readonly kind: TransitionName;
  readonly at: Temporal.Instant;
  /** Who of the staff made it. */
  readonly by: string | undefined;
  /** From which owner to which, where that changed. */
  readonly owners: { readonly from: string; readonly to: string } | undefined;
  /** From which promised date to which, where that moved. */
  readonly due: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } | undefined;
  /** Which other municipality it is about. */
  readonly townId: string | undefined;
  /** Which other case of this municipality it is about. */
  readonly aboutId: string | undefined;
  /** To which other authority it was forwarded. */
  readonly authority: Authority | undefined;
  readonly note: string | undefined;
};
