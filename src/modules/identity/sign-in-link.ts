import { createHash, randomBytes } from "node:crypto";

/** A link opens the door for so long, and once. */
export const LINK_MINUTES = 15;

/** So many links go to one person in the time that one lives: nobody's mailbox is flooded. */
export const MOST_LINKS = 3;

/** What stands in a link: 256 random bits. Whoever reads the database finds only its hash. */
export function newLinkToken(): { readonly token: string; readonly hash: Buffer } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashOf(token) };
}

/** @returns undefined for what can be no token of ours */
export function linkHash(token: string): Buffer | undefined {
  return /^[\w-]{43}$/.test(token) ? hashOf(token) : undefined;
}

const hashOf = (token: string) => createHash("sha256").update(token).digest();
