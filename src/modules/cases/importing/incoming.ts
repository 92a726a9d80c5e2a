import { createHash } from "node:crypto";
import type { Temporal } from "#platform/clock";
import type { Outcome } from "../case.js";

/** What a column of a list can hold. */
export const importFields = [
  "question",
  "id",
  "title",
  "name",
  "email",
  "phone",
  "organisation",
  "received",
  "answer",
  "answered",
  "outcome",
] as const;
export type ImportField = (typeof importFields)[number];

/** A question as it stands in a row of a list. */
export type Incoming = {
  readonly row: number;
  readonly question: string;
  readonly title: string | undefined;
  readonly name: string;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly organisation: string | undefined;
  /** When it was asked there; undefined where the list does not say. */
  readonly receivedAt: Temporal.Instant | undefined;
  readonly answer: string | undefined;
  readonly answeredAt: Temporal.Instant | undefined;
  readonly outcome: Outcome | undefined;
  /** What it is called there. */
  readonly ownId: string | undefined;
};

/** Why a row cannot become a question. */
export type Reason =
  | "question-missing"
  | "too-long"
  | "unstorable"
  | "bsn-seen"
  | "email-wrong"
  | "phone-wrong"
  | "day-unknown"
  | "day-future"
  | "day-impossible"
  | "answered-first"
  | "outcome-unknown"
  | "answer-missing"
  | "past-retention"
  | "other-question";

/** What is wrong in a row, and in which column of it. */
export type Flaw = { readonly row: number; readonly field: ImportField; readonly reason: Reason };

/** By what a row is known again: itself, and its question. */
export type Key = { readonly key: Buffer; readonly questionHash: Buffer };

/**
 * By its number in the list, where it has one; else by what does not change when it is answered there. Blanks and ways of writing
 * the same letter make no other row.
 * @param source tells lists apart that number their questions alike
 */
export function keyOf(one: Incoming, source: string): Key {
  const questionHash = hashOf([one.question]);
  if (one.ownId !== undefined) return { key: hashOf(["id", source, one.ownId]), questionHash };
  const { question, name, email, phone, organisation, receivedAt } = one;
  const who = [name, email?.toLowerCase(), phone?.replace(/\D/g, ""), organisation, receivedAt?.toString()];
  return { key: hashOf(["row", source, question, ...who]), questionHash };
}

function hashOf(parts: readonly (string | undefined)[]): Buffer {
  const plain = parts.map((part) => (part ?? "").normalize("NFC").replace(/\s+/gu, " ").trim());
  return createHash("sha256").update(JSON.stringify(plain)).digest();
}
