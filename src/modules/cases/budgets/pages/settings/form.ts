import type { Fields } from "#platform/web";

/** What can be wrong with the name of a budget; the text files have a sentence for each. */
export type NameError = "missing" | "long" | "taken" | "unstorable";

const LONGEST = 80;

type Parsed = { readonly ok: true; readonly name: string } | { readonly ok: false; readonly error: NameError };

/** Reads the name of a budget, as one line. */
export function parseName(fields: Fields): Parsed {
  const given = fields.get("name") ?? "";
  // PostgreSQL keeps any text but the one character NUL.
  if (given.includes("\0")) return { ok: false, error: "unstorable" };
  const name = given.replace(/\s+/gu, " ").trim();
  if (name === "") return { ok: false, error: "missing" };
  return [...name].length > LONGEST ? { ok: false, error: "long" } : { ok: true, name };
}

/** The version that the form was opened with; 0 for what is no version. */
export function versionIn(fields: Fields): number {
  const given = fields.get("version") ?? "";
  return /^\d{1,9}$/.test(given) ? Number(given) : 0;
}
