import type { Actor, Rules } from "#platform/access";
import { type TransitionName, transitions } from "./case.js";

type MoveAction = `case.${TransitionName}`;

const moves = Object.fromEntries(transitions.map(({ name, by }) => [`case.${name}`, by])) as Record<
  MoveAction,
  readonly string[]
>;

/** Who may do what with cases. The moves come from the transition table. */
export const caseAccess = {
  ...moves,
  /** Before the case is known: any of the moves below `submit`. */
  "case.work-on": ["person"],
  "case.list": ["desk", "aanjager"],
  "case.read": ["desk", "aanjager", "owner"],
  "case.follow": ["link:tracking"],
} satisfies Rules;

/** What an actor is to a case. */
export function relationsTo(found: { readonly ownerId: string }, actor: Actor): readonly string[] {
  return actor.kind === "person" && actor.personId === found.ownerId ? ["owner"] : [];
}
