import { forgetOrganisations } from "#directory";
import { accounts } from "#identity";
import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import { newId, type Tx } from "#platform/db";
import { caseAccess } from "../access.js";
import { updateNamesOfAsker } from "../attachments/queries.js";
import { type Case, statuses } from "../case.js";
import { forgetSearches } from "../desk-list/views/use-cases/forget-searches.js";
import { eraseFromNotes } from "../notes/use-cases/erase-from-notes.js";
import type { Account } from "../own/own-case.js";
import { insertStep } from "../queries.js";
import { canErase, withoutOthers } from "../retention/of-account.js";
import { eraseCase, findUnnamed, releaseCases, type Sought, takeCasesOf, takeSought } from "../retention/queries.js";

/**
 * Takes away who asked, from every question of theirs in this municipality that has been answered, from the notes about it and
 * from the searches that colleagues kept. The questions and
 * answers stay until their term ends, as the Archiefwet wants; what is still open stays as it is, or nobody could answer.
 * @param tx of the platform role, about this municipality
 * @returns what was erased, as it was
 * @throws Refused when the account is not that of the actor
 */
export async function eraseAsker(tx: Tx, work: Work, account: Account): Promise<readonly Case[]> {
  const erasable = statuses.filter((status) => canErase({ status }));
  const own = await withoutOthers(tx, account, await takeCasesOf(tx, account, erasable));
  for (const found of own) {
    demand(caseAccess, "case.erase", work.actor, relationsOf(work, found, account));
    await eraseOne(tx, work, found);
  }
  await forgetSearches(
    tx,
    own.map(({ asker }) => asker),
  );
  const organisations = own.flatMap(({ organisationId }) => organisationId ?? []);
  await forgetOrganisations(tx, organisations, findUnnamed);
  return own;
}

/** What somebody has forgotten at the request of another. */
export type ErasedOnRequest = {
  readonly erased: readonly Case[];
  /** Not answered yet: whoever asked still waits for an answer. */
  readonly open: readonly Case[];
  /** Nobody is named in them any more. */
  readonly before: readonly Case[];
  /** Asked with the account of somebody else, and only answered at this address: that is theirs. */
  readonly ofOthers: readonly Case[];
};

/**
 * Takes away who asked, where somebody without an account asks for it and a person of the municipality has seen that it is
 * theirs. The same goes and the same stays as when they do it themselves.
 * @param tx of the platform role, about this municipality
 */
export async function eraseOnRequest(tx: Tx, work: Work, sought: Sought): Promise<ErasedOnRequest> {
  demand(caseAccess, "case.erase", work.actor);
  const found = await takeSought(tx, sought);
  const ofOthers = "email" in sought ? await findOfOthers(tx, found, sought.email) : [];
  const own = found.filter((one) => !ofOthers.includes(one));
  const before = own.filter(({ isErased }) => isErased);
  const erased = own.filter((one) => !one.isErased && canErase(one));
  for (const one of erased) await eraseOne(tx, work, one);
  await forgetSearches(
    tx,
    erased.map(({ asker }) => asker),
  );
  const organisations = erased.flatMap(({ organisationId }) => organisationId ?? []);
  await forgetOrganisations(tx, organisations, findUnnamed);
  return { erased, open: own.filter((one) => !before.includes(one) && !erased.includes(one)), before, ofOthers };
}

async function findOfOthers(tx: Tx, found: readonly Case[], email: string): Promise<Case[]> {
  const others: Case[] = [];
  for (const one of found) {
    const account = one.asker.personId === undefined ? undefined : await accounts.find(tx, one.asker.personId);
    if (account && !accounts.isAddressOf(account, email)) others.push(one);
  }
  return others;
}

/**
 * Lets go of what is left of an account here, when the account itself goes, by its holder or at their request: nobody reads
 * along any more. The mailbox to which the answer goes can keep it again with an account of later.
 * @param tx of the platform role, about this municipality
 * @throws Refused when the account is not that of the actor
 */
export async function releaseQuestions(tx: Tx, work: Work, { personId }: Account): Promise<void> {
  const isOwn = work.actor.kind === "person" && work.actor.personId === personId;
  demand(caseAccess, "case.release", work.actor, isOwn ? ["asker"] : []);
  for (const id of await releaseCases(tx, personId))
    await audit(tx, work, { action: "case.release", subject: { kind: "case", id } });
}

function relationsOf({ actor }: Work, found: Case, account: Account): string[] {
  if (actor.kind !== "person" || actor.personId !== account.personId) return [];
  if (found.asker.personId === account.personId) return ["asker"];
  return accounts.isAddressOf(account, found.asker.email) ? ["addressee"] : [];
}

async function eraseOne(tx: Tx, work: Work, found: Case): Promise<void> {
  const at = new Date(work.clock.now().epochMilliseconds);
  await eraseCase(tx, found, at);
  await updateNamesOfAsker(tx, found);
  await eraseFromNotes(tx, found);
  // Not by whom: that would be the very thing that goes.
  const nobody = { actor_kind: "visitor", actor_id: null, note: null } as const;
  await insertStep(tx, { case_id: found.id, step_id: newId(), kind: "erase", at, ...nobody });
  await audit(tx, work, { action: "case.erase", subject: { kind: "case", id: found.id } });
}
