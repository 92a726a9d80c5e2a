import { z } from "zod";
import { choose } from "#platform/i18n";
import { parseFields, type Visit } from "#platform/web";
import { optionalText, settled, type TextError } from "../../pages/written/form.js";
import type { Problems, Unsaved } from "../../pages/written/parse.js";
import { en as writtenEn } from "../../pages/written/text.en.js";
import { nl as writtenNl } from "../../pages/written/text.nl.js";
import { helpedAnswers, solvedAnswers } from "../experience.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";
import type { Given } from "../use-cases/give-experience.js";

type ErrorCode = TextError | keyof typeof nl.errors;

const said = z
  .object({
    solved: z.enum(solvedAnswers, "solved-missing"),
    helped: z.enum(helpedAnswers, "helped-missing"),
    remark: optionalText,
    again: z.string().optional(),
    /** Anything else than a number is of no answer. */
    round: z.coerce.number().int().min(-1).max(32_000).catch(-1),
  })
  // A checkbox that was ticked below another answer is not seen any more.
  .transform(({ again, ...rest }) => ({ ...rest, again: rest.solved === "no" && again === "yes" }))
  .refine(({ again, remark }) => !again || remark.trim() !== "", { error: "reason-missing", path: ["remark"] });

export type Said = { readonly ok: true; readonly value: Required<Given> & { readonly round: number } } | Unsaved;

/** Reads what somebody said of an answer. */
export function parseExperience({ fields, lang }: Pick<Visit, "fields" | "lang">): Said {
  const parsed = settled(parseFields<z.infer<typeof said>, ErrorCode>(said, fields), "remark", fields);
  if (parsed.ok) return parsed;
  const messages = {
    ...choose(lang, { nl: writtenNl, en: writtenEn }).errors,
    ...choose(lang, { nl, en }).errors,
  };
  const errors: Problems = new Map([...parsed.errors].map(([name, code]) => [name, messages[code]]));
  return { ok: false, errors, bsnSeen: [...parsed.errors.values()].includes("bsn-seen") };
}
