import { type Generated, sql } from "kysely";
import { instantOf, type Temporal } from "#platform/clock";
import type { Read, Tx } from "#platform/db";
import type { Lang } from "#platform/i18n";
import type { Enterprise, Invitation, InvitationShown, InvitationStatus, Member, MemberRole } from "./enterprise.js";

type EnterpriseTables = {
  "directory.enterprise": {
    enterprise_id: string;
    name: string;
    kvk_number: string;
    branch_number: string | null;
    registered_by: string;
    registered_at: Date;
    ended_at: Generated<Date | null>;
  };
  "directory.member": {
    member_id: string;
    enterprise_id: string;
    person_id: string;
    role: MemberRole;
    joined_at: Date;
    ended_at: Generated<Date | null>;
  };
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

type MemberRow = {
  enterprise_id: string;
  enterprise_name: string;
  kvk_number: string;
  branch_number: string | null;
  member_id: string;
  person_id: string;
  name: string;
  email: string;
  role: MemberRole;
};

const asMember = (row: MemberRow): Member => ({
  id: row.member_id,
  personId: row.person_id,
  name: row.name,
  email: row.email,
  role: row.role,
});

/** The organisations that a person belongs to at this moment, by name, with everybody in them. */
export async function findEnterprises(read: Read, personId: string): Promise<readonly Enterprise[]> {
  const found = sql<MemberRow>`select * from directory.members_with(${personId}::uuid)`;
  const { rows } = await found.execute(read.select());
  const byEnterprise = Map.groupBy(rows, (row) => row.enterprise_id);
  return [...byEnterprise.values()].flatMap((all) => {
    const [first] = all;
    const members = all.map(asMember);
    const own = members.find((member) => member.personId === personId);
    if (!first || !own) return [];
    const { enterprise_id: id, enterprise_name: name, kvk_number: kvkNumber, branch_number } = first;
    return [{ id, name, kvkNumber, branchNumber: branch_number ?? undefined, members, own }];
  });
}

/** One of them; undefined when the person does not belong to it. */
export async function findEnterprise(read: Read, personId: string, id: string): Promise<Enterprise | undefined> {
  return (await findEnterprises(read, personId)).find((one) => one.id === id);
}

/** As whom a person reads what is shared: their memberships, and the organisations of these. */
export async function findReaders(read: Read, personId: string): Promise<readonly string[]> {
  const found = sql<{ id: string }>`select r as id from directory.readers_of(${personId}::uuid) r`;
  return (await found.execute(read.select())).rows.map(({ id }) => id);
}

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

/** Whether an organisation with members says that it has this number. */
export async function findIsNumberKnown(read: Read, kvkNumber: string): Promise<boolean> {
  const found = sql<{ known: boolean }>`select directory.is_number_known(${kvkNumber}) as known`;
  return (await found.execute(read.select())).rows[0]?.known ?? false;
}

// What follows works as the platform: only use cases and jobs, after they have checked access.

/** Makes whoever else changes this organisation wait. @returns false when there is none, or it has closed */
export async function lockEnterprise(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .tables<EnterpriseTables>()
    .selectFrom("directory.enterprise")
    .select("enterprise_id")
    .where("enterprise_id", "=", id)
    .where("ended_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

export type NewEnterprise = Omit<EnterpriseTables["directory.enterprise"], "ended_at">;

export async function insertEnterprise(tx: Tx, row: NewEnterprise): Promise<void> {
  await tx.tables<EnterpriseTables>().insertInto("directory.enterprise").values(row).execute();
}

export type NewMember = Omit<EnterpriseTables["directory.member"], "ended_at">;

export async function insertMember(tx: Tx, row: NewMember): Promise<void> {
  await tx.tables<EnterpriseTables>().insertInto("directory.member").values(row).execute();
}

export async function updateMember(
  tx: Tx,
  id: string,
  change: { readonly role: MemberRole } | { readonly ended_at: Date },
): Promise<void> {
  await tx
    .tables<EnterpriseTables>()
    .updateTable("directory.member")
    .set(change)
    .where("member_id", "=", id)
    .where("ended_at", "is", null)
    .execute();
}

/** Closes an organisation: its number is free again, and what is open of it opens nothing. */
export async function closeEnterprise(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .tables<EnterpriseTables>()
    .updateTable("directory.enterprise")
    .set({ ended_at: at })
    .where("enterprise_id", "=", id)
    .execute();
  await tx
    .tables<EnterpriseTables>()
    .updateTable("directory.invitation")
    .set({ status: "withdrawn", ended_at: at })
    .where("enterprise_id", "=", id)
    .where("status", "=", "sent")
    .execute();
}

export type NewInvitation = Omit<
  EnterpriseTables["directory.invitation"],
  "address_key" | "token_hash" | "ended_at" | "status"
>;

export async function insertInvitation(tx: Tx, row: NewInvitation): Promise<void> {
  await tx
    .tables<EnterpriseTables>()
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
    .tables<EnterpriseTables>()
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
    .tables<EnterpriseTables>()
    .updateTable("directory.invitation")
    .set({ token_hash: hash })
    .where("invitation_id", "=", id)
    .where("status", "=", "sent")
    .where("token_hash", "is", null)
    .returning(["address", "address_key", "language", "invited_at"])
    .executeTakeFirst();
}

/** How many invitations a mailbox got since a moment, from whomever. */
export async function sumInvitations(tx: Tx, addressKey: string, since: Date): Promise<number> {
  const rows = await tx
    .tables<EnterpriseTables>()
    .selectFrom("directory.invitation")
    .select("invitation_id")
    .where("address_key", "=", addressKey)
    .where("invited_at", ">", since)
    .limit(100)
    .execute();
  return rows.length;
}

/** The organisations that say they have a number: at most twenty. */
export async function pickByNumber(tx: Tx, kvkNumber: string): Promise<string[]> {
  const rows = await tx
    .tables<EnterpriseTables>()
    .selectFrom("directory.enterprise")
    .select("enterprise_id")
    .where("kvk_number", "=", kvkNumber)
    .where("ended_at", "is", null)
    .orderBy("registered_at")
    .limit(20)
    .execute();
  return rows.map((row) => row.enterprise_id);
}

/** Who can invite others into an organisation, and what it is called. */
export async function pickAdmins(tx: Tx, enterpriseId: string) {
  return tx
    .tables<EnterpriseTables>()
    .selectFrom("directory.member as m")
    .innerJoin("directory.enterprise as e", "e.enterprise_id", "m.enterprise_id")
    .select(["m.member_id", "m.person_id", "e.name"])
    .where("m.enterprise_id", "=", enterpriseId)
    .where("m.role", "=", "admin")
    .where("m.ended_at", "is", null)
    .where("e.ended_at", "is", null)
    .execute();
}
