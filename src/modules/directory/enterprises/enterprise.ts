import type { Temporal } from "#platform/clock";

export type MemberRole = "admin" | "member";
type MemberState = MemberRole | "ended";
export type MemberMove = "found" | "join" | "make-admin" | "make-member" | "remove" | "leave";

type Transition<Name, State> = {
  readonly name: Name;
  readonly from: readonly State[];
  readonly to: State;
  readonly by: readonly string[];
};

/**
 * Every move of somebody in an organisation, and who can make it: the only source. `invited` holds an invitation that is
 * open. As long as there are members there is an admin: the last one hands over when leaving, and stays one till then.
 * Who is erased at their request leaves by the system.
 */
export const memberTransitions: readonly Transition<MemberMove, MemberState>[] = [
  { name: "found", from: [], to: "admin", by: ["account"] },
  { name: "join", from: [], to: "member", by: ["invited"] },
  { name: "join", from: [], to: "admin", by: ["invited"] },
  { name: "make-admin", from: ["member"], to: "admin", by: ["enterprise-admin"] },
  { name: "make-member", from: ["admin"], to: "member", by: ["enterprise-admin"] },
  { name: "remove", from: ["member", "admin"], to: "ended", by: ["enterprise-admin"] },
  { name: "leave", from: ["member", "admin"], to: "ended", by: ["enterprise-member", "enterprise-admin", "system"] },
];

export type InvitationStatus = "sent" | "accepted" | "withdrawn";
export type InvitationMove = "invite" | "accept" | "withdraw";

/**
 * Every move of an invitation. That its fourteen days pass is no move: it then simply opens nothing. An organisation that
 * closes withdraws what is open.
 */
export const invitationTransitions: readonly Transition<InvitationMove, InvitationStatus>[] = [
  { name: "invite", from: [], to: "sent", by: ["enterprise-admin"] },
  { name: "accept", from: ["sent"], to: "accepted", by: ["account"] },
  { name: "withdraw", from: ["sent"], to: "withdrawn", by: ["enterprise-admin"] },
];

/** Who may make a move. */
export function mayMake<Name extends string>(
  table: readonly Transition<Name, string>[],
  name: Name,
): readonly string[] {
  return [...new Set(table.filter((move) => move.name === name).flatMap(({ by }) => by))];
}

/** How somebody in an organisation stands after a move; undefined when there is no such move from here. */
export function moveMember(from: MemberRole, name: MemberMove): MemberState | undefined {
  return memberTransitions.find((move) => move.name === name && move.from.includes(from))?.to;
}

export type Member = {
  readonly id: string;
  readonly personId: string;
  /** Their name, or their address as long as no name is known. */
  readonly name: string;
  readonly email: string;
  readonly role: MemberRole;
};

/** An organisation with members, as one of them sees it. */
export type Enterprise = {
  readonly id: string;
  readonly name: string;
  /** What a member says it is; nobody has checked it. */
  readonly kvkNumber: string;
  readonly branchNumber: string | undefined;
  /** Everybody who belongs to it now; the first is who has been there longest. */
  readonly members: readonly Member[];
  /** Whoever looks. */
  readonly own: Member;
};

/** What somebody is to an organisation that they belong to. */
export function relationsToEnterprise(found: Enterprise | undefined): readonly string[] {
  if (!found) return [];
  return found.own.role === "admin" ? ["enterprise-member", "enterprise-admin"] : ["enterprise-member"];
}

/** Whether somebody is the only admin that an organisation has. */
export function isLastAdmin({ members }: Enterprise, member: Member): boolean {
  return member.role === "admin" && members.every(({ id, role }) => role !== "admin" || id === member.id);
}

export type Invitation = {
  readonly id: string;
  readonly address: string;
  readonly role: MemberRole;
  readonly expiresAt: Temporal.Instant;
};

/** An invitation as whoever holds its link sees it. */
export type InvitationShown = Invitation & {
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly inviter: string;
  /** What it is worth now. */
  readonly state: "open" | "expired" | "accepted" | "withdrawn";
};

/** So long an invitation can be accepted. */
export const INVITATION_DAYS = 14;
