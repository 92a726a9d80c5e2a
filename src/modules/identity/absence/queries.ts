import { type ExpressionBuilder, sql } from "kysely";
import { instantOf, storedDay, type Temporal } from "#platform/clock";
import { keptPlan, type Read, type Tx } from "#platform/db";
import { asStaff, type IdentityTables, staffColumns } from "../queries.js";
import { answering, type Role } from "../roles.js";
import type { Absence, AbsenceStatus, Colleague } from "./absence.js";

type Tables = IdentityTables & {
  "identity.absence": {
    municipality_id: string;
    absence_id: string;
    person_id: string;
    status: AbsenceStatus;
    first_on: string;
    last_on: string | null;
    back_on: string | null;
    noted_by: string;
    noted_at: Date;
  };
};

type AbsenceRow = Tables["identity.absence"];

const staffOf = (read: Read) =>
  read.select<Tables>().selectFrom("identity.staff as s").where("s.municipality_id", "=", read.municipalityId);

function asAbsence(row: Omit<AbsenceRow, "municipality_id" | "person_id">): Absence {
  return {
    id: row.absence_id,
    status: row.status,
    firstDay: storedDay(row.first_on),
    lastDay: row.last_on === null ? undefined : storedDay(row.last_on),
    backOn: row.back_on === null ? undefined : storedDay(row.back_on),
    notedBy: row.noted_by,
    notedAt: instantOf(row.noted_at),
  };
}

/** The deputy of a member of staff, unless they lost the last role with which they may act. */
const ableDeputy = (is: ExpressionBuilder<Tables & { s: Tables["identity.staff"] }, "s">) =>
  is
    .selectFrom("identity.staff_role as r")
    .select("r.person_id")
    .whereRef("r.municipality_id", "=", "s.municipality_id")
    .whereRef("r.person_id", "=", "s.deputy_id")
    .where("r.role", "in", [...answering])
    .limit(1);

/** Somebody with what tells whether they are there on a day and later; also when they have left. */
export async function findColleague(
  read: Read,
  personId: string,
  day: Temporal.PlainDate,
): Promise<Colleague | undefined> {
  const row = await staffOf(read)
    .modifyFront(keptPlan("colleague"))
    .select([...staffColumns, "s.working_days", "s.left_at", "s.version"])
    .select((is) => ableDeputy(is).as("able_deputy"))
    .where("s.person_id", "=", personId)
    .executeTakeFirst();
  if (!row) return undefined;
  const absences = await read
    .select<Tables>()
    .selectFrom("identity.absence")
    .modifyFront(keptPlan("absences"))
    .select(["absence_id", "status", "first_on", "last_on", "back_on", "noted_by", "noted_at"])
    .where("municipality_id", "=", read.municipalityId)
    .where("person_id", "=", personId)
    .where("status", "!=", "withdrawn")
    .where((is) => is.or([is("last_on", "is", null), is("last_on", ">=", day.toString())]))
    .where((is) => is.or([is("back_on", "is", null), is("back_on", ">", day.toString())]))
    .orderBy("first_on")
    .execute();
  return {
    staff: asStaff(row),
    workingDays: row.working_days,
    deputyId: row.able_deputy ?? undefined,
    hasLeft: row.left_at !== null,
    version: row.version,
    absences: absences.map(asAbsence),
  };
}

/** Who takes over when no deputy can: aanjagers by length of service, then the desk by length of service. */
export async function findReserve(read: Read): Promise<string[]> {
  const rows = await staffOf(read)
    .innerJoin("identity.staff_role as r", (join) =>
      join.onRef("r.municipality_id", "=", "s.municipality_id").onRef("r.person_id", "=", "s.person_id"),
    )
    .select("s.person_id")
    .where("r.role", "in", ["aanjager", "desk"])
    .where("s.left_at", "is", null)
    .orderBy("r.role")
    .orderBy("r.given_at")
    .orderBy("r.person_id")
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** Who is away on a day. @returns the ids of those people */
export async function findAway(read: Read, day: Temporal.PlainDate): Promise<string[]> {
  const rows = await read
    .select<Tables>()
    .selectFrom("identity.absence")
    .modifyFront(keptPlan("who-is-away"))
    .select("person_id")
    .distinct()
    .where("municipality_id", "=", read.municipalityId)
    .where("status", "<>", "withdrawn")
    .where(sql<boolean>`coalesce(last_on, 'infinity'::date) >= ${day.toString()}::date`)
    .where("first_on", "<=", day.toString())
    .where((is) => is.or([is("back_on", "is", null), is("back_on", ">", day.toString())]))
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** One absence of somebody. */
export async function findAbsence(read: Read, personId: string, absenceId: string): Promise<Absence | undefined> {
  const row = await read
    .select<Tables>()
    .selectFrom("identity.absence")
    .selectAll()
    .where("municipality_id", "=", read.municipalityId)
    .where("absence_id", "=", absenceId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row && asAbsence(row);
}

export async function insertAbsence(tx: Tx, row: Omit<AbsenceRow, "municipality_id">): Promise<void> {
  await tx
    .tables<Tables>()
    .insertInto("identity.absence")
    .values({ municipality_id: tx.municipalityId, ...row })
    .execute();
}

/**
 * Withdraws or ends an absence that still stands.
 * @returns false when somebody else was first
 */
export async function updateAbsence(
  tx: Tx,
  absenceId: string,
  change: Pick<AbsenceRow, "status" | "back_on">,
): Promise<boolean> {
  const result = await tx
    .tables<Tables>()
    .updateTable("identity.absence")
    .set(change)
    .where("municipality_id", "=", tx.municipalityId)
    .where("absence_id", "=", absenceId)
    .where("status", "=", "noted")
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/**
 * Changes somebody's working days and deputy.
 * @returns false when its version is no longer the one that was read
 */
export async function updateArrangement(
  tx: Tx,
  personId: string,
  version: number,
  change: { readonly working_days: number[]; readonly deputy_id: string | null },
): Promise<boolean> {
  const result = await tx
    .tables<Tables>()
    .updateTable("identity.staff")
    .set({ ...change, version: version + 1 })
    .where("municipality_id", "=", tx.municipalityId)
    .where("person_id", "=", personId)
    .where("version", "=", version)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/**
 * Lets departures wait for each other, and this one for whoever is just giving this person a question: a question that
 * comes in holds the row of its owner by its reference, and finds out at its end when the owner left meanwhile.
 */
export async function holdForDeparture(tx: Tx, personId: string): Promise<void> {
  const { municipalityId } = tx;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`departure ${municipalityId}`}, 0))`.execute(
    tx.tables<Tables>(),
  );
  await tx
    .tables<Tables>()
    .selectFrom("identity.staff")
    .select("person_id")
    .where("municipality_id", "=", municipalityId)
    .where("person_id", "=", personId)
    .forUpdate()
    .execute();
}

/** Somebody no longer works here: no roles from now on. @returns the roles they had */
export async function updateLeft(tx: Tx, personId: string, at: Date): Promise<Role[]> {
  const { municipalityId } = tx;
  await tx
    .tables<Tables>()
    .updateTable("identity.staff")
    .set({ left_at: at })
    .where("municipality_id", "=", municipalityId)
    .where("person_id", "=", personId)
    .execute();
  const roles = await tx
    .tables<Tables>()
    .deleteFrom("identity.staff_role")
    .where("municipality_id", "=", municipalityId)
    .where("person_id", "=", personId)
    .returning("role")
    .execute();
  return roles.map(({ role }) => role);
}
