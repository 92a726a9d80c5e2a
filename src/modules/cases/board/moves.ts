import { type Actor, permits } from "#platform/access";
import type { Address } from "#platform/web";
import { caseAccess } from "../access.js";
import { addresses } from "../addresses.js";
import { canMake, move, natureOf, type Parts, type TransitionName } from "../case.js";
import { isSuspendable } from "../official/rules.js";
import { isLane, type Lane } from "./board.js";
import type { CardRow } from "./rows.js";

/** What somebody can do with a question from the board. */
export type BoardMove =
  | "decide-offer"
  | Extract<
      TransitionName,
      "take-in-hand" | "split" | "ask-asker" | "suspend" | "go-on" | "answer" | "hand-over" | "move-promise" | "extend"
    >;

/** A move with the page where it is made. Each needs words, so the board itself makes none. */
export type LawfulMove = {
  readonly name: BoardMove;
  readonly address: Address;
  /** The field of that page that asks for the words, where the page holds more. */
  readonly field?: string;
  /** What is chosen there already, where the page is for more than this. */
  readonly query?: Readonly<Record<string, string>>;
  /** The lane to which it leads; undefined when the question stays where it is, or leaves the board. */
  readonly to: Lane | undefined;
};

/** Where each move is made, in the order in which the menu has them. */
const pages: readonly (Pick<LawfulMove, "address" | "field" | "query"> & {
  readonly name: Exclude<BoardMove, "decide-offer">;
})[] = [
  { name: "take-in-hand", address: addresses.case, field: "reaction" },
  { name: "split", address: addresses.split },
  { name: "ask-asker", address: addresses.message, query: { needs: "reaction" } },
  { name: "suspend", address: addresses.suspendTerm },
  { name: "go-on", address: addresses.case },
  { name: "answer", address: addresses.case, field: "answer" },
  { name: "hand-over", address: addresses.handover },
  { name: "move-promise", address: addresses.movePromise },
  { name: "extend", address: addresses.extendTerm },
];

/**
 * What this person can do with a question now, by the transition table. Nothing for whoever only reads it.
 * @param parts how its sub-questions stand
 * @param relations what the actor is to the question: owner, deputy, or whoever it is offered to
 */
export function movesOf(card: CardRow, parts: Parts, actor: Actor, relations: readonly string[]): LawfulMove[] {
  const decide: LawfulMove[] = permits(caseAccess, "handover.accept", actor, relations)
    ? [{ name: "decide-offer", address: addresses.case, to: undefined }]
    : [];
  const own = pages.filter(({ name }) => {
    const action = name === "hand-over" ? "handover.offer" : (`case.${name}` as const);
    return canMake(card, name) && permits(caseAccess, action, actor, relations) && isThere(card, name);
  });
  return [...decide, ...own.map((page) => ({ ...page, to: laneAfter(card, page.name, parts) }))];
}

function isThere({ offer, transfer, official }: CardRow, name: TransitionName): boolean {
  if (name === "hand-over") return offer === undefined && transfer === undefined;
  return name === "suspend" ? official !== undefined && isSuspendable(official.kind) : true;
}

function laneAfter(card: CardRow, name: TransitionName, parts: Parts): Lane | undefined {
  const to = move(card.status, name, parts, natureOf(card));
  return to !== card.status && isLane(to) ? to : undefined;
}
