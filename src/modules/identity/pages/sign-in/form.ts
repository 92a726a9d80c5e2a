import { z } from "zod";
import { type Fields, parseFields } from "#platform/web";

/** What can be wrong; the text files have a sentence for each. */
export type ErrorCode = "email-missing" | "email-wrong";

const schema = z.object({
  email: z
    .string()
    .default("")
    .transform((text) => text.trim())
    .refine((text) => text !== "", "email-missing")
    .refine((text) => text === "" || (text.length <= 254 && z.email().safeParse(text).success), "email-wrong"),
});

/** Reads the form: a mail address, or what is wrong with it. */
export function parseSignIn(fields: Fields) {
  return parseFields<z.infer<typeof schema>, ErrorCode>(schema, fields);
}
