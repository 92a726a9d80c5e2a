import { type Generated, type Insertable, type Selectable, sql } from "kysely";
import { keptPlan, type Read, type Tx } from "#platform/db";
import type { Lang } from "#platform/i18n";
import type { Provider, RoleRule } from "./oidc/provider.js";
import type { Role, Staff } from "./roles.js";

export type IdentityTables = {
  "identity.person": { person_id: string; created_at: Date };
  "identity.staff": {
    municipality_id: string;
    person_id: string;
    name: string;
    job_title_nl: string;
    job_title_en: string;
    phone: string | null;
    email: string;
    /** The address without regard to capitals; made by the database. */
    email_key: Generated<string>;
    started_at: Date;
    left_at: Date | null;
    demo: boolean;
    working_days: Generated<number[]>;
    deputy_id: Generated<string | null>;
    version: Generated<number>;
    partner: Generated<string | null>;
    /** Since when it is no longer known who this was. */
    forgotten_at: Generated<Date | null>;
  };
  "identity.sign_in_request": {
    municipality_id: string;
    request_id: string;
    address: string;
    language: Lang;
    back: string | null;
    asked_at: Date;
  };
  "identity.sign_in_link": {
    municipality_id: string;
    link_hash: Buffer;
    /** Of staff; else there is an address. */
    person_id: string | null;
    address: string | null;
    address_key: Generated<string | null>;
    language: Lang | null;
    back: string | null;
    made_at: Date;
    expires_at: Date;
    spent_at: Date | null;
  };
  "identity.staff_role": {
    municipality_id: string;
    person_id: string;
    role: Role;
    given_at: Date;
    by_rule: Generated<boolean>;
  };
  "identity.provider": {
    municipality_id: string;
    issuer: string;
    client: string;
    acr_values: string[];
    role_rules: RoleRule[];
    assertion_audience: Provider["assertionAudience"];
    set_at: Date;
  };
  "identity.external_identity": {
    municipality_id: string;
    issuer: string;
    subject: string;
    person_id: string;
    known_since: Date;
  };
};

/** Those of its columns that make a `Staff`. */
export const staffColumns = [
  "s.person_id",
  "s.name",
  "s.job_title_nl",
  "s.job_title_en",
  "s.phone",
  "s.email",
  "s.forgotten_at",
] as const;

type StaffRow = Pick<
  Selectable<IdentityTables["identity.staff"]>,
  "person_id" | "name" | "job_title_nl" | "job_title_en" | "phone" | "email" | "forgotten_at"
>;

export type SignInRequestRow = IdentityTables["identity.sign_in_request"];

/** Somebody as others see them. */
export function asStaff(row: StaffRow): Staff {
  return {
    personId: row.person_id,
    name: row.name,
    jobTitle: { nl: row.job_title_nl, en: row.job_title_en },
    phone: row.phone ?? undefined,
    email: row.email,
    isForgotten: row.forgotten_at !== null,
  };
}

const staffOf = (read: Read) =>
  read
    .select<IdentityTables>()
    .selectFrom("identity.staff as s")
    .select(staffColumns)
    .where("s.municipality_id", "=", read.municipalityId);

/** Somebody by id, also when they have left: an old case still names its owner. */
export async function findStaff(read: Read, personId: string): Promise<Staff | undefined> {
  const row = await staffOf(read).where("s.person_id", "=", personId).executeTakeFirst();
  return row && asStaff(row);
}

/** The roles of `s` in a query of staff, or those by rule. */
export const rolesOf = (municipalityId: string, filter: "all" | "rule") => sql<Role[]>`array(
  select r.role from identity.staff_role r where r.municipality_id = ${municipalityId} and r.person_id = s.person_id
  and ${filter === "rule" ? sql`r.by_rule` : sql`true`} order by r.role)`;

/** Who works here now, with their roles; undefined for anybody else. */
export async function findStaffWithRoles(read: Read, personId: string) {
  const row = await staffOf(read)
    .modifyFront(keptPlan("staff-with-roles"))
    .select(["s.demo", rolesOf(read.municipalityId, "all").as("roles")])
    .where("s.person_id", "=", personId)
    .where("s.left_at", "is", null)
    .executeTakeFirst();
  const roles: ReadonlySet<Role> = new Set(row?.roles);
  return row && { staff: asStaff(row), roles, isDemo: row.demo };
}

/** Who has had a role here the longest and still works here. */
export async function findFirstWithRole(read: Read, role: Role): Promise<Staff | undefined> {
  const row = await staffOf(read)
    .modifyFront(keptPlan("first-with-role"))
    .innerJoin("identity.staff_role as r", (join) =>
      join.onRef("r.municipality_id", "=", "s.municipality_id").onRef("r.person_id", "=", "s.person_id"),
    )
    .where("r.role", "=", role)
    .where("s.left_at", "is", null)
    .orderBy("r.given_at")
    .orderBy("r.person_id")
    .limit(1)
    .executeTakeFirst();
  return row && asStaff(row);
}

