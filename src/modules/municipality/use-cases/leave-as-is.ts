import { demand, type Work } from "#platform/access";
import { municipalityAccess } from "../access.js";
import type { SectionKey } from "../settings.js";
import { settle } from "./settle.js";

/** Puts on record that somebody looked at a list of the settings and that it is right as it is. */
export async function leaveAsIs(work: Work, section: SectionKey): Promise<void> {
  demand(municipalityAccess, "municipality.change", work.actor);
  await work.once(async (tx) => {
    await settle(tx, work, section, undefined);
    return section;
  });
}
