import { sql } from "kysely";
import { keptPlan, type Read, type Tx } from "#platform/db";
import type { IdentityTables } from "../queries.js";
import type { Role } from "../roles.js";
import type { Provider } from "./provider.js";

type IdentityRow = IdentityTables["identity.external_identity"];

export async function insertExternalIdentity(tx: Tx, row: Omit<IdentityRow, "municipality_id">): Promise<void> {
  await tx
    .tables<IdentityTables>()
    .insertInto("identity.external_identity")
    .values({ municipality_id: tx.municipalityId, ...row })
    .execute();
}

/** Adds somebody whom the provider vouches for; their job title is not known. */
export async function insertOwnStaff(
  tx: Tx,
  { person_id, started_at, name, email }: { person_id: string; started_at: Date; name: string; email: string },
): Promise<void> {
  await sql`select identity.add_person(${person_id}, ${started_at})`.execute(tx.tables());
  await tx
    .tables<IdentityTables>()
    .insertInto("identity.staff")
    .values({
      municipality_id: tx.municipalityId,
      person_id,
      name,
      job_title_nl: "",
      job_title_en: "",
      phone: null,
      email,
      started_at,
      left_at: null,
      demo: false,
    })
    .execute();
}

/** Takes away every role that a rule gave. */
export async function deleteRuleRoles(tx: Tx, personId: string): Promise<void> {
  await tx
    .tables<IdentityTables>()
    .deleteFrom("identity.staff_role")
    .where("municipality_id", "=", tx.municipalityId)
    .where("person_id", "=", personId)
    .where("by_rule", "=", true)
    .execute();
}

/** Where no rules are left, every role becomes one that was given by hand: nobody loses any, and each can be taken away. */
export async function keepRuleRoles(tx: Tx): Promise<void> {
  await tx
    .tables<IdentityTables>()
    .updateTable("identity.staff_role")
    .set({ by_rule: false })
    .where("municipality_id", "=", tx.municipalityId)
    .where("by_rule", "=", true)
    .execute();
}

/** Gives roles by rule; one that was given by hand stays as it is. */
export async function insertRuleRoles(tx: Tx, personId: string, roles: readonly Role[], at: Date): Promise<void> {
  if (roles.length === 0) return;
  const rows = roles.map((role) => ({
    municipality_id: tx.municipalityId,
    person_id: personId,
    role,
    given_at: at,
    by_rule: true,
  }));
  await tx
    .tables<IdentityTables>()
    .insertInto("identity.staff_role")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["municipality_id", "person_id", "role"]).doNothing())
    .execute();
}

/** Sets or changes where staff sign in. */
export async function upsertProvider(tx: Tx, provider: Provider, at: Date): Promise<void> {
  const row = {
    issuer: provider.issuer,
    client: provider.clientId,
    acr_values: [...provider.acrValues],
    role_rules: JSON.stringify(provider.roleRules) as never,
    assertion_audience: provider.assertionAudience,
    set_at: at,
  };
  await tx
    .tables<IdentityTables>()
    .insertInto("identity.provider")
    .values({ municipality_id: tx.municipalityId, ...row })
    .onConflict((conflict) => conflict.column("municipality_id").doUpdateSet(row))
    .execute();
}

/** Ends signing in at a provider. @returns false when it was so already */
export async function deleteProvider(tx: Tx): Promise<boolean> {
  const result = await tx
    .tables<IdentityTables>()
    .deleteFrom("identity.provider")
    .where("municipality_id", "=", tx.municipalityId)
    .executeTakeFirst();
  return Number(result.numDeletedRows) === 1;
}

/** Where the staff of this municipality sign in; undefined when they do so by mail. */
export async function findProvider(read: Read): Promise<Provider | undefined> {
  const row = await read
    .select<IdentityTables>()
    .selectFrom("identity.provider")
    .modifyFront(keptPlan("provider"))
    .select(["issuer", "client", "acr_values", "role_rules", "assertion_audience"])
    .where("municipality_id", "=", read.municipalityId)
    .executeTakeFirst();
  return (
    row && {
      issuer: row.issuer,
      clientId: row.client,
      acrValues: row.acr_values,
      roleRules: row.role_rules,
      assertionAudience: row.assertion_audience,
    }
  );
}

/** Who somebody at a provider is here. */
export async function findExternalPerson(read: Read, issuer: string, subject: string): Promise<string | undefined> {
  const row = await read
    .select<IdentityTables>()
    .selectFrom("identity.external_identity")
    .select("person_id")
    .where("municipality_id", "=", read.municipalityId)
    .where("issuer", "=", issuer)
    .where("subject", "=", subject)
    .executeTakeFirst();
  return row?.person_id;
}
