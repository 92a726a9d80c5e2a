import type { Tx } from "#platform/db";
import { actorOf } from "../actor.js";
import { addresses } from "../addresses.js";
import { eraseAccount } from "../use-cases/erase-account.js";
import { calledName, isAddressOf } from "./account.js";
import { accountModule } from "./module.js";
import { hasAccounts, withAccounts } from "./part.js";
import { findAccount, findAccountByAddress } from "./queries.js";

/** Accounts of entrepreneurs, as far as other modules see them. */
export const accounts = {
  actorOf,
  find: findAccount,
  findByAddress: (tx: Tx, address: string) => findAccountByAddress(tx, address.toLowerCase()),
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
