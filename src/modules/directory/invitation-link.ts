import { createHash, randomBytes } from "node:crypto";

/** What stands in an invitation: 256 random bits. The database keeps only its hash. */
export function newInvitationToken(): { readonly token: string; readonly hash: Buffer } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashOf(token) };
}

/** @returns undefined for what can be no token of ours */
export function invitationHash(token: string): Buffer | undefined {
  return /^[\w-]{43}$/.test(token) ? hashOf(token) : undefined;
}

const hashOf = (token: string) => createHash("sha256").update(token).digest();
