import { z } from "zod";
import { type Fields, line, parseFields, phoneLine } from "#platform/web";

/** What can be wrong; the text files have a sentence for each. */
export type ErrorCode = "name-missing" | "name-long" | "phone-wrong" | "unstorable";

export const fieldNames = ["name", "phone"] as const;

const schema = z.object({
  name: line.refine((text) => text !== "", "name-missing").refine((text) => [...text].length <= 200, "name-long"),
  phone: phoneLine,
});

/** Reads the form: a name and perhaps a telephone number, or what is wrong with them. */
export function parseDetails(fields: Fields) {
  const parsed = parseFields<z.infer<typeof schema>, ErrorCode>(schema, fields);
  if (!parsed.ok) return parsed;
  const { name, phone } = parsed.value;
  return { ok: true, value: { name, phone: phone === "" ? undefined : phone } } as const;
}
