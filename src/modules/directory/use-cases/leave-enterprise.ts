import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import type { Tx } from "#platform/db";
import { directoryAccess } from "../access.js";
import { type Enterprise, isLastAdmin } from "../enterprises/enterprise.js";
import { closeEnterprise, findEnterprises, updateMember } from "../enterprises/queries.js";
import { deleteInvitationsTo, withdrawInvitations } from "../invitations/queries.js";
import { holdEnterprise } from "./standing.js";

/** Who leaves is the last admin and named nobody to take over. */
export class NeedsSuccessor extends Error {}

/** Who leaves is the last of all, and did not say that the organisation may close. */
export class NeedsClosing extends Error {}

export type Leaving = {
  /** The member who becomes an admin; only asked of the last one. */
  readonly successorId: string | undefined;
  /** Nobody is left: the organisation closes. */
  readonly mayClose: boolean;
  /** Where nobody is named, whoever has been there longest becomes the admin. */
  readonly longestFollows?: boolean;
};

/** What became of the organisations that somebody left. */
export type Left = {
  readonly organisations: number;
  /** Nobody else belonged to them. */
  readonly closed: number;
  /** Somebody became admin because they were the last one. */
  readonly handedOn: number;
};

/**
 * Somebody leaves an organisation. There is never one with members and without an admin: the last admin hands over, and
 * with the last member it closes.
 * @throws Refused, NeedsSuccessor, NeedsClosing
 */
export async function leaveEnterprise(work: Work, enterpriseId: string, leaving: Leaving): Promise<void> {
  demand(directoryAccess, "enterprise.open", work.actor);
  await work.onceNationally(async (tx) => {
    await leaveOne(tx, work, enterpriseId, leaving);
    return enterpriseId;
  });
}

type Leaver = { readonly personId: string; readonly email: string };

/**
 * Leaves every organisation, within the use case in which somebody erases their account, or has it erased. Those without
 * anybody else close. Invitations from them open nothing any more, and those to their address are forgotten.
 * Whoever asks the municipality cannot choose who follows: there it is the member who has been there longest, so that a right
 * of theirs does not wait for the others.
 * @throws NeedsSuccessor when they do it themselves and are the last admin of one with other members
 */
export async function leaveAll(tx: Tx, work: Work, { personId, email }: Leaver): Promise<Left> {
  const ids = (await findEnterprises(tx, personId)).map(({ id }) => id);
  const leaving = { successorId: undefined, mayClose: true, longestFollows: work.actor.kind === "system" };
  const nexts: (string | undefined)[] = [];
  // In one order for everybody, or two who erase at once could wait for each other.
  for (const id of ids.sort()) nexts.push(await leaveOne(tx, work, id, leaving, personId));
  await withdrawInvitations(tx, { invited_by: personId }, new Date(work.clock.now().epochMilliseconds));
  await deleteInvitationsTo(tx, email.toLowerCase());
  const closed = nexts.filter((next) => next === "closes").length;
  const handedOn = nexts.filter((next) => next !== undefined).length - closed;
  return { organisations: nexts.length, closed, handedOn };
}

/** @returns as `handOver` */
async function leaveOne(tx: Tx, work: Work, enterpriseId: string, leaving: Leaving, onBehalfOf?: string) {
  const found = await holdEnterprise(tx, work.actor, enterpriseId, "member.leave", onBehalfOf);
  const at = new Date(work.clock.now().epochMilliseconds);
  const next = await handOver(tx, found, leaving);
  const closes = next === "closes";
  await updateMember(tx, found.own.id, { ended_at: at });
  if (closes) {
    await closeEnterprise(tx, enterpriseId, at);
    await withdrawInvitations(tx, { enterprise_id: enterpriseId }, at);
  }
  const detail = { member: found.own.id, closed: closes, successor: closes || !next ? "none" : next };
  await audit(tx, work, { action: "member.leave", subject: { kind: "enterprise", id: enterpriseId }, detail });
  return next;
}

/** @returns who took over, if anybody had to; `closes` when nobody is left */
async function handOver(tx: Tx, found: Enterprise, leaving: Leaving): Promise<string | undefined> {
  const { successorId, mayClose, longestFollows } = leaving;
  const others = found.members.filter(({ id }) => id !== found.own.id);
  if (others.length === 0) {
    if (!mayClose) throw new NeedsClosing();
    return "closes";
  }
  if (!isLastAdmin(found, found.own)) return undefined;
  const successor = others.find(({ id }) => id === successorId) ?? (longestFollows ? others[0] : undefined);
  if (!successor) throw new NeedsSuccessor();
  if (successor.role !== "admin") await updateMember(tx, successor.id, { role: "admin" });
  return successor.id;
}
