import { trackingLinks } from "#cases";
import type { Id } from "./ids.js";
import { shareWithEnterprise } from "./members.js";
import type { Stage } from "./stage.js";

/** A record, by the names that stand for it in an address. */
export type Kept = { readonly names: string; readonly id: Id };

/**
 * Questions that hold words, with everything by which somebody can look at them.
 * @param counts of the words
 */
export async function familiesOf({ world, town, people }: Stage, counts: readonly number[]): Promise<Kept[]> {
  const tables = await world.database.rows<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
     where table_schema = 'cases' and column_name = 'case_id'
       and table_name in (select table_name from information_schema.tables where table_type = 'BASE TABLE')`,
  );
  const found = new Set<string>();
  for (const { name } of tables)
    for (const { id } of await world.database.rows<{ id: string }>(
      `select distinct case_id as id from ${name} t where t::text ~ $2 and municipality_id = $1`,
      [town.id, `q7f3x(${counts.join("|")})v`],
    ))
      found.add(id);
  const family: Kept[] = [];
  for (const id of found) {
    await shareWithEnterprise(world, people, id);
    family.push({ names: "caseId", id });
    const links = await world.database.rows<{ kind: "token" | "work"; link: string; sub: string }>(
      `(select 'token' as kind, link_id as link, null as sub from cases.tracking_link where case_id = $1 and revoked_at is null limit 1)
       union all select 'work', l.link_id, l.sub_question_id from cases.work_link l
       join cases.sub_question q using (municipality_id, sub_question_id) where q.case_id = $1`,
      [id],
    );
    for (const { kind, link, sub } of links) {
      const make = kind === "token" ? trackingLinks.tokenOf : trackingLinks.workTokenOf;
      family.push({ names: kind, id: make(world.house.web.signer, town.id, link) });
      if (sub !== null) family.push({ names: "subQuestionId", id: sub });
    }
  }
  return family;
}
