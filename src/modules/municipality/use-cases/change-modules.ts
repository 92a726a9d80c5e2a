import { demand, type Work } from "#platform/access";
import { municipalityAccess } from "../access.js";
import { findMunicipality, updateMunicipality } from "../queries.js";
import { differences, settle } from "./settle.js";

/**
 * Changes which optional parts a municipality does without.
 * @param off keys of all parts that are off; every other part is on
 * @param seen the version that the editor saw
 * @throws ChangedMeanwhile when somebody else saved it since
 */
export async function changeModules(work: Work, seen: number, off: readonly string[]): Promise<void> {
  demand(municipalityAccess, "municipality.change", work.actor);
  await work.once(async (tx) => {
    const before = await findMunicipality(tx);
    const after = [...new Set(off)].sort();
    const listed = (keys: readonly string[]) => ({ off: keys.join(", ") });
    await settle(tx, work, "modules", seen, { detail: differences(listed(before.partsOff), listed(after)) });
    await updateMunicipality(tx, { parts_off: after });
    return "modules";
  });
}
