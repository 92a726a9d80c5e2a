import type { Acting } from "#identity";
import type { Actor, Rules } from "#platform/access";
import { type Case, type TransitionName, transitions } from "./case.js";
import { type HandoverMove, handoverTransitions } from "./handover/handover.js";
import { type SubMove, subTransitions } from "./sub-questions/sub-question.js";
import { type TransferMove, transferTransitions } from "./transfer/transfer.js";

type MoveAction = `case.${TransitionName}`;

const moves = Object.fromEntries(transitions.map(({ name, by }) => [`case.${name}`, by])) as Record<
  MoveAction,
  readonly string[]
>;

type SubAction = `sub-question.${SubMove}`;

const subMoves = Object.fromEntries(subTransitions.map(({ name, by }) => [`sub-question.${name}`, by])) as Record<
  SubAction,
  readonly string[]
>;

const handoverMoves = Object.fromEntries(handoverTransitions.map(({ name, by }) => [`handover.${name}`, by])) as Record<
  `handover.${HandoverMove}`,
  readonly string[]
>;

const transferMoves = Object.fromEntries(transferTransitions.map(({ name, by }) => [`transfer.${name}`, by])) as Record<
  `transfer.${TransferMove}`,
  readonly string[]
>;

/** Who reads a question at the desk; `offered` to whom it is offered, as long as that is so. */
const readers = ["desk", "aanjager", "owner", "deputy", "offered"] as const;

/** Who may do what with cases. The moves come from the transition tables. */
export const caseAccess = {
  ...moves,
  ...handoverMoves,
  ...transferMoves,
  /** Before the case is known: any of the moves below `submit`. */
  "case.work-on": ["person"],
  /** What other municipalities offer, their askers agreeing. */
  "transfer.read": ["desk", "aanjager"],
  "case.list": ["desk", "aanjager"],
  /** What somebody tells by telephone, at the counter or on paper. */
  "case.note": ["desk", "aanjager"],
  /** Somebody leaves. */
  "case.forget-views": ["system"],
  "case.read": readers,
  "case.follow": ["link:tracking"],
  /** Which budget a part of a question touches; and the municipality's own list of them. */
  "sub-question.mark-budgets": ["owner", "deputy"],
  "budget.arrange": ["administrator"],
  ...subMoves,
  /** A sub-question, by the link in the mail or signed in. */
  "sub-question.read": ["link:work", "addressed", "owner", "deputy", "desk", "aanjager"],
  "sub-question.list": ["person"],
  "sub-question.list-own": ["specialist", "chain-partner"],
  /** How whoever asked it looks back on an answer. */
  "experience.give": ["asker", "link:tracking"],
  "case.list-own": ["person"],
  "case.read-own": ["asker", "reader"],
  "case.share": ["asker"],
  "case.renew-link": ["owner", "deputy", "asker"],
  /** What the staff is told; `note` within what happened, `deliver` by a job. */
  "notice.note": ["system"],
  "notice.deliver": ["system"],
  /** What somebody hears of, and when: everybody of the staff about themselves. */
  "notice.choose": ["self"],
  /** Following a question, and writing for colleagues: whoever reads it at the desk. */
  "case.watch": readers,
  "note.add": readers,
  /** Texts that are written often. */
  "answer-block.manage": ["desk", "aanjager", "administrator"],
  /** An account goes: its questions stay, without it. */
  "case.release": ["asker", "system"],
  /** Whoever holds the private link, and has an account with the address to which it was mailed. */
  "case.keep": ["addressee"],
} satisfies Rules;

/**
 * What an actor is to a case: its owner, or the deputy who acts today while the owner is away.
 * @param acting who acts for the owner at this moment
 */
export function relationsTo(found: { readonly ownerId: string }, acting: Acting | undefined, actor: Actor): string[] {
  if (actor.kind !== "person") return [];
  if (actor.personId === found.ownerId) return ["owner"];
  return actor.personId === acting?.who.personId ? ["deputy"] : [];
}

/**
 * What an actor is to a case that was asked with an account.
 * @param shared with which readers it is shared; left out where only the asker matters
 * @param readers as which readers the actor reads at this moment
 */
export function relationsToOwn(
  found: Pick<Case, "asker">,
  actor: Actor,
  shared: readonly string[] = [],
  readers: readonly string[] = [],
): string[] {
  if (actor.kind !== "person") return [];
  if (found.asker.personId === actor.personId) return ["asker"];
  return shared.some((id) => readers.includes(id)) ? ["reader"] : [];
}
