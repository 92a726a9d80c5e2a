import { type Enterprise, enterprises, findEnterpriseId, noteEnterprise, noteOrganisation } from "#directory";
import { accounts } from "#identity";
import { demand, type Work } from "#platform/access";
import { audit } from "#platform/audit";
import type { Tx } from "#platform/db";
import { NotFound } from "#platform/web";
import { caseAccess, relationsToOwn } from "../access.js";
import type { Case } from "../case.js";
import { replaceShares, updateOrganisation } from "../own/queries.js";
import { readersOf, type Sharing, type SharingError } from "../own/sharing.js";
import { takeCase } from "../queries.js";

/** It cannot be shared so: the organisations of the asker changed, or nobody was chosen. */
export class NotShared extends Error {
  constructor(readonly why: SharingError) {
    super(`not shared: ${why}`);
  }
}

/** Somebody who asks with an account. */
export type Asker = {
  readonly personId: string;
  readonly enterprise: Enterprise | undefined;
  readonly readers: readonly string[];
};

/**
 * Who asks, when they do so with an account, held against the organisations that they belong to now.
 * @returns undefined also where the municipality does without accounts
 * @throws NotShared
 */
export async function findAsker(
  tx: Tx,
  { actor, municipality }: Pick<Work, "actor" | "municipality">,
  sharing: Sharing | undefined,
): Promise<Asker | undefined> {
  if (actor.kind !== "person" || !accounts.hasAccounts(municipality)) return undefined;
  const account = await accounts.find(tx, actor.personId);
  if (!account) return undefined;
  const { personId } = account;
  const checked = readersOf(
    sharing ?? { enterpriseId: undefined, mode: "me", memberIds: [] },
    await enterprises.findOf(tx, personId),
  );
  if ("error" in checked) throw new NotShared(checked.error);
  return { personId, ...checked };
}

/** For whom it is asked, as this municipality knows it: an organisation with members, a name, or nobody else. */
export async function noteFor(
  tx: Tx,
  { clock }: Pick<Work, "clock">,
  asker: Asker | undefined,
  name: string | undefined,
): Promise<string | undefined> {
  if (asker?.enterprise) return noteEnterprise(tx, clock, asker.enterprise);
  return name === undefined ? undefined : noteOrganisation(tx, clock, name);
}

/**
 * The asker changes who reads along: only they themselves, members of an organisation of theirs, or everybody in it.
 * @throws NotFound for an unknown case, and one that is not theirs
 * @throws NotShared
 */
export async function shareQuestion(work: Work, caseId: string, sharing: Sharing): Promise<void> {
  demand(caseAccess, "case.list-own", work.actor);
  await work.once(async (tx) => {
    const found = await takeCase(tx, caseId);
    if (!found) throw new NotFound();
    demand(caseAccess, "case.share", work.actor, relationsToOwn(found, work.actor));
    const asker = await findAsker(tx, work, sharing);
    if (!asker) throw new NotFound();
    await updateOrganisation(tx, caseId, await organisationAfter(tx, work, found, asker));
    await replaceShares(tx, { caseId, sharedBy: asker.personId }, asker.readers);
    const detail = { mode: sharing.mode, readers: asker.readers.length };
    await audit(tx, work, { action: "case.share", subject: { kind: "case", id: caseId }, detail });
    return caseId;
  });
}

/** A name that somebody typed stays as long as they choose no organisation of theirs. */
async function organisationAfter(tx: Tx, work: Work, found: Case, asker: Asker): Promise<string | undefined> {
  if (asker.enterprise) return noteEnterprise(tx, work.clock, asker.enterprise);
  const { organisationId } = found;
  const wasEnterprise = organisationId !== undefined && (await findEnterpriseId(tx, organisationId)) !== undefined;
  return wasEnterprise ? undefined : organisationId;
}
