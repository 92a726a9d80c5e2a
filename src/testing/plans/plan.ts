import { CompiledQuery, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { APP, type DatabaseAddress, type PLATFORM, Read } from "#platform/db";

type Node = {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly Schema?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly "Rows Removed by Index Recheck"?: number;
  readonly Plans?: readonly Node[];
};

/** What PostgreSQL did for one statement. */
export type Plan = {
  readonly sql: string;
  /** Tables that were read from beginning to end. */
  readonly scanned: readonly string[];
  /** The most rows that were put in order. */
  readonly sorted: number;
  /** All rows that were looked at, kept or not. */
  readonly touched: number;
};

/**
 * Runs reading queries as a page would, in one municipality, and has every statement that they send explained.
 * @param work calls functions of a queries.ts
 */
export async function explain(
  address: DatabaseAddress,
  municipalityId: string,
  work: (read: Read) => Promise<unknown>,
  role: typeof APP | typeof PLATFORM = APP,
): Promise<Plan[]> {
  const sent: CompiledQuery[] = [];
  const recorder = new Kysely<never>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ ...address, max: 1 }) }),
    log: ({ query }) => void sent.push(query),
  });
  try {
    return await recorder.connection().execute(async (connection) => {
      const begin = `begin read only; set local role ${role}; set local app.m = '${municipalityId}'`;
      await connection.executeQuery(CompiledQuery.raw(begin));
      sent.length = 0;
      await work(new Read(municipalityId, connection));
      return await explainAll(connection, sent.splice(0));
    });
  } finally {
    await recorder.destroy();
  }
}

async function explainAll(connection: Kysely<never>, sent: readonly CompiledQuery[]): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const { sql, parameters } of sent) {
    const asked = CompiledQuery.raw(`explain (analyze, verbose, format json) ${sql}`, [...parameters]);
    const { rows } = await connection.executeQuery<{ "QUERY PLAN": [{ Plan: Node }] }>(asked);
    for (const row of rows) plans.push(summary(sql, row["QUERY PLAN"][0].Plan));
  }
  return plans;
}

function summary(sql: string, root: Node): Plan {
  const nodes = [...walk(root)];
  const rows = (node: Node) => node["Actual Rows"] * node["Actual Loops"];
  const scans = nodes.filter((node) => node["Relation Name"] !== undefined);
  return {
    sql,
    scanned: scans
      .filter((node) => node["Node Type"] === "Seq Scan")
      .map((node) => `${node.Schema}.${node["Relation Name"]}`),
    sorted: Math.max(
      0,
      ...nodes.filter((node) => node["Node Type"].includes("Sort")).map((node) => rows(node.Plans?.[0] ?? node)),
    ),
    touched: scans.reduce(
      (sum, node) =>
        sum +
        rows(node) +
        (node["Rows Removed by Filter"] ?? 0) * node["Actual Loops"] +
        (node["Rows Removed by Index Recheck"] ?? 0) * node["Actual Loops"],
      0,
    ),
  };
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.Plans ?? []) yield* walk(child);
}

/** What is wrong with how a statement was carried out. @param tiny tables that may be read from beginning to end */
export function complaints(plan: Plan, tiny: ReadonlySet<string>, most: { sorted: number; touched: number }): string[] {
  const scanned = plan.scanned.filter((table) => !tiny.has(table)).map((table) => `reads all of ${table}`);
  const sorted = plan.sorted > most.sorted ? [`puts ${plan.sorted} rows in order`] : [];
  const touched = plan.touched > most.touched ? [`looks at ${plan.touched} rows`] : [];
  return [...scanned, ...sorted, ...touched];
}
