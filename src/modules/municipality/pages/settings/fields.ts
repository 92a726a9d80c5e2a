import { z } from "zod";
import { line as anyLine, type Fields, mailLine, phoneLine } from "#platform/web";

/** What can be wrong in a form of the settings; the text files have a sentence for each. */
export type ErrorCode =
  | "name-missing"
  | "choice-missing"
  | "text-long"
  | "contact-missing"
  | "email-missing"
  | "email-wrong"
  | "phone-wrong"
  | "first-days-wrong"
  | "answer-days-wrong"
  | "answer-too-soon"
  | "reply-days-wrong"
  | "years-wrong"
  | "staff-years-wrong"
  | "manager-half"
  | "topics-many"
  | "department-twice"
  | "day-wrong"
  | "day-past"
  | "day-far"
  | "day-free"
  | "day-twice"
  | "by-missing"
  | "holds-missing"
  | "holds-long"
  | "day-future"
  | "reference-wrong"
  | "picture-missing"
  | "picture-kind"
  | "picture-broken"
  | "picture-heavy"
  | "picture-large"
  | "picture-moving"
  | "picture-infected"
  | "picture-unseen"
  | "colour-wrong"
  | "unreadable"
  | "unstorable";

export type Errors = ReadonlyMap<string, ErrorCode>;

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: Errors };

/** The words in each field, as they stand in the form. */
export type Shown = Readonly<Record<string, string>>;

const LONGEST = 200;
const letters = (text: string) => [...text].length;

/** PostgreSQL keeps any text but the one character NUL. */
const storable = z
  .string()
  .default("")
  .refine((text) => !text.includes("\0"), "unstorable");

/** One line that may stay empty. */
export const line = anyLine.refine((text) => letters(text) <= LONGEST, "text-long");

/** One line that says how somebody or something is called. */
export const name = line.refine((text) => text !== "", "name-missing");

/** A mail address that may stay empty. */
export const email = mailLine.refine((text) => letters(text) <= LONGEST, "text-long");

/** A mail address that has to be there. */
export const neededEmail = email.refine((text) => text !== "", "email-missing");

/** A telephone number that may stay empty. */
export const phone = phoneLine.refine((text) => letters(text) <= LONGEST, "text-long");

/** Several lines that may stay empty; as they were typed, and of blanks alone nothing is left. */
export const text = (most: number, code: ErrorCode) =>
  storable.transform((typed) => (typed.trim() === "" ? "" : typed)).refine((typed) => letters(typed) <= most, code);

/** A whole number of days, from 1. */
export const days = (most: number, code: ErrorCode) =>
  anyLine
    .refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= most, code)
    .transform((text) => Number(text));

const MOST_TOPICS = 40;

/** One topic on each line; empty lines and repetitions do not count. */
export const topics = storable
  .transform((text) => [...new Set(text.split("\n").map((one) => one.replace(/\s+/gu, " ").trim()))].filter(Boolean))
  .refine((list) => list.length <= MOST_TOPICS, "topics-many")
  .refine((list) => list.every((one) => letters(one) <= 100), "text-long");

/** What was left empty is not there. */
export const given = (text: string) => (text === "" ? undefined : text);

/** Adds what is wrong with fields taken together; the first problem of a field stays. */
export function together<T>(
  parsed: Parsed<T>,
  more: readonly (readonly [field: string, code: ErrorCode])[],
): Parsed<T> {
  const errors = new Map([...more, ...(parsed.ok ? [] : parsed.errors)]);
  return errors.size > 0 ? { ok: false, errors } : parsed;
}

const version = z.coerce.number().int().min(0).max(2_147_483_645).catch(0);

/** The version that the editor saw; anything else than a number counts as none. */
export function seenVersion(fields: Fields): number {
  return version.parse(fields.get("version"));
}
