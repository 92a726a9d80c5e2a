import type { Tx } from "#platform/db";
import type { Account } from "../accounts/account.js";
import { findAccount, holdFromErasing } from "../accounts/queries.js";

/**
 * The account of a person, for a job that tells it to others: whoever erases it waits until the job has ended, or was first.
 * @param tx of the platform role
 */
export async function holdAccount(tx: Tx, personId: string): Promise<Account | undefined> {
  await holdFromErasing(tx, personId);
  return findAccount(tx, personId);
}
