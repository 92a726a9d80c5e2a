import type { Temporal } from "#platform/clock";
import type { Claims, Provider } from "../provider.js";

/** What a provider said of the administrator who tried it out. */
export type Trial = {
  readonly personId: string;
  readonly at: Temporal.Instant;
  readonly subject: string;
  readonly claims: Claims;
};

/** A provider as an administrator writes it down; nobody signs in there before it was tried and switched on. */
export type Draft = { readonly provider: Provider; readonly version: number; readonly trial: Trial | undefined };

/** What a token says of itself instead of a person. */
const plumbing = new Set([
  "iss",
  "aud",
  "azp",
  "exp",
  "iat",
  "nbf",
  "nonce",
  "at_hash",
  "c_hash",
  "s_hash",
  "sid",
  "jti",
]);

/** A null character, or half of a pair: PostgreSQL keeps neither in JSON. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/;

/** The claims that say something of a person, as far as they can be kept. */
export function claimsToKeep(claims: Claims): Claims {
  return Object.fromEntries(
    Object.entries(claims).filter(
      ([name, value]) => !plumbing.has(name) && !UNSTORABLE.test(JSON.stringify([name, value])),
    ),
  );
}
