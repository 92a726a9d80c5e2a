import { sql } from "kysely";
import { keptPlan, type Read, type Tx } from "#platform/db";
import { asStaff, type IdentityTables, staffColumns } from "../queries.js";
import type { Staff } from "../roles.js";
import { DESK_ROLES } from "./desk-days.js";

type Tables = IdentityTables & {
  "identity.desk_day": { municipality_id: string; weekday: number; person_id: string };
};

/** Who has the desk on which weekday, as far as they still work here and may own questions. */
export async function listDeskDays(read: Read): Promise<ReadonlyMap<number, Staff>> {
  const rows = await read
    .select<Tables>()
    .selectFrom("identity.desk_day as d")
    .innerJoin("identity.staff as s", (join) =>
      join.onRef("s.municipality_id", "=", "d.municipality_id").onRef("s.person_id", "=", "d.person_id"),
    )
    .modifyFront(keptPlan("desk-days"))
    .select([...staffColumns, "d.weekday"])
    .where("d.municipality_id", "=", read.municipalityId)
    .where("s.left_at", "is", null)
    .where((is) =>
      is.exists(
        is
          .selectFrom("identity.staff_role as r")
          .select("r.role")
          .whereRef("r.municipality_id", "=", "s.municipality_id")
          .whereRef("r.person_id", "=", "s.person_id")
          .where("r.role", "in", [...DESK_ROLES]),
      ),
    )
    .execute();
  return new Map(rows.map((row) => [row.weekday, asStaff(row)]));
}

/** Lets two who change the week wait for each other, and whoever leaves wait for them. */
export async function holdDeskDays(tx: Tx, personIds: readonly string[]): Promise<void> {
  const name = `desk days ${tx.municipalityId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx.tables<Tables>());
  if (personIds.length === 0) return;
  await tx
    .tables<Tables>()
    .selectFrom("identity.staff")
    .select("person_id")
    .where("municipality_id", "=", tx.municipalityId)
    .where("person_id", "in", [...personIds])
    .orderBy("person_id")
    .forKeyShare()
    .execute();
}

/** The whole week, in place of what stood there. */
export async function replaceDeskDays(tx: Tx, week: ReadonlyMap<number, string>): Promise<void> {
  const { municipalityId: municipality_id } = tx;
  await tx.tables<Tables>().deleteFrom("identity.desk_day").where("municipality_id", "=", municipality_id).execute();
  if (week.size === 0) return;
  const rows = [...week].map(([weekday, person_id]) => ({ municipality_id, weekday, person_id }));
  await tx.tables<Tables>().insertInto("identity.desk_day").values(rows).execute();
}

/** Somebody who may own no new questions any more has no day at the desk either. */
export async function releaseDeskDays(tx: Tx, personId: string): Promise<void> {
  await tx
    .tables<Tables>()
    .deleteFrom("identity.desk_day")
    .where("municipality_id", "=", tx.municipalityId)
    .where("person_id", "=", personId)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom("identity.staff_role as r")
            .select("r.role")
            .where("r.municipality_id", "=", tx.municipalityId)
            .where("r.person_id", "=", personId)
            .where("r.role", "in", [...DESK_ROLES]),
        ),
      ),
    )
    .execute();
}
