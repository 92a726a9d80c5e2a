import type { Rules } from "#platform/access";

/** Everybody about themselves, and nobody about anybody else. */
export const ownDataAccess = { "own-data.see": ["person"], "own-data.erase": ["person"] } satisfies Rules;
