import type { Tx } from "#platform/db";
import { actorOf } from "../actor.js";
import { addresses } from "../addresses.js";
import { holdAccount } from "../jobs/hold-account.js";
import { findStaffByAddress } from "../queries.js";
import { eraseAccount } from "../use-cases/erase-account.js";
import { calledName, isAddressOf } from "./account.js";
import { accountModule } from "./module.js";
import { hasAccounts, withAccounts } from "./part.js";
import { findAccount, findAccountByAddress } from "./queries.js";

/** Whether anybody has an account with a mail address, or works here with it; platform role. */
async function findIsInUse(tx: Tx, address: string): Promise<boolean> {
  const key = address.toLowerCase();
  return ((await findAccountByAddress(tx, key)) ?? (await findStaffByAddress(tx, key))) !== undefined;
}

/** Accounts of entrepreneurs, as far as other modules see them. */
export const accounts = {
  actorOf,
  find: findAccount,
  hold: holdAccount,
  findByAddress: (tx: Tx, address: string) => findAccountByAddress(tx, address.toLowerCase()),
  findIsInUse,
  erase: eraseAccount,
  calledName,
  isAddressOf,
  module: accountModule,
  hasAccounts,
  withAccounts,
  /** Where people find what is about themselves. */
  addresses: {
    details: addresses.details,
    sessions: addresses.sessions,
    absence: addresses.absence,
    signOut: addresses.signOut,
  },
};
