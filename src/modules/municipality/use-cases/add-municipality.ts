import { randomUUIDv7 } from "node:crypto";
import { type Actor, demand } from "#platform/access";
import { audit } from "#platform/audit";
import type { Clock } from "#platform/clock";
import type { Database, Tx } from "#platform/db";
import { municipalityAccess } from "../access.js";
import type { Municipality } from "../municipality.js";
import { insertClosingDays, insertMunicipality } from "../queries.js";
import { DEFAULT_TERM } from "../terms/names.js";

export type NewMunicipality = Omit<Municipality, "id" | "term"> & {
  /** The usual word when it is left out. */
  readonly term?: Municipality["term"];
  readonly closingDays: readonly string[];
};

/**
 * Switches a municipality on.
 * @param within what must be there together with it, such as somebody who owns its questions
 * @returns its id
 * @throws a duplicate-key error when the CBS code, address or host is taken
 */
export async function addMunicipality(
  by: { db: Database; clock: Clock; actor: Actor },
  given: NewMunicipality,
  within: (tx: Tx, id: string) => Promise<unknown> = async () => {},
): Promise<string> {
  demand(municipalityAccess, "municipality.add", by.actor);
  const id = randomUUIDv7();
  await by.db.platform(async (tx) => {
    await insertMunicipality(tx, {
      municipality_id: id,
      cbs_code: given.cbsCode,
      slug: given.slug,
      host: given.host ?? null,
      name: given.name,
      kind: given.kind,
      term: given.term ?? DEFAULT_TERM,
      case_prefix: given.casePrefix,
      desk_address: given.desk.address ?? null,
      desk_hours_nl: given.desk.hours.nl ?? null,
      desk_hours_en: given.desk.hours.en ?? null,
      phone: given.desk.phone ?? null,
      email: given.desk.email ?? null,
      first_reaction_days: given.promise.firstReactionDays,
      answer_days: given.promise.answerDays,
    });
    await insertClosingDays(tx, id, given.closingDays);
    await within(tx, id);
    await audit(tx, by, { action: "municipality.add", subject: { kind: "municipality", id } });
  }, id);
  return id;
}
