import { z } from "zod";
import { type Fields, parseFields, type Rejected } from "#platform/web";
import { outcomes } from "../../case.js";
import { settleBsn } from "../bsn/bsn-choice.js";

/** What can be wrong; the text files have a sentence for each. */
export type ErrorCode = "text-missing" | "text-long" | "bsn-seen" | "outcome-missing" | "unstorable";

const LONGEST = 20_000;

const text = z
  .string()
  .default("")
  .refine((given) => !given.includes("\0"), "unstorable")
  .refine((given) => given.trim() !== "", "text-missing")
  .refine((given) => [...given].length <= LONGEST, "text-long");

/** Which version of the case the editor saw; anything else than a number counts as an old one. */
const version = z.coerce.number().int().min(0).max(2_147_483_646).catch(0);

const reaction = z.object({ reaction: text, version });
const answer = z.object({ answer: text, version });
const outcome = z.object({ outcome: z.enum(outcomes, "outcome-missing"), version });

export const parseReaction = (fields: Fields) =>
  settled(parseFields<z.infer<typeof reaction>, ErrorCode>(reaction, fields), "reaction", fields);

export const parseAnswer = (fields: Fields) =>
  settled(parseFields<z.infer<typeof answer>, ErrorCode>(answer, fields), "answer", fields);

/** Asks, or has asked, about a number in the text that looks like a citizen service number. */
function settled<F extends string, T extends Record<F, string>>(
  parsed: { readonly ok: true; readonly value: T } | Rejected<ErrorCode>,
  field: F,
  fields: Fields,
): typeof parsed {
  if (!parsed.ok) return parsed;
  const text = settleBsn(fields, parsed.value[field]);
  if (text === undefined) return { ok: false, errors: new Map([[field, "bsn-seen"]]) };
  return { ok: true, value: { ...parsed.value, [field]: text } };
}

/** What became of the question. */
export const parseOutcome = (fields: Fields) => parseFields<z.infer<typeof outcome>, ErrorCode>(outcome, fields);
