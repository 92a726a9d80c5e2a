import { type Generated, sql } from "kysely";
import type { Read, Tx } from "#platform/db";
import type { Enterprise, Member, MemberRole } from "./enterprise.js";

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

/** Closes an organisation: its number is free again. */
export async function closeEnterprise(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .tables<EnterpriseTables>()
    .updateTable("directory.enterprise")
    .set({ ended_at: at })
    .where("enterprise_id", "=", id)
    .execute();
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
