import type { Temporal } from "#platform/clock";
import type { Lang } from "#platform/i18n";
import type { Role } from "../roles.js";

/** A colleague who was invited has so many days to say yes. */
export const INVITATION_DAYS = 14;

export const invitationStatuses = ["invited", "accepted", "withdrawn", "expired"] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];
export type InvitationMove = "invite" | "send-again" | "accept" | "withdraw" | "expire";

type Transition = {
  readonly name: InvitationMove;
  readonly from: readonly InvitationStatus[];
  readonly to: InvitationStatus;
  readonly by: readonly string[];
};

/** Every move that an invitation can make, and who can make it. `anyone` has to hold the link; `system` is the calendar. */
export const invitationTransitions: readonly Transition[] = [
  { name: "invite", from: [], to: "invited", by: ["administrator", "platform"] },
  { name: "send-again", from: ["invited", "expired"], to: "invited", by: ["administrator"] },
  { name: "accept", from: ["invited"], to: "accepted", by: ["anyone"] },
  { name: "withdraw", from: ["invited", "expired"], to: "withdrawn", by: ["administrator"] },
  { name: "expire", from: ["invited"], to: "expired", by: ["system"] },
];

/** The status after a move; undefined when there is no such move from here. */
export function moveInvitation(from: InvitationStatus, name: InvitationMove): InvitationStatus | undefined {
  const found = invitationTransitions.find((move) => move.name === name);
  return found?.from.includes(from) ? found.to : undefined;
}

/** What somebody will be here. */
export type Post = {
  readonly name: string;
  readonly jobTitle: Readonly<Record<Lang, string>>;
  readonly phone: string | undefined;
  readonly roles: readonly Role[];
  /** Of which somebody is a specialist. */
  readonly departmentIds: readonly string[];
  /** The kind of chain partner for which somebody works. */
  readonly partner: string | undefined;
};

export type Invitation = Post & {
  readonly id: string;
  readonly status: InvitationStatus;
  readonly email: string;
  readonly language: Lang;
  /** Undefined for the first administrator, who is invited by whoever runs the installation. */
  readonly invitedBy: string | undefined;
  readonly invitedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
};
