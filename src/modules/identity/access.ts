import type { Actor, Rules } from "#platform/access";
import { type AbsenceMove, absenceTransitions } from "./absence/absence.js";
import { invitationTransitions } from "./invitation/invitation.js";

type MoveAction = `absence.${AbsenceMove}`;
type InvitationAction = "invitation.invite" | "invitation.send-again" | "invitation.accept" | "invitation.withdraw";

const moves = Object.fromEntries(absenceTransitions.map(({ name, by }) => [`absence.${name}`, by])) as Record<
  MoveAction,
  readonly string[]
>;

const invitationMoves = Object.fromEntries(
  invitationTransitions.filter(({ name }) => name !== "expire").map(({ name, by }) => [`invitation.${name}`, by]),
) as Record<InvitationAction, readonly string[]>;

/** Who may do what with people and signing in. */
export const identityAccess = {
  "staff.add": ["system"],
  "staff.take-role": ["system"],
  /** Everybody who works here, with roles; names, roles and where they belong are changed here too. */
  "staff.list": ["administrator"],
  "staff.change": ["administrator"],
  /** Who has the desk on which day of the week. */
  "desk-days.arrange": ["administrator"],
  "provider.set": ["system"],
  "provider.link": ["system"],
  /** Where staff sign in: written down, tried, switched on and off. */
  "provider.arrange": ["administrator"],
  /** Who runs the installation is said at the keyboard of the server. */
  "installation.appoint": ["system"],
  /** Which municipalities are on and how they stand; never what anybody asked them. */
  "installation.read": ["platform"],
  "installation.switch-on": ["platform"],
  /** Which municipalities are of one region. */
  "installation.set-region": ["platform"],
  "sign-in.ask": ["anyone"],
  "sign-in.enter": ["anyone"],
  "demo.sign-in": ["anyone"],
  "account.change": ["person"],
  /** Whoever it is of; for whoever asks the municipality there is a command. */
  "account.erase": ["self", "system"],
  "session.list": ["person"],
  "session.end": ["person"],
  ...invitationMoves,
  ...moves,
  /** Before it is known about whom. */
  "absence.open": ["person"],
  "absence.read": ["self", "aanjager", "administrator"],
  "absence.list": ["aanjager", "administrator"],
  "staff.arrange-work": ["self", "aanjager", "administrator"],
  "staff.leave": ["administrator", "system"],
} satisfies Rules;

/** What an actor is to a member of staff. */
export function relationsToPerson(personId: string, actor: Actor): readonly string[] {
  return actor.kind === "person" && actor.personId === personId ? ["self"] : [];
}
