import type { Rules } from "#platform/access";

/** Everybody about themselves, and nobody about anybody else; on request there is a command. */
export const ownDataAccess = {
  "own-data.see": ["person"],
  "own-data.erase": ["person"],
  "own-data.erase-on-request": ["system"],
} satisfies Rules;
