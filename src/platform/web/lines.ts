import { z } from "zod";

const inOneLine = (text: string) => text.replace(/\s+/gu, " ").trim();

/**
 * One line as somebody typed it, with single spaces. PostgreSQL keeps any text but the one character NUL (`unstorable`); mail may
 * carry no line break in an address, and no name holds one.
 */
export const line = z
  .string()
  .default("")
  .refine((text) => !text.includes("\0"), "unstorable")
  .transform(inOneLine);

/** A mail address that may stay empty (`email-wrong`, whatever else than an address it is). */
export const mailLine = z
  .string()
  .default("")
  .transform(inOneLine)
  .refine((text) => text === "" || (text.length <= 254 && z.email().safeParse(text).success), "email-wrong");

/** Digits with the usual signs between them: 06 1234 5678, +31 (0)20-123 45 67, 14 0123; may stay empty (`phone-wrong`). */
export const phoneLine = line.refine((text) => {
  const digits = text.replace(/\D/g, "").length;
  return text === "" || (/^[+\d][\d\s().-]*$/.test(text) && digits >= 5 && digits <= 15);
}, "phone-wrong");
