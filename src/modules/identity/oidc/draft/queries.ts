import { instantOf } from "#platform/clock";
import type { Read, Tx } from "#platform/db";
import type { Claims, Provider, RoleRule } from "../provider.js";
import type { Draft } from "./draft.js";

type Tables = {
  "identity.provider_draft": {
    municipality_id: string;
    version: number;
    issuer: string;
    client: string;
    acr_values: string[];
    role_rules: RoleRule[];
    assertion_audience: Provider["assertionAudience"];
    saved_at: Date;
    tried_by: string | null;
    tried_at: Date | null;
    tried_subject: string | null;
    tried_claims: Claims | null;
  };
};

const NOT_TRIED = { tried_by: null, tried_at: null, tried_subject: null, tried_claims: null };

/** What an administrator wrote down and nobody uses yet. */
export async function findDraft(read: Read): Promise<Draft | undefined> {
  const row = await read
    .select<Tables>()
    .selectFrom("identity.provider_draft")
    .selectAll()
    .where("municipality_id", "=", read.municipalityId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { tried_by, tried_at, tried_subject, tried_claims } = row;
  return {
    version: row.version,
    provider: {
      issuer: row.issuer,
      clientId: row.client,
      acrValues: row.acr_values,
      roleRules: row.role_rules,
      assertionAudience: row.assertion_audience,
    },
    trial:
      tried_by !== null && tried_at !== null && tried_subject !== null && tried_claims !== null
        ? { personId: tried_by, at: instantOf(tried_at), subject: tried_subject, claims: tried_claims }
        : undefined,
  };
}

/**
 * Writes a provider down in place of what stood there; what a trial showed goes.
 * @param version as the editor saw it, 0 for none
 * @returns false when it was changed meanwhile
 */
export async function saveDraft(tx: Tx, version: number, provider: Provider, at: Date): Promise<boolean> {
  const row = {
    version: version + 1,
    issuer: provider.issuer,
    client: provider.clientId,
    acr_values: [...provider.acrValues],
    role_rules: JSON.stringify(provider.roleRules) as never,
    assertion_audience: provider.assertionAudience,
    saved_at: at,
    ...NOT_TRIED,
  };
  const { municipalityId: municipality_id } = tx;
  if (version === 0) {
    const inserted = await tx
      .tables<Tables>()
      .insertInto("identity.provider_draft")
      .values({ municipality_id, ...row })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return Number(inserted.numInsertedOrUpdatedRows) === 1;
  }
  const updated = await tx
    .tables<Tables>()
    .updateTable("identity.provider_draft")
    .set(row)
    .where("municipality_id", "=", municipality_id)
    .where("version", "=", version)
    .executeTakeFirst();
  return Number(updated.numUpdatedRows) === 1;
}

type Tried = { readonly personId: string; readonly subject: string; readonly claims: Claims; readonly at: Date };

/** @returns false when the draft was changed since somebody left to try it */
export async function updateTrial(tx: Tx, version: number, tried: Tried): Promise<boolean> {
  const result = await tx
    .tables<Tables>()
    .updateTable("identity.provider_draft")
    .set({
      tried_by: tried.personId,
      tried_at: tried.at,
      tried_subject: tried.subject,
      tried_claims: JSON.stringify(tried.claims) as never,
    })
    .where("municipality_id", "=", tx.municipalityId)
    .where("version", "=", version)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

export async function deleteDraft(tx: Tx): Promise<void> {
  await tx
    .tables<Tables>()
    .deleteFrom("identity.provider_draft")
    .where("municipality_id", "=", tx.municipalityId)
    .execute();
}
