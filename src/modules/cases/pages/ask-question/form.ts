import { z } from "zod";
import type { Lang } from "#platform/i18n";
import { type Fields, line, mailLine, parseFields, phoneLine } from "#platform/web";
import type { Question } from "../../use-cases/submit-question.js";
import { settleBsn } from "../bsn/bsn-choice.js";

/** What can be wrong; the text files have a sentence for each. */
export type ErrorCode =
  | "question-missing"
  | "question-short"
  | "question-long"
  | "bsn-seen"
  | "name-missing"
  | "name-long"
  | "contact-missing"
  | "email-wrong"
  | "phone-wrong"
  | "organisation-long"
  | "unstorable";

/** What the form asks, in the order in which it stands on the page. */
export const fieldNames = ["question", "name", "email", "phone", "organisation"] as const;

const letters = (text: string) => [...text].length;

const question = z
  .string()
  .default("")
  .refine((text) => !text.includes("\0"), "unstorable")
  .refine((text) => text.trim() !== "", "question-missing")
  .refine((text) => text.trim() === "" || letters(text.trim()) >= 10, "question-short")
  .refine((text) => letters(text) <= 5000, "question-long");

const schema = z.object({
  question,
  name: line.refine((text) => text !== "", "name-missing").refine((text) => letters(text) <= 200, "name-long"),
  email: mailLine,
  phone: phoneLine,
  organisation: line.refine((text) => letters(text) <= 200, "organisation-long"),
});

/** Reads the form: a question to submit, or the first problem of each field. */
export function parseQuestion(fields: Fields, language: Lang) {
  const parsed = parseFields<z.infer<typeof schema>, ErrorCode>(schema, fields);
  const errors = new Map(parsed.ok ? [] : parsed.errors);
  if (!fields.get("email")?.trim() && !fields.get("phone")?.trim()) errors.set("email", "contact-missing");
  const settled = settleBsn(fields, fields.get("question") ?? "");
  if (settled === undefined && !errors.has("question")) errors.set("question", "bsn-seen");
  if (!parsed.ok || settled === undefined || errors.size > 0) return { ok: false, errors } as const;
  const { email, phone, organisation, ...rest } = parsed.value;
  const given = (text: string) => (text === "" ? undefined : text);
  const value: Question = {
    ...rest,
    question: settled,
    email: given(email),
    phone: given(phone),
    organisation: given(organisation),
    language,
  };
  return { ok: true, value } as const;
}
