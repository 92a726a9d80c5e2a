import { keptPlan, type Read, type Tx } from "#platform/db";
import type { Municipality } from "./municipality.js";
import type { ChainPartner, ClosingDay, Department, PartnerKind, Saved } from "./settings.js";

export type MunicipalityTables = {
  "municipality.municipality": {
    municipality_id: string;
    cbs_code: string;
    slug: string;
    host: string | null;
    name: string;
    kind: Municipality["kind"];
    term: Municipality["term"];
    english: boolean;
    case_prefix: string;
    desk_address: string | null;
    desk_hours_nl: string | null;
    desk_hours_en: string | null;
    phone: string | null;
    email: string | null;
    first_reaction_days: number;
    answer_days: number;
    parts_off: readonly string[];
    keep_years: number | null;
    keep_staff_years: number | null;
    region: string | null;
    takes_official: boolean;
  };
  "municipality.closing_day": { municipality_id: string; day: string; reason: string | null };
  "municipality.section": { municipality_id: string; section: string; version: number; saved_at: Date };
  "municipality.department": {
    municipality_id: string;
    department_id: string;
    name: string;
    email: string;
    reply_days: number;
    manager_name: string | null;
    manager_email: string | null;
    topics: readonly string[];
    version: number;
    started_at: Date;
    ended_at: Date | null;
  };
  "municipality.chain_partner": { municipality_id: string; kind: PartnerKind; name: string; email: string };
};

type Row = MunicipalityTables["municipality.municipality"];
type DepartmentRow = MunicipalityTables["municipality.department"];

/** The columns that an administrator changes. */
export type MunicipalityChange = Partial<
  Omit<Row, "municipality_id" | "cbs_code" | "slug" | "host" | "case_prefix" | "region">
>;
export type DepartmentChange = Partial<Omit<DepartmentRow, "municipality_id" | "department_id" | "version">>;

function asMunicipality(row: Row): Municipality {
  return {
    id: row.municipality_id,
    cbsCode: row.cbs_code,
    slug: row.slug,
    host: row.host ?? undefined,
    name: row.name,
    kind: row.kind,
    term: row.term,
    english: row.english,
    casePrefix: row.case_prefix,
    desk: {
      address: row.desk_address ?? undefined,
      hours: { nl: row.desk_hours_nl ?? undefined, en: row.desk_hours_en ?? undefined },
      phone: row.phone ?? undefined,
      email: row.email ?? undefined,
    },
    promise: { firstReactionDays: row.first_reaction_days, answerDays: row.answer_days },
    takesOfficial: row.takes_official,
    partsOff: row.parts_off,
    keepYears: row.keep_years ?? undefined,
    keepStaffYears: row.keep_staff_years ?? undefined,
    region: row.region ?? undefined,
  };
}

/** Every municipality that takes part, by name; platform role. */
export async function findMunicipalities(tx: Tx): Promise<Municipality[]> {
  const rows = await tx
    .tables<MunicipalityTables>()
    .selectFrom("municipality.municipality")
    .selectAll()
    .orderBy("name")
    .execute();
  return rows.map(asMunicipality);
}

type Retention = { readonly municipalityId: string } & Pick<Municipality, "keepYears" | "keepStaffYears">;

/** How many years each municipality keeps closed questions, and who somebody was that has left; platform role. */
export async function findRetention(tx: Tx): Promise<Retention[]> {
  const rows = await tx
    .tables<MunicipalityTables>()
    .selectFrom("municipality.municipality")
    .select(["municipality_id", "keep_years", "keep_staff_years"])
    .execute();
  return rows.map((row) => ({
    municipalityId: row.municipality_id,
    keepYears: row.keep_years ?? undefined,
    keepStaffYears: row.keep_staff_years ?? undefined,
  }));
}

/** The municipality of this transaction. */
export async function findMunicipality(read: Read): Promise<Municipality> {
  const row = await read
    .select<MunicipalityTables>()
    .selectFrom("municipality.municipality")
    .selectAll()
    .where("municipality_id", "=", read.municipalityId)
    .executeTakeFirstOrThrow();
  return asMunicipality(row);
}

/** Days on which this town hall is closed, besides weekends and public holidays, as ISO dates. */
export async function findClosingDays(read: Read): Promise<ReadonlySet<string>> {
  const rows = await read
    .select<MunicipalityTables>()
    .selectFrom("municipality.closing_day")
    .modifyFront(keptPlan("closing-days"))
    .select("day")
    .where("municipality_id", "=", read.municipalityId)
    .execute();
  return new Set(rows.map((row) => row.day));
}

/** Adds a municipality; platform role. */
export async function insertMunicipality(tx: Tx, row: Row): Promise<void> {
  await tx.tables<MunicipalityTables>().insertInto("municipality.municipality").values(row).execute();
}

/** Adds days on which a town hall is closed. */
export async function insertClosingDays(tx: Tx, municipalityId: string, days: readonly ClosingDay[]): Promise<void> {
  if (days.length === 0) return;
  const rows = days.map(({ day, reason }) => ({ municipality_id: municipalityId, day, reason: reason ?? null }));
  await tx.tables<MunicipalityTables>().insertInto("municipality.closing_day").values(rows).execute();
}

