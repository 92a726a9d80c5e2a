import { demand, type Work } from "#platform/access";
import { municipalityAccess } from "../access.js";
import { listChainPartners, replaceChainPartners } from "../queries.js";
import type { ChainPartner } from "../settings.js";
import { differences, settle } from "./settle.js";

/**
 * Changes which organisations beside the municipality answer sub-questions.
 * @param partners all of them; a kind that is missing is none
 * @param seen the version that the editor saw
 * @throws ChangedMeanwhile when somebody else saved them since
 */
export async function changePartners(work: Work, seen: number, partners: readonly ChainPartner[]): Promise<void> {
  demand(municipalityAccess, "municipality.change", work.actor);
  await work.once(async (tx) => {
    const before = flat(await listChainPartners(tx));
    const after = flat(partners);
    const gone = Object.fromEntries(Object.keys(before).map((key) => [key, ""]));
    await settle(tx, work, "chain-partners", seen, { detail: differences(before, { ...gone, ...after }) });
    await replaceChainPartners(tx, partners);
    return "chain-partners";
  });
}

function flat(partners: readonly ChainPartner[]): Record<string, string> {
  return Object.fromEntries(
    partners.flatMap(({ kind, name, email }) => [
      [`${kind}.name`, name],
      [`${kind}.email`, email],
    ]),
  );
}
