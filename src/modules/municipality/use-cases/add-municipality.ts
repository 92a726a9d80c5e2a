import { type Actor, demand } from "#platform/access";
import { audit } from "#platform/audit";
import type { Clock } from "#platform/clock";
import { isDuplicate, newId, type Tx } from "#platform/db";
import { municipalityAccess } from "../access.js";
import type { Mandate } from "../mandate/mandate.js";
import { replaceMandate } from "../mandate/queries.js";
import type { Municipality } from "../municipality.js";
import { freePrefix } from "../naming.js";
import {
  findMunicipalities,
  insertClosingDays,
  insertDepartment,
  insertMunicipality,
  replaceChainPartners,
  saveSection,
} from "../queries.js";
import type { ChainPartner, ClosingDay, DepartmentFacts, SectionKey } from "../settings.js";
import { DEFAULT_TERM } from "../terms/names.js";
import { newDepartment } from "./add-department.js";

export type NewMunicipality = Omit<
  Municipality,
  "id" | "casePrefix" | "english" | "term" | "partsOff" | "keepYears" | "keepStaffYears" | "region" | "takesOfficial"
> & {
  /** The usual word when it is left out. */
  readonly term?: Municipality["term"];
  readonly english?: boolean;
  readonly keepYears?: number;
  readonly keepStaffYears?: number;
  readonly region?: string;
  /** Not, as long as nobody chose. */
  readonly takesOfficial?: boolean;
  /** Left out: letters of its name that no other municipality here uses. */
  readonly casePrefix?: string | undefined;
  readonly closingDays: readonly ClosingDay[];
  readonly departments?: readonly DepartmentFacts[];
  readonly chainPartners?: readonly ChainPartner[];
  readonly mandate?: Mandate;
  /** Parts of the settings that need no second look; the others await the administrator. */
  readonly settled?: readonly SectionKey[];
};

/** The municipality is on already, or its address is another's; the message says which, and what to do. */
export class NotFree extends Error {}

/** Where it is done: in a transaction of the platform role that is about the new municipality. */
type Platform = { platform(work: (tx: Tx) => Promise<void>, municipalityId: string): Promise<unknown> };

/**
 * Switches a municipality on.
 * @param within what must be there together with it, such as somebody who owns its questions
 * @returns its id
 * @throws NotFree when it is on already, or when its address or host name is taken
 */
export async function addMunicipality(
  by: { db: Platform; clock: Clock; actor: Actor },
  given: NewMunicipality,
  within: (tx: Tx, id: string) => Promise<unknown> = async () => {},
): Promise<string> {
  demand(municipalityAccess, "municipality.add", by.actor);
  const id = newId();
  await by.db
    .platform(async (tx) => {
      const others = await findMunicipalities(tx);
      demandFree(others, given);
      const taken = new Set(others.map(({ casePrefix }) => casePrefix));
      await insertMunicipality(tx, {
        municipality_id: id,
        cbs_code: given.cbsCode,
        slug: given.slug,
        host: given.host ?? null,
        name: given.name,
        kind: given.kind,
        term: given.term ?? DEFAULT_TERM,
        english: given.english ?? true,
        case_prefix: given.casePrefix ?? freePrefix(given.name, taken),
        desk_address: given.desk.address ?? null,
        desk_hours_nl: given.desk.hours.nl ?? null,
        desk_hours_en: given.desk.hours.en ?? null,
        phone: given.desk.phone ?? null,
        email: given.desk.email ?? null,
        first_reaction_days: given.promise.firstReactionDays,
        answer_days: given.promise.answerDays,
        parts_off: [],
        keep_years: given.keepYears ?? null,
        keep_staff_years: given.keepStaffYears ?? null,
        region: given.region ?? null,
        takes_official: given.takesOfficial ?? false,
      });
      await insertClosingDays(tx, id, given.closingDays);
      const at = new Date(by.clock.now().epochMilliseconds);
      for (const one of given.departments ?? []) await insertDepartment(tx, newDepartment(id, one, at));
      await replaceChainPartners(tx, given.chainPartners ?? []);
      await replaceMandate(tx, given.mandate);
      for (const section of given.settled ?? []) await saveSection(tx, section, 0, at);
      await within(tx, id);
      await audit(tx, by, { action: "municipality.add", subject: { kind: "municipality", id } });
    }, id)
    .catch((error) => {
      if (!isDuplicate(error)) throw error;
      throw new NotFree("Somebody added this municipality, or its address, at the same moment. Nothing was added.");
    });
  return id;
}

function demandFree(others: readonly Municipality[], { cbsCode, slug, host }: NewMunicipality): void {
  const same = others.find((one) => one.cbsCode === cbsCode);
  if (same) throw new NotFree(`${same.name} (${cbsCode}) is on already, as "${same.slug}". Nothing was added.`);
  const other = others.find((one) => one.slug === slug || (host !== undefined && one.host === host));
  if (other) throw new NotFree(`This address belongs to ${other.name} already. Choose another slug or host name.`);
}
