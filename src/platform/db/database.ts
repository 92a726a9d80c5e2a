import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { asStatement } from "./kept-plan.js";
import { isId } from "./new-id.js";
import { APP, PLATFORM } from "./roles.js";
import { type Publish, Read, Tx } from "./transaction.js";

// A date has no hour and no zone: it stays the text that PostgreSQL gives.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** No municipality: only the platform role works without one. */
export const NOWHERE = "00000000-0000-0000-0000-000000000000";

export type DatabaseOptions = {
  /** How to reach PostgreSQL, as the `pg` driver takes it. */
  connection: pg.PoolConfig;
  /** Most connections at once. */
  poolSize?: number;
  /** Called for a connection that broke while nobody used it (a database restart): worth a log line, no more. */
  onIdleError?: (error: Error) => void;
  publish: Publish;
};

/** Whether what is written has to be there after a crash. */
export type Kind = "lasting" | "fleeting";

/**
 * The one way to the database. Every transaction chooses its role and its municipality in the same round
 * trip that begins it, so a query can never run without them.
 */
export class Database {
  readonly #pool: pg.Pool;
  readonly #publish: Publish;
  readonly #kysely = new WeakMap<pg.PoolClient, Kysely<never>>();

  constructor(options: DatabaseOptions) {
    this.#publish = options.publish;
    this.#pool = new pg.Pool({
      max: options.poolSize ?? 12,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 10_000,
      idle_in_transaction_session_timeout: 15_000,
      application_name: "rode-loper",
      ...options.connection,
    });
    this.#pool.on("error", (error) => options.onIdleError?.(error));
    // The pool listens to idle connections only. One that breaks between two statements of a transaction says so here,
    // and without a listener that would end the process; the next statement fails by itself.
    this.#pool.on("connect", (client) => client.on("error", () => {}));
  }

  /** Reads rows of one municipality. */
  read<T>(municipalityId: string, work: (read: Read) => Promise<T>): Promise<T> {
    const begin = `begin read only; ${scope(APP, municipalityId)}`;
    return this.#transaction(begin, (connection) => new Read(municipalityId, connection), work);
  }

  /**
   * Writes rows of one municipality: everything or nothing.
   * @param kind `fleeting` for what nobody misses when the machine goes down in the next moment: it is not waited for until it is
   * on disk (synchronous_commit)
   */
  write<T>(municipalityId: string, work: (tx: Tx) => Promise<T>, kind: Kind = "lasting"): Promise<T> {
    const begin = `begin; ${scope(APP, municipalityId)}${kind === "fleeting" ? "; set local synchronous_commit = off" : ""}`;
    return this.#transaction(begin, (connection) => new Tx(municipalityId, connection, this.#publish), work);
  }

  /**
   * Works across municipalities, for what belongs to no single one (see PLATFORM in roles.ts).
   * @param about the municipality that audit rows and events are about, if there is one
   */
  platform<T>(work: (tx: Tx) => Promise<T>, about: string = NOWHERE): Promise<T> {
    const begin = `begin; ${scope(PLATFORM, about)}`;
    return this.#transaction(begin, (connection) => new Tx(about, connection, this.#publish), work);
  }

  /** Resolves when the database answers; rejects otherwise. */
  async ping(): Promise<void> {
    await this.#pool.query("select 1");
  }

  /** Closes every connection, once the work under way has ended. */
  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #transaction<S extends Read, T>(
    begin: string,
    open: (connection: Kysely<never>) => S,
    work: (scope: S) => Promise<T>,
  ): Promise<T> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(begin);
      const scope = open(this.#bind(client));
      const result = await work(scope);
      const ended: pg.QueryResult | pg.QueryResult[] = await client.query([...scope.last, "commit"].join("; "));
      if ([ended].flat().at(-1)?.command !== "COMMIT")
        throw new Error("the transaction had failed earlier and was rolled back");
      return result;
    } catch (error) {
      broken = await rollback(client);
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** Kysely on exactly this connection; made once for each connection and kept. */
  #bind(client: pg.PoolClient): Kysely<never> {
    const known = this.#kysely.get(client);
    if (known) return known;
    const query = (text: string, values: unknown[]) => client.query(asStatement(text, values));
    const same = { query, release: () => {} };
    const pool = { options: this.#pool.options, connect: async () => same, end: async () => {} };
    // The driver asks for little more than connect() and query(), and gets this one connection each time.
    const made = new Kysely<never>({ dialect: new PostgresDialect({ pool: pool as never }) });
    this.#kysely.set(client, made);
    return made;
  }
}

/** The checked statement that chooses role and municipality; the id is checked because it stands in the text. */
function scope(role: string, municipalityId: string): string {
  if (!isId(municipalityId)) throw new RangeError("a municipality's id is a uuid in lower case");
  return `set local role ${role}; set local app.m = '${municipalityId}'`;
}

async function rollback(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query("rollback");
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
