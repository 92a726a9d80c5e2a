import { type Generated, sql } from "kysely";
import { instantOf, type Temporal } from "#platform/clock";
import type { Read, Tx } from "#platform/db";
import type { Lang } from "#platform/i18n";
import type { Invitation, InvitationShown, InvitationStatus, MemberRole } from "../enterprises/enterprise.js";

type InvitationTables = {
  "directory.invitation": {
    invitation_id: string;
    enterprise_id: string;
    address: string;
    address_key: Generated<string>;
    role: MemberRole;
    language: Lang;
    status: InvitationStatus;
    token_hash: Generated<Buffer | null>;
    invited_by: string;
    invited_at: Date;
    expires_at: Date;
    ended_at: Generated<Date | null>;
  };
};

/** The invitations of an organisation that wait; none for whoever is no admin of it. */
export async function listInvitations(read: Read, adminId: string, enterpriseId: string): Promise<Invitation[]> {
  type Row = { invitation_id: string; address: string; role: MemberRole; expires_at: Date };
  const found = sql<Row>`select * from directory.invitations_for(${adminId}::uuid, ${enterpriseId}::uuid)`;
  return (await found.execute(read.select())).rows.map((row) => ({
    id: row.invitation_id,
    address: row.address,
    role: row.role,
    expiresAt: instantOf(row.expires_at),
  }));
}

/** The invitation behind a link, whatever became of it. @param hash of what stands in the link */
export async function findInvitation(
  read: Read,
  hash: Buffer,
  now: Temporal.Instant,
): Promise<InvitationShown | undefined> {
  type Row = {
    invitation_id: string;
    enterprise_id: string;
    enterprise_name: string;
    address: string;
    role: MemberRole;
    status: InvitationStatus;
    expires_at: Date;
    inviter: string;
    is_closed: boolean;
  };
  const found = sql<Row>`select * from directory.invitation_by(${hash}::bytea)`;
  const [row] = (await found.execute(read.select())).rows;
  if (!row) return undefined;
  const isOver = row.expires_at.getTime() <= now.epochMilliseconds;
  const waiting = row.is_closed ? "withdrawn" : isOver ? "expired" : "open";
  return {
    id: row.invitation_id,
    enterpriseId: row.enterprise_id,
    enterpriseName: row.enterprise_name,
    address: row.address,
    role: row.role,
    inviter: row.inviter,
    expiresAt: instantOf(row.expires_at),
    state: row.status === "sent" ? waiting : row.status,
  };
}

// What follows works as the platform: only use cases and jobs, after they have checked access.

export type NewInvitation = Omit<
  InvitationTables["directory.invitation"],
  "address_key" | "token_hash" | "ended_at" | "status"
>;

export async function insertInvitation(tx: Tx, row: NewInvitation): Promise<void> {
  await tx
    .tables<InvitationTables>()
    .insertInto("directory.invitation")
    .values({ ...row, status: "sent" })
    .execute();
}

/** Ends an invitation that is open. @returns false when it is not */
export async function endInvitation(
  tx: Tx,
  which: { readonly id: string; readonly enterpriseId: string },
  status: Exclude<InvitationStatus, "sent">,
  at: Date,
): Promise<boolean> {
  const result = await tx
    .tables<InvitationTables>()
    .updateTable("directory.invitation")
    .set({ status, ended_at: at })
    .where("invitation_id", "=", which.id)
    .where("enterprise_id", "=", which.enterpriseId)
    .where("status", "=", "sent")
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Gives an invitation that is open the hash of what its mail will hold. @returns what the mail needs; undefined when it has one */
export async function addToken(tx: Tx, id: string, hash: Buffer) {
  return tx
    .tables<InvitationTables>()
    .updateTable("directory.invitation")
    .set({ token_hash: hash })
    .where("invitation_id", "=", id)
    .where("status", "=", "sent")
    .where("token_hash", "is", null)
    .returning(["address", "address_key", "language", "invited_at", "invited_by"])
    .executeTakeFirst();
}

/** How many invitations a mailbox got within a stretch of time, its last moment included, from whomever. */
export function sumInvitationsTo(tx: Tx, addressKey: string, after: Date, until: Date): Promise<number> {
  return sum(invitationsBetween(tx, after, until).where("address_key", "=", addressKey));
}

/** How many invitations somebody sent within a stretch of time, in whichever organisation. */
export function sumInvitationsBy(tx: Tx, personId: string, after: Date, until: Date): Promise<number> {
  return sum(invitationsBetween(tx, after, until).where("invited_by", "=", personId));
}

const invitationsBetween = (tx: Tx, after: Date, until: Date) =>
  tx
    .tables<InvitationTables>()
    .selectFrom("directory.invitation")
    .select("invitation_id")
    .where("invited_at", ">", after)
    .where("invited_at", "<=", until)
    .limit(100);

const sum = async (found: ReturnType<typeof invitationsBetween>) => (await found.execute()).length;

/** Takes back whatever is open: of an organisation that closes, or from somebody whose account goes. */
export async function withdrawInvitations(
  tx: Tx,
  of: { readonly enterprise_id: string } | { readonly invited_by: string },
  at: Date,
): Promise<void> {
  const open = tx
    .tables<InvitationTables>()
    .updateTable("directory.invitation")
    .set({ status: "withdrawn", ended_at: at })
    .where("status", "=", "sent");
  await ("invited_by" in of
    ? open.where("invited_by", "=", of.invited_by)
    : open.where("enterprise_id", "=", of.enterprise_id)
  ).execute();
}

/** Forgets which invitations went to an address; those that are open open nothing any more. */
export async function deleteInvitationsTo(tx: Tx, addressKey: string): Promise<void> {
  await tx
    .tables<InvitationTables>()
    .deleteFrom("directory.invitation")
    .where("address_key", "=", addressKey)
    .execute();
}

/** Clears away invitations that ended, or whose term passed, before a moment. */
export async function deleteInvitationsBefore(tx: Tx, before: Date): Promise<void> {
  await tx
    .tables<InvitationTables>()
    .deleteFrom("directory.invitation")
    .where((row) => row.or([row("ended_at", "<", before), row("expires_at", "<", before)]))
    .execute();
}
