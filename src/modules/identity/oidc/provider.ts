import type { Role } from "../roles.js";

/** Gives a role to whoever has a value in a claim. */
export type RoleRule = { readonly claim: string; readonly value: string; readonly role: Role };

/** Where the staff of a municipality sign in. */
export type Provider = {
  readonly issuer: string;
  readonly clientId: string;
  /** One of these levels of assurance is needed (`acr`); any will do when there are none. */
  readonly acrValues: readonly string[];
  readonly roleRules: readonly RoleRule[];
  readonly assertionAudience: "issuer" | "token-endpoint";
};

/** What a provider says of somebody, after everything has been checked. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * Which roles the rules give. A claim may be one text or a list of texts; anything else gives nothing.
 * @returns each role once
 */
export function rolesByRule(rules: readonly RoleRule[], claims: Claims): ReadonlySet<Role> {
  return new Set(rules.filter(({ claim, value }) => textsOf(claims, claim).includes(value)).map(({ role }) => role));
}

function textsOf(claims: Claims, claim: string): readonly unknown[] {
  const found = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  return Array.isArray(found) ? found : [found];
}

/** What to call somebody of whom the provider gives a name; undefined when it does not. */
export function nameIn(claims: Claims): string | undefined {
  const joined = [claims.given_name, claims.family_name].filter((part) => typeof part === "string").join(" ");
  return short(claims.name) ?? short(joined);
}

/** A mail address to write to. It is no proof of anything, and never finds an account. */
export function mailIn(claims: Claims): string | undefined {
  const found = short(claims.email);
  return found !== undefined && /^[^\s@]+@[^\s@]+$/.test(found) ? found : undefined;
}

function short(value: unknown): string | undefined {
  if (typeof value !== "string" || value.includes("\0")) return undefined;
  const text = value.replace(/\s+/gu, " ").trim();
  return text === "" || text.length > 200 ? undefined : text;
}
