import { demand, type Work } from "#platform/access";
import { municipalityAccess } from "../access.js";
import type { Mandate } from "../mandate/mandate.js";
import { findMandate, replaceMandate } from "../mandate/queries.js";
import { differences, settle } from "./settle.js";

/**
 * Puts on record what the aanjager may do.
 * @param mandate undefined when nobody has decided that yet
 * @param seen the version that the editor saw
 * @throws ChangedMeanwhile when somebody else saved it since
 */
export async function changeMandate(work: Work, seen: number, mandate: Mandate | undefined): Promise<void> {
  demand(municipalityAccess, "municipality.change", work.actor);
  await work.once(async (tx) => {
    const before = flat(await findMandate(tx));
    await settle(tx, work, "mandate", seen, { detail: differences(before, flat(mandate)) });
    await replaceMandate(tx, mandate);
    return "mandate";
  });
}

/** What it holds is a decision, and so a fact that belongs on record. */
function flat(mandate: Mandate | undefined) {
  const { givenBy, decidedOn, holds, reference, isPublic } = mandate ?? {};
  return { givenBy, decidedOn, holds, reference, isPublic };
}
