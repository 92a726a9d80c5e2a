import pg from "pg";

/** What `pg` needs to connect. */
export type Connection = { host: string; port: number; user: string; password: string; database: string };

/** What happens when one connects. */
export type Answer = "ready" | "busy" | "closed" | "refused";

/**
 * Connects once, to see what the database says.
 * @returns `ready`; `busy` when it starts, stops or hesitates; `closed` when nobody listens; `refused` when it does not
 * take the password; never throws
 */
export async function probe(connection: Connection): Promise<Answer> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 3_000 });
  client.on("error", () => undefined); // it may go down while we look
  try {
    await client.connect();
    return "ready";
  } catch (error) {
    return meaning((error as NodeJS.ErrnoException).code);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function meaning(code: string | undefined): Answer {
  if (code === "53300") return "ready"; // too many connections: it is very much alive
  if (code === "ENOENT" || code === "ECONNREFUSED") return "closed";
  if (code === "28P01" || code === "28000") return "refused";
  return "busy";
}
