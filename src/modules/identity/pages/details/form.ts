import { z } from "zod";
import { type Fields, parseFields } from "#platform/web";

/** What can be wrong; the text files have a sentence for each. */
export type ErrorCode = "name-missing" | "name-long" | "phone-wrong" | "unstorable";

export const fieldNames = ["name", "phone"] as const;

const line = z
  .string()
  .default("")
  .refine((text) => !text.includes("\0"), "unstorable")
  .transform((text) => text.replace(/\s+/gu, " ").trim());

const schema = z.object({
  name: line.refine((text) => text !== "", "name-missing").refine((text) => [...text].length <= 200, "name-long"),
  phone: line.refine((text) => {
    const digits = text.replace(/\D/g, "").length;
    return text === "" || (/^[+\d][\d\s().-]*$/.test(text) && digits >= 5 && digits <= 15);
  }, "phone-wrong"),
});

/** Reads the form: a name and perhaps a telephone number, or what is wrong with them. */
export function parseDetails(fields: Fields) {
  const parsed = parseFields<z.infer<typeof schema>, ErrorCode>(schema, fields);
  if (!parsed.ok) return parsed;
  const { name, phone } = parsed.value;
  return { ok: true, value: { name, phone: phone === "" ? undefined : phone } } as const;
}
