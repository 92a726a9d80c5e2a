import { z } from "zod";
import { type Fields, parseFields, type Rejected } from "#platform/web";
import { version } from "../../pages/written/form.js";
import type { BlockWords } from "../answer-block.js";
import { unknownFields } from "../fields.js";

export type ErrorCode =
  | "topic-missing"
  | "title-missing"
  | "line-long"
  | "text-missing"
  | "text-long"
  | "unstorable"
  | "field-unknown";

export const fieldNames = ["topic", "title", "textNl", "textEn"] as const;
export type BlockField = (typeof fieldNames)[number];

const storable = z
  .string()
  .default("")
  .refine((given) => !given.includes("\0"), "unstorable");

const line = (missing: ErrorCode) =>
  storable
    .transform((given) => given.trim().replace(/\s+/gu, " "))
    .refine((given) => given !== "", missing)
    .refine((given) => [...given].length <= 120, "line-long");

/** As it was typed, blanks at both ends too; of blanks alone nothing is left. */
const body = storable
  .transform((given) => (given.trim() === "" ? "" : given))
  .refine((given) => [...given].length <= 5_000, "text-long")
  .refine((given) => unknownFields(given).length === 0, "field-unknown");

const schema = z.object({
  topic: line("topic-missing"),
  title: line("title-missing"),
  textNl: body.refine((given) => given !== "", "text-missing"),
  textEn: body,
  version,
});

/** Reads what somebody wrote in a block. */
export function parseBlock(
  fields: Fields,
): { readonly ok: true; readonly words: BlockWords; readonly version: number } | Rejected<ErrorCode> {
  const parsed = parseFields<z.infer<typeof schema>, ErrorCode>(schema, fields);
  if (!parsed.ok) return parsed;
  const { topic, title, textNl, textEn, version } = parsed.value;
  return { ok: true, words: { topic, title, text: { nl: textNl, en: textEn === "" ? undefined : textEn } }, version };
}
