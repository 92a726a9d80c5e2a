import { randomUUIDv7 } from "node:crypto";
import { forgetOrganisations } from "#directory";
import { accounts } from "#identity";
import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import type { Tx } from "#platform/db";
import { caseAccess } from "../access.js";
import { type Case, canMove } from "../case.js";
import type { Account } from "../own/own-case.js";
import { insertStep } from "../queries.js";
import { eraseCase, findCasesOf, findUnnamed } from "../retention/queries.js";

/**
 * Takes away who asked, from every question of theirs in this municipality that has been answered. The questions and
 * answers stay until their term ends, as the Archiefwet wants; what is still open stays as it is, or nobody could answer.
 * @param tx of the platform role, about this municipality
 * @returns how many were erased
 * @throws Refused when the account is not that of the actor
 */
export async function eraseAsker(tx: Tx, work: Work, account: Account): Promise<number> {
  const own = (await findCasesOf(tx, account)).filter(({ status }) => canMove(status, "erase"));
  let erased = 0;
  for (const found of own) {
    demand(caseAccess, "case.erase", work.actor, relationsOf(work, found, account));
    if (await eraseOne(tx, work, found)) erased += 1;
  }
  await forgetOrganisations(
    tx,
    await findUnnamed(
      tx,
      own.flatMap(({ organisationId }) => organisationId ?? []),
    ),
  );
  return erased;
}

function relationsOf({ actor }: Work, found: Case, account: Account): string[] {
  if (actor.kind !== "person" || actor.personId !== account.personId) return [];
  if (found.asker.personId === account.personId) return ["asker"];
  return accounts.isAddressOf(account, found.asker.email) ? ["addressee"] : [];
}

async function eraseOne(tx: Tx, work: Work, found: Case): Promise<boolean> {
  const at = new Date(work.clock.now().epochMilliseconds);
  if (!(await eraseCase(tx, found, at))) return false;
  // Not by whom: that would be the very thing that goes.
  const nobody = { actor_kind: "visitor", actor_id: null, note: null } as const;
  await insertStep(tx, { case_id: found.id, step_id: randomUUIDv7(), kind: "erase", at, ...nobody });
  await audit(tx, work, { action: "case.erase", subject: { kind: "case", id: found.id } });
  return true;
}