/** Who works here now with at least one of some roles, by name. @param some the first so many, or those among these people */
export async function listStaffWithRoles(
  read: Read,
  roles: readonly Role[],
  { most, among }: { readonly most?: number; readonly among?: readonly string[] } = {},
): Promise<Staff[]> {
  const rows = await staffOf(read)
    .where("s.left_at", "is", null)
    .$if(among === undefined && most !== undefined, (query) =>
      query.modifyFront(keptPlan(`first-with-${roles.length}-roles`)),
    )
    .$if(among !== undefined, (query) =>
      query.where("s.person_id", "=", sql<string>`any(${[...(among ?? [])]}::uuid[])`),
    )
    .limit(most ?? null)
    .where((is) =>
      is.exists(
        is
          .selectFrom("identity.staff_role as r")
          .select("r.role")
          .whereRef("r.municipality_id", "=", "s.municipality_id")
          .whereRef("r.person_id", "=", "s.person_id")
          .where("r.role", "in", [...roles]),
      ),
    )
    .orderBy("s.name")
    .orderBy("s.person_id")
    .execute();
  return rows.map(asStaff);
}

/** The people of the demo town, by name. */
export async function findDemoStaff(read: Read): Promise<Staff[]> {
  const rows = await staffOf(read)
    .where("s.demo", "=", true)
    .where("s.left_at", "is", null)
    .orderBy("s.name")
    .execute();
  return rows.map(asStaff);
}

/** Everybody who works here, by name. */
export async function listStaff(read: Read): Promise<Staff[]> {
  const rows = await staffOf(read).where("s.left_at", "is", null).orderBy("s.name").orderBy("s.person_id").execute();
  return rows.map(asStaff);
}

/** Adds somebody who works for a municipality; platform role. */
export async function insertStaff(
  tx: Tx,
  row: Insertable<IdentityTables["identity.staff"]>,
  roles: readonly Role[],
): Promise<void> {
  const { person_id, municipality_id, started_at } = row;
  await tx
    .tables<IdentityTables>()
    .insertInto("identity.person")
    .values({ person_id, created_at: started_at })
    .onConflict((conflict) => conflict.column("person_id").doNothing())
    .execute();
  await tx.tables<IdentityTables>().insertInto("identity.staff").values(row).execute();
  const given = roles.map((role) => ({ municipality_id, person_id, role, given_at: started_at }));
  if (given.length > 0) await tx.tables<IdentityTables>().insertInto("identity.staff_role").values(given).execute();
}

/** Takes a role away; platform role. */
export async function deleteRole(tx: Tx, municipalityId: string, personId: string, role: Role): Promise<void> {
  await tx
    .tables<IdentityTables>()
    .deleteFrom("identity.staff_role")
    .where("municipality_id", "=", municipalityId)
    .where("person_id", "=", personId)
    .where("role", "=", role)
    .execute();
}

/** Who works here now with a mail address. @param key the address in lower case */
export async function findStaffByAddress(read: Read, key: string): Promise<Staff | undefined> {
  const row = await staffOf(read).where("s.email_key", "=", key).where("s.left_at", "is", null).executeTakeFirst();
  return row && asStaff(row);
}

/** How many links somebody got since a moment. */
export async function countLinks(read: Read, personId: string, since: Date): Promise<number> {
  const rows = await read
    .select<IdentityTables>()
    .selectFrom("identity.sign_in_link")
    .select("made_at")
    .where("municipality_id", "=", read.municipalityId)
    .where("person_id", "=", personId)
    .where("made_at", ">", since)
    .limit(100)
    .execute();
  return rows.length;
}

/** Whom a link that still works is for; looking does not use it up. */
export async function findLink(read: Read, hash: Buffer, now: Date): Promise<"staff" | "account" | undefined> {
  const row = await read
    .select<IdentityTables>()
    .selectFrom("identity.sign_in_link")
    .select("person_id")
    .where("municipality_id", "=", read.municipalityId)
    .where("link_hash", "=", hash)
    .where("spent_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row && (row.person_id === null ? "account" : "staff");
}

/** Where somebody works and has a role, in every municipality; platform role. */
export async function findPostsOf(tx: Tx, personId: string) {
  const rows = await tx
    .tables<IdentityTables>()
    .selectFrom("identity.staff as s")
    .leftJoin("identity.provider as p", "p.municipality_id", "s.municipality_id")
    .select(["s.municipality_id", "s.name", "s.email", "s.demo", "p.issuer"])
    .where("s.person_id", "=", personId)
    .where("s.left_at", "is", null)
    .where((is) =>
      is.exists(
        is
          .selectFrom("identity.staff_role as r")
          .select("r.role")
          .whereRef("r.municipality_id", "=", "s.municipality_id")
          .whereRef("r.person_id", "=", "s.person_id"),
      ),
    )
    .orderBy("s.started_at")
    .execute();
  return rows.map(({ municipality_id, name, email, demo, issuer }) => ({
    municipalityId: municipality_id,
    name,
    email,
    isDemo: demo,
    issuer: issuer ?? undefined,
  }));
}
