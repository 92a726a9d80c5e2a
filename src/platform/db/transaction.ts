import type { Kysely } from "kysely";

/** An event that has happened within a transaction; its consequences are jobs that commit with it. */
export type Happening = { readonly name: string; readonly data: Readonly<Record<string, string>> };

/** Puts the jobs that follow from an event into the running transaction. */
export type Publish = (tx: Tx, happening: Happening) => Promise<void>;

/**
 * Looking only: handed to everything that reads. PostgreSQL holds it too (`begin read only`).
 * `municipalityId` is the one municipality whose rows can be seen.
 */
export class Read {
  /** What is done last of all, in the round trip of the commit. */
  readonly last: readonly string[] = [];
  readonly #connection: Kysely<never>;
  constructor(
    readonly municipalityId: string,
    connection: Kysely<never>,
  ) {
    this.#connection = connection;
  }

  /** The tables of a module, typed by that module's queries.ts. */
  select<Tables>(): Pick<Kysely<Tables>, "selectFrom" | "with" | "selectNoFrom" | "executeQuery" | "getExecutor"> {
    return this.connection<Tables>();
  }

  protected connection<Tables>(): Kysely<Tables> {
    return this.#connection as unknown as Kysely<Tables>;
  }
}

/** Reading and writing, all or nothing: handed to use cases and the queries they call. */
export class Tx extends Read {
  override readonly last: string[];
  readonly #publish: Publish;
  constructor(municipalityId: string, connection: Kysely<never>, publish: Publish, last: string[] = []) {
    super(municipalityId, connection);
    this.#publish = publish;
    this.last = last;
  }

  /** The tables of a module, to read and to write. */
  tables<Tables>(): Kysely<Tables> {
    return this.connection<Tables>();
  }

  /**
   * The same transaction, about another municipality: what must be true in both at once. Only the platform role sees or
   * changes rows there; as the role of pages it can do no more than say that something has happened there.
   */
  elsewhere(municipalityId: string): Tx {
    return new Tx(municipalityId, this.connection<never>(), this.#publish, this.last);
  }

  /**
   * Has a statement done last of all, together with the commit: for a lock that everybody waits for, so that it is held no longer
   * than the database itself needs.
   * @param statement whole; what stands in it is of our own making, or was checked
   */
  atCommit(statement: string): void {
    this.last.push(statement);
  }

  /** Says that something has happened; what follows is in `subscriptions.ts`. */
  publish(happening: Happening): Promise<void> {
    return this.#publish(this, happening);
  }
}
