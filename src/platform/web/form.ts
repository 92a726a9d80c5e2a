import type { z } from "zod";
import type { Fields } from "./body.js";

/** What was typed, and what is wrong with it: for showing the form again with everything kept. */
export type Rejected<Code extends string> = {
  readonly ok: false;
  readonly errors: ReadonlyMap<string, Code>;
};

/**
 * Holds a form against its schema. Messages of the schema are codes; the page's text files have a sentence for
 * each, in both languages.
 * @returns the clean value, or for each field the code of its first problem
 */
export function parseFields<T, Code extends string>(
  schema: z.ZodType<T>,
  fields: Fields,
): { readonly ok: true; readonly value: T } | Rejected<Code> {
  // Without a prototype a field that is called __proto__ is a field like any other.
  const input = Object.assign(Object.create(null), Object.fromEntries(fields));
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors = new Map<string, Code>();
  for (const issue of parsed.error.issues) {
    const name = String(issue.path[0] ?? "");
    if (!errors.has(name)) errors.set(name, issue.message as Code);
  }
  return { ok: false, errors };
}
