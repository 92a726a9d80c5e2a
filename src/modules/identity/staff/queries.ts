import { type Selectable, sql } from "kysely";
import { instantOf, type Temporal } from "#platform/clock";
import type { Read, Tx } from "#platform/db";
import type { Post } from "../invitation/invitation.js";
import { asStaff, type IdentityTables, rolesOf } from "../queries.js";
import type { Role, Staff } from "../roles.js";

type Tables = IdentityTables & {
  "identity.staff_department": { municipality_id: string; person_id: string; department_id: string };
};

type StaffRow = Omit<Selectable<IdentityTables["identity.staff"]>, "email_key">;

/** Somebody who works or worked here, as the administrator sees them. */
export type Member = Staff & {
  readonly roles: readonly Role[];
  /** Those of the roles that a rule of the provider gives. */
  readonly byRule: readonly Role[];
  readonly startedAt: Temporal.Instant;
  readonly leftAt: Temporal.Instant | undefined;
  /** Whether the provider of this municipality knows them. */
  readonly isLinked: boolean;
  readonly partner: string | undefined;
  readonly version: number;
};

type MemberRow = StaffRow & {
  partner: string | null;
  roles: Role[];
  by_rule: Role[];
  is_linked: boolean;
};

function asMember(row: MemberRow): Member {
  return {
    ...asStaff(row),
    roles: row.roles,
    byRule: row.by_rule,
    startedAt: instantOf(row.started_at),
    leftAt: row.left_at === null ? undefined : instantOf(row.left_at),
    isLinked: row.is_linked,
    partner: row.partner ?? undefined,
    version: row.version,
  };
}

const membersOf = (read: Read) =>
  read
    .select<Tables>()
    .selectFrom("identity.staff as s")
    .selectAll("s")
    .select([
      rolesOf(read.municipalityId, "all").as("roles"),
      rolesOf(read.municipalityId, "rule").as("by_rule"),
      sql<boolean>`(select e.person_id from identity.external_identity e join identity.provider p
        on p.municipality_id = e.municipality_id and p.issuer = e.issuer
        where e.municipality_id = ${read.municipalityId} and e.person_id = s.person_id limit 1) is not null`.as(
        "is_linked",
      ),
    ])
    .where("s.municipality_id", "=", read.municipalityId);

/** Somebody by id, also when they have left. */
export async function findMember(read: Read, personId: string): Promise<Member | undefined> {
  const row = await membersOf(read).where("s.person_id", "=", personId).executeTakeFirst();
  return row && asMember(row);
}

/**
 * Who works here, or who did, by name.
 * @param after the id of the last one on the page before
 */
export async function listMembers(
  read: Read,
  which: "here" | "left",
  after: string | undefined,
  limit: number,
): Promise<Member[]> {
  const { municipalityId } = read;
  const rows = await membersOf(read)
    .where("s.left_at", which === "left" ? "is not" : "is", null)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(s.name, s.person_id) > (select l.name, l.person_id from identity.staff l
          where l.municipality_id = ${municipalityId} and l.person_id = ${after ?? null})`,
      ),
    )
    .orderBy("s.name")
    .orderBy("s.person_id")
    .limit(limit)
    .execute();
  return rows.map(asMember);
}

/** Who works here, or did, with some letters in their name or mail address. */
export async function findMembersLike(
  read: Read,
  which: "here" | "left",
  letters: string,
  limit: number,
): Promise<Member[]> {
  const rows = await membersOf(read)
    .where("s.left_at", which === "left" ? "is not" : "is", null)
    .where(
      sql<boolean>`(position(lower(${letters}) in lower(s.name)) > 0 or position(lower(${letters}) in s.email_key) > 0)`,
    )
    .orderBy("s.name")
    .orderBy("s.person_id")
    .limit(limit)
    .execute();
  return rows.map(asMember);
}

/** The departments of which somebody is a specialist. */
export async function findDepartmentsOf(read: Read, personId: string): Promise<string[]> {
  const rows = await read
    .select<Tables>()
    .selectFrom("identity.staff_department")
    .select("department_id")
    .where("municipality_id", "=", read.municipalityId)
    .where("person_id", "=", personId)
    .orderBy("department_id")
    .execute();
  return rows.map((row) => row.department_id);
}

/** Of each specialist the department with which they count: the first of theirs, as everywhere. By the id of the person. */
export async function listPlaces(read: Read): Promise<ReadonlyMap<string, string>> {
  const rows = await read
    .select<Tables>()
    .selectFrom("identity.staff_department")
    .select("person_id")
    .select(sql<string>`min(department_id::text)`.as("department_id"))
    .where("municipality_id", "=", read.municipalityId)
    .groupBy("person_id")
    .execute();
  return new Map(rows.map(({ person_id, department_id }) => [person_id, department_id]));
}

/** Somebody else who works here and is an administrator. */
export async function findOtherAdministrator(read: Read, personId: string): Promise<string | undefined> {
  const row = await read
    .select<Tables>()
    .selectFrom("identity.staff_role as r")
    .innerJoin("identity.staff as s", (join) =>
      join.onRef("s.municipality_id", "=", "r.municipality_id").onRef("s.person_id", "=", "r.person_id"),
    )
    .select("r.person_id")
    .where("r.municipality_id", "=", read.municipalityId)
    .where("r.role", "=", "administrator")
    .where("r.person_id", "!=", personId)
    .where("s.left_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  return row?.person_id;
}

/** Lets whoever takes the role of administrator away, or leaves with it, wait for each other. */
export async function holdAdministrators(tx: Tx): Promise<void> {
  const name = `administrators ${tx.municipalityId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx.tables<Tables>());
}

