import { accounts } from "#identity";
import type { Read } from "#platform/db";
import { type Case, canMove } from "../case.js";
import type { Account } from "../own/own-case.js";
import { findCasesOf } from "./queries.js";

/** Whether the name and addresses with a question can be erased: only after it was answered. */
export const canErase = ({ status }: Pick<Case, "status">): boolean => canMove(status, "erase");

/** The questions of whoever has an account, the newest first. */
export async function findOwnCases(read: Read, account: Account): Promise<Case[]> {
  return withoutOthers(read, account, await findCasesOf(read, account));
}

/**
 * Leaves out what somebody else asked with their account and only had answered at this address: that is theirs. An account
 * that is gone has nothing any more; then whoever has the address comes after it.
 */
export async function withoutOthers(read: Read, { personId }: Account, cases: readonly Case[]): Promise<Case[]> {
  const others = new Set<string>();
  for (const id of new Set(cases.flatMap(({ asker }) => asker.personId ?? [])))
    if (id !== personId && (await accounts.find(read, id))) others.add(id);
  return cases.filter(({ asker }) => asker.personId === undefined || !others.has(asker.personId));
}
