import { type Generated, sql } from "kysely";
import type { Read, Tx } from "#platform/db";
import type { Lang } from "#platform/i18n";
import { type Account, type AccountRow, asAccount } from "./account.js";

type LinkTables = {
  "identity.sign_in_link": { address_key: string | null };
  "identity.sign_in_request": { address: string };
};

type AccountTables = { "identity.account": AccountRow & { email_key: Generated<string> } };

/** The account of a person; undefined for whoever has none, such as most staff. */
export async function findAccount(read: Read, personId: string): Promise<Account | undefined> {
  const found = sql<AccountRow>`select person_id, name, email, phone, language, created_at
    from identity.account_of(${personId}::uuid)`;
  const { rows } = await found.execute(read.select());
  return rows[0] && asAccount(rows[0]);
}

/**
 * The account of a mailbox. Only a job may ask, for the answer must reach nobody but the mailbox, and a command at the
 * keyboard of the server; platform role.
 */
export async function findAccountByAddress(read: Read, key: string): Promise<Account | undefined> {
  const row = await read
    .select<AccountTables>()
    .selectFrom("identity.account")
    .selectAll()
    .where("email_key", "=", key)
    .executeTakeFirst();
  return row && asAccount(row);
}

/** The account of a mailbox, made when there is none. @returns whose it is, and whether it was made now */
export async function enterAccount(
  tx: Tx,
  fresh: { readonly personId: string; readonly address: string; readonly language: Lang; readonly at: Date },
): Promise<{ readonly personId: string; readonly isNew: boolean }> {
  const { personId, address, language, at } = fresh;
  const entered = sql<{ person_id: string; is_new: boolean }>`select person_id, is_new
    from identity.enter_account(${personId}::uuid, ${address}, ${language}, ${at}::timestamptz)`;
  const [row] = (await entered.execute(tx.tables())).rows;
  if (!row) throw new Error("an account was neither found nor made");
  return { personId: row.person_id, isNew: row.is_new };
}

export async function updateAccount(
  tx: Tx,
  personId: string,
  change: { readonly name: string; readonly phone: string | undefined; readonly language: Lang },
): Promise<void> {
  const { name, phone, language } = change;
  await sql`select identity.change_account(${personId}::uuid, ${name}, ${phone ?? null}, ${language})`.execute(
    tx.tables(),
  );
}

/** Waits for whoever else has a link mailed to this address. @returns how many it got since, in all municipalities */
export async function takeTurn(tx: Tx, address: string, since: Date): Promise<number> {
  const made = sql<{ made: number }>`select identity.links_to(${address}, ${since}::timestamptz) as made`;
  return (await made.execute(tx.tables())).rows[0]?.made ?? 0;
}

/** Lets whoever erases an account wait until this transaction ends, and waits for them. Platform role. */
export async function holdFromErasing(tx: Tx, personId: string): Promise<void> {
  await tx
    .tables<AccountTables>()
    .selectFrom("identity.account")
    .select("person_id")
    .where("person_id", "=", personId)
    .forKeyShare()
    .execute();
}

/** Forgets an account; the person stays as a number to which nothing leads any more. Platform role. */
export async function deleteAccount(tx: Tx, { personId, email }: Pick<Account, "personId" | "email">): Promise<void> {
  const tables = tx.tables<AccountTables & LinkTables>();
  await tables.deleteFrom("identity.account").where("person_id", "=", personId).execute();
  // Requests first: a job that looks at one at this moment has made its link, and is waited for, before the links go.
  await tables.deleteFrom("identity.sign_in_request").where(sql`lower(address)`, "=", email.toLowerCase()).execute();
  await tables.deleteFrom("identity.sign_in_link").where("address_key", "=", email.toLowerCase()).execute();
}