/** @returns false when its version is no longer the one that was read */
export async function updateMember(
  tx: Tx,
  personId: string,
  version: number,
  post: Omit<Post, "roles" | "departmentIds">,
): Promise<boolean> {
  const result = await tx
    .tables<Tables>()
    .updateTable("identity.staff")
    .set({ ...factsOf(post), version: version + 1 })
    .where("municipality_id", "=", tx.municipalityId)
    .where("person_id", "=", personId)
    .where("version", "=", version)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

const factsOf = ({ name, jobTitle, phone, partner }: Omit<Post, "roles" | "departmentIds">) => ({
  name,
  job_title_nl: jobTitle.nl,
  job_title_en: jobTitle.en,
  phone: phone ?? null,
  partner: partner ?? null,
});

/** Adds somebody who said yes, or takes back somebody who had left. */
export async function insertMember(tx: Tx, personId: string, post: Post & { email: string }, at: Date): Promise<void> {
  const facts = { ...factsOf(post), email: post.email, started_at: at, left_at: null, forgotten_at: null };
  await tx
    .tables<Tables>()
    .insertInto("identity.staff")
    .values({ municipality_id: tx.municipalityId, person_id: personId, demo: false, ...facts })
    .onConflict((conflict) => conflict.columns(["municipality_id", "person_id"]).doUpdateSet(facts))
    .execute();
}

export async function insertPerson(tx: Tx, personId: string, at: Date): Promise<void> {
  await sql`select identity.add_person(${personId}, ${at})`.execute(tx.tables());
}

/** Gives exactly these roles by hand; what a rule gives stays as it is. */
export async function replaceHandRoles(tx: Tx, personId: string, roles: readonly Role[], at: Date): Promise<void> {
  const { municipalityId: municipality_id } = tx;
  await tx
    .tables<Tables>()
    .deleteFrom("identity.staff_role")
    .where("municipality_id", "=", municipality_id)
    .where("person_id", "=", personId)
    .where("by_rule", "=", false)
    .$if(roles.length > 0, (query) => query.where("role", "not in", [...roles]))
    .execute();
  if (roles.length === 0) return;
  await tx
    .tables<Tables>()
    .insertInto("identity.staff_role")
    .values(roles.map((role) => ({ municipality_id, person_id: personId, role, given_at: at, by_rule: false })))
    .onConflict((conflict) => conflict.columns(["municipality_id", "person_id", "role"]).doNothing())
    .execute();
}

export async function replaceDepartments(tx: Tx, personId: string, ids: readonly string[]): Promise<void> {
  const { municipalityId: municipality_id } = tx;
  await tx
    .tables<Tables>()
    .deleteFrom("identity.staff_department")
    .where("municipality_id", "=", municipality_id)
    .where("person_id", "=", personId)
    .execute();
  if (ids.length === 0) return;
  const rows = ids.map((department_id) => ({ municipality_id, person_id: personId, department_id }));
  await tx.tables<Tables>().insertInto("identity.staff_department").values(rows).execute();
}

/** In which of these municipalities somebody can own a question. */
export async function findOpenDesks(read: Read, municipalityIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (municipalityIds.length === 0) return new Set();
  const found = sql<{ id: string }>`select id from identity.open_desks(${[...municipalityIds]}::uuid[]) d (id)`;
  const { rows } = await found.execute(read.select());
  return new Set(rows.map(({ id }) => id));
}
