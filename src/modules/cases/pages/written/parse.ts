import type { z } from "zod";
import { choose } from "#platform/i18n";
import { parseFields, type Visit } from "#platform/web";
import { settled, type TextError } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** What was wrong with a form that came back: a sentence for each field. */
export type Problems = ReadonlyMap<string, string>;

/** A form that came back. */
export type Unsaved = {
  readonly ok: false;
  readonly errors: Problems;
  /** A number in the text looks like a citizen service number. */
  readonly bsnSeen: boolean;
};

/**
 * Reads a form with somebody's words in it.
 * @param schema whose errors are those of a text
 * @param field the one that holds the words
 */
export function parseWritten<F extends string, T extends Record<F, string>>(
  { fields, lang }: Pick<Visit, "fields" | "lang">,
  schema: z.ZodType<T>,
  field: F,
): { readonly ok: true; readonly value: T } | Unsaved {
  const parsed = settled(parseFields<T, TextError>(schema, fields), field, fields);
  if (parsed.ok) return parsed;
  const { errors } = choose(lang, { nl, en });
  const codes = [...parsed.errors];
  return {
    ok: false,
    errors: new Map(codes.map(([name, code]) => [name, errors[code]])),
    bsnSeen: codes.some(([, code]) => code === "bsn-seen"),
  };
}
