import { z } from "zod";
import type { Fields, Rejected } from "#platform/web";
import { settleBsn } from "../bsn/bsn-choice.js";

/** What can be wrong with what somebody writes about a question; `text.nl.ts` has a sentence for each. */
export type TextError = "text-missing" | "text-long" | "bsn-seen" | "unstorable";

const LONGEST = 20_000;

/** A text of at most 20,000 characters that may be left out. */
export const optionalText = z
  .string()
  .default("")
  .refine((given) => !given.includes("\0"), "unstorable")
  .refine((given) => [...given].length <= LONGEST, "text-long");

/** The same, with something in it. */
export const text = optionalText.refine((given) => given.trim() !== "", "text-missing");

/** Which version of the case the editor saw; anything else than a number counts as an old one. */
export const version = z.coerce.number().int().min(0).max(2_147_483_646).catch(0);

/** Asks, or has asked, about a number in the text that looks like a citizen service number. */
export function settled<F extends string, T extends Record<F, string>, Code extends string>(
  parsed: { readonly ok: true; readonly value: T } | Rejected<Code>,
  field: F,
  fields: Fields,
): { readonly ok: true; readonly value: T } | Rejected<Code | "bsn-seen"> {
  if (!parsed.ok) return parsed;
  const text = settleBsn(fields, parsed.value[field]);
  if (text === undefined) return { ok: false, errors: new Map([[field, "bsn-seen"]]) };
  return { ok: true, value: { ...parsed.value, [field]: text } };
}
