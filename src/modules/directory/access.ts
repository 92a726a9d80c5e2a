import type { Rules } from "#platform/access";
import {
  type InvitationMove,
  invitationTransitions,
  type MemberMove,
  mayMake,
  memberTransitions,
} from "./enterprises/enterprise.js";

type MoveAction = `member.${MemberMove}` | `invitation.${InvitationMove}`;

const moves = Object.fromEntries([
  ...memberTransitions.map(({ name }) => [`member.${name}`, mayMake(memberTransitions, name)]),
  ...invitationTransitions.map(({ name }) => [`invitation.${name}`, mayMake(invitationTransitions, name)]),
]) as Record<MoveAction, readonly string[]>;

/** Who may do what with organisations. `account` is whoever signed in with an account of their own, not as staff. */
export const directoryAccess = {
  ...moves,
  /** Before it is known whether they have an account, and which organisation it is about. */
  "enterprise.open": ["person"],
  "enterprise.list": ["account"],
  "enterprise.ask-to-join": ["account"],
  "enterprise.read": ["enterprise-member"],
} satisfies Rules;