/** @returns false when it was no closing day */
export async function deleteClosingDay(tx: Tx, day: string): Promise<boolean> {
  const result = await tx
    .tables<MunicipalityTables>()
    .deleteFrom("municipality.closing_day")
    .where("municipality_id", "=", tx.municipalityId)
    .where("day", "=", day)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** The closing days from a day on, in order, with their reasons. */
export async function listClosingDays(read: Read, from: string): Promise<ClosingDay[]> {
  const rows = await read
    .select<MunicipalityTables>()
    .selectFrom("municipality.closing_day")
    .select(["day", "reason"])
    .where("municipality_id", "=", read.municipalityId)
    .where("day", ">=", from)
    .orderBy("day")
    .execute();
  return rows.map(({ day, reason }) => ({ day, reason: reason ?? undefined }));
}

/** Changes what the municipality of this transaction tells about itself. */
export async function updateMunicipality(tx: Tx, change: MunicipalityChange): Promise<void> {
  await tx
    .tables<MunicipalityTables>()
    .updateTable("municipality.municipality")
    .set(change)
    .where("municipality_id", "=", tx.municipalityId)
    .execute();
}

/** Which parts of the settings were saved, and in which version. */
export async function findSaved(read: Read): Promise<Saved> {
  const rows = await read
    .select<MunicipalityTables>()
    .selectFrom("municipality.section")
    .select(["section", "version"])
    .where("municipality_id", "=", read.municipalityId)
    .execute();
  return new Map(rows.map(({ section, version }) => [section, version]));
}

/**
 * Notes that a part of the settings is saved. Whoever saves the same part at the same moment waits here.
 * @param seen the version that the editor saw, 0 for none; undefined when there is nothing to overwrite
 * @returns false when somebody else has saved it since
 */
export async function saveSection(tx: Tx, section: string, seen: number | undefined, at: Date): Promise<boolean> {
  const first = { municipality_id: tx.municipalityId, section, version: 1, saved_at: at };
  const row = await tx
    .tables<MunicipalityTables>()
    .insertInto("municipality.section")
    .values(first)
    .onConflict((conflict) => {
      const again = conflict
        .columns(["municipality_id", "section"])
        .doUpdateSet(({ eb }) => ({ version: eb("municipality.section.version", "+", 1), saved_at: at }));
      return seen === undefined ? again : again.where("municipality.section.version", "=", seen);
    })
    .returning("version")
    .executeTakeFirst();
  // Made new although the editor saw an earlier one: that cannot be, as parts are never forgotten.
  return row !== undefined && (seen === undefined || row.version === seen + 1);
}

const departmentsOf = (read: Read) =>
  read
    .select<MunicipalityTables>()
    .selectFrom("municipality.department")
    .select(["municipality_id", "department_id", "name", "email", "reply_days", "manager_name", "manager_email"])
    .select(["topics", "version", "started_at", "ended_at"])
    .where("municipality_id", "=", read.municipalityId);

function asDepartment(row: DepartmentRow): Department {
  const { manager_name: name, manager_email: email } = row;
  return {
    id: row.department_id,
    name: row.name,
    email: row.email,
    replyDays: row.reply_days,
    manager: name !== null && email !== null ? { name, email } : undefined,
    topics: row.topics,
    version: row.version,
    endedAt: row.ended_at ?? undefined,
  };
}

/** Every department by name, also those that have ended. */
export async function listDepartments(read: Read): Promise<Department[]> {
  const all = departmentsOf(read).modifyFront(keptPlan("departments"));
  return (await all.orderBy("name").orderBy("department_id").execute()).map(asDepartment);
}

/** A department by id, also when it has ended. */
export async function findDepartment(read: Read, departmentId: string): Promise<Department | undefined> {
  const row = await departmentsOf(read).where("department_id", "=", departmentId).executeTakeFirst();
  return row && asDepartment(row);
}

export async function insertDepartment(tx: Tx, row: DepartmentRow): Promise<void> {
  await tx.tables<MunicipalityTables>().insertInto("municipality.department").values(row).execute();
}

/** @returns false when the department has ended, or is no longer in this version */
export async function updateDepartment(
  tx: Tx,
  departmentId: string,
  version: number,
  change: DepartmentChange,
): Promise<boolean> {
  const result = await tx
    .tables<MunicipalityTables>()
    .updateTable("municipality.department")
    .set({ ...change, version: version + 1 })
    .where("municipality_id", "=", tx.municipalityId)
    .where("department_id", "=", departmentId)
    .where("version", "=", version)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** The chain partners that this municipality works with. */
export async function listChainPartners(read: Read): Promise<ChainPartner[]> {
  return read
    .select<MunicipalityTables>()
    .selectFrom("municipality.chain_partner")
    .select(["kind", "name", "email"])
    .where("municipality_id", "=", read.municipalityId)
    .execute();
}

/** Puts these partners in the place of all that there were. */
export async function replaceChainPartners(tx: Tx, partners: readonly ChainPartner[]): Promise<void> {
  const { municipalityId } = tx;
  const tables = tx.tables<MunicipalityTables>();
  await tables.deleteFrom("municipality.chain_partner").where("municipality_id", "=", municipalityId).execute();
  const rows = partners.map(({ kind, name, email }) => ({ municipality_id: municipalityId, kind, name, email }));
  if (rows.length > 0) await tables.insertInto("municipality.chain_partner").values(rows).execute();
}
