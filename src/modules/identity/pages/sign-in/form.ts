import { z } from "zod";
import { type Fields, mailLine, parseFields } from "#platform/web";

/** What can be wrong; the text files have a sentence for each. */
export type ErrorCode = "email-missing" | "email-wrong";

const schema = z.object({
  email: mailLine.refine((text) => text !== "", "email-missing"),
});

/** Reads the form: a mail address, or what is wrong with it. */
export function parseSignIn(fields: Fields) {
  return parseFields<z.infer<typeof schema>, ErrorCode>(schema, fields);
}
