import type { Generated, Selectable } from "kysely";
import { instantOf, Temporal } from "#platform/clock";
import type { Read, Tx } from "#platform/db";
import type { Lang } from "#platform/i18n";
import type { Role } from "../roles.js";
import type { Invitation } from "./invitation.js";

type Tables = {
  "identity.staff_invitation": {
    municipality_id: string;
    invitation_id: string;
    status: "invited" | "accepted" | "withdrawn";
    name: string;
    email: string;
    email_key: Generated<string>;
    job_title_nl: string;
    job_title_en: string;
    phone: string | null;
    roles: Role[];
    department_ids: string[];
    partner: string | null;
    language: Lang;
    invited_by: string | null;
    invited_at: Date;
    expires_at: Date;
    link_hash: Buffer | null;
    person_id: string | null;
    accepted_at: Date | null;
  };
};

type Row = Selectable<Tables["identity.staff_invitation"]>;
export type InvitationRow = Omit<Row, "municipality_id" | "email_key">;

/** @param now whether the term has passed follows from it */
function asInvitation(row: Row, now: Temporal.Instant): Invitation {
  const expiresAt = instantOf(row.expires_at);
  const hasExpired = row.status === "invited" && Temporal.Instant.compare(expiresAt, now) <= 0;
  return {
    id: row.invitation_id,
    status: hasExpired ? "expired" : row.status,
    name: row.name,
    email: row.email,
    jobTitle: { nl: row.job_title_nl, en: row.job_title_en },
    phone: row.phone ?? undefined,
    roles: row.roles,
    departmentIds: row.department_ids,
    partner: row.partner ?? undefined,
    language: row.language,
    invitedBy: row.invited_by ?? undefined,
    invitedAt: instantOf(row.invited_at),
    expiresAt,
  };
}

const invitationsOf = (read: Read) =>
  read
    .select<Tables>()
    .selectFrom("identity.staff_invitation")
    .selectAll()
    .where("municipality_id", "=", read.municipalityId);

/** The invitation to which a link belongs, whatever became of it. */
export async function findInvitationByLink(
  read: Read,
  hash: Buffer,
  now: Temporal.Instant,
): Promise<Invitation | undefined> {
  const row = await invitationsOf(read).where("link_hash", "=", hash).executeTakeFirst();
  return row && asInvitation(row, now);
}

/** Those that nobody accepted or withdrew, the newest first; a hundred at most. */
export async function listOpenInvitations(read: Read, now: Temporal.Instant): Promise<Invitation[]> {
  const rows = await invitationsOf(read)
    .where("status", "=", "invited")
    .orderBy("invited_at", "desc")
    .limit(100)
    .execute();
  return rows.map((row) => asInvitation(row, now));
}

/** The invitation of an address that has not answered, within its term or after. @param key the address in lower case */
export async function findOpenInvitation(read: Read, key: string): Promise<string | undefined> {
  const row = await invitationsOf(read).where("email_key", "=", key).where("status", "=", "invited").executeTakeFirst();
  return row?.invitation_id;
}

const held = (tx: Tx, id: string) => invitationsOf(tx).where("invitation_id", "=", id).forUpdate();

/** Takes an invitation and makes whoever else wants to change it wait. */
export async function holdInvitation(tx: Tx, id: string, now: Temporal.Instant): Promise<Invitation | undefined> {
  const row = await held(tx, id).executeTakeFirst();
  return row && asInvitation(row, now);
}

/** Takes an invitation whose mail still has to be written; undefined when somebody else writes it, or wrote it. */
export async function takeUnwritten(tx: Tx, id: string, now: Temporal.Instant): Promise<Invitation | undefined> {
  const row = await held(tx, id).where("status", "=", "invited").where("link_hash", "is", null).executeTakeFirst();
  return row && asInvitation(row, now);
}

export async function insertInvitation(tx: Tx, row: InvitationRow): Promise<void> {
  await tx
    .tables<Tables>()
    .insertInto("identity.staff_invitation")
    .values({ municipality_id: tx.municipalityId, ...row })
    .execute();
}

type Change = Partial<
  Pick<InvitationRow, "status" | "invited_at" | "expires_at" | "link_hash" | "person_id" | "accepted_at">
>;

export async function updateInvitation(tx: Tx, id: string, change: Change): Promise<void> {
  await tx
    .tables<Tables>()
    .updateTable("identity.staff_invitation")
    .set(change)
    .where("municipality_id", "=", tx.municipalityId)
    .where("invitation_id", "=", id)
    .execute();
}

/** Clears away invitations whose term passed before a moment; platform role. */
export async function deleteOldInvitations(tx: Tx, before: Date): Promise<void> {
  await tx.tables<Tables>().deleteFrom("identity.staff_invitation").where("expires_at", "<", before).execute();
}
