import { z } from "zod";
import { readDay, type Temporal } from "#platform/clock";
import type { Visit } from "#platform/web";
import type { Sent } from "../../pages/case-acts/act.js";
import { text as textField, version } from "../../pages/written/form.js";
import { parseWritten } from "../../pages/written/parse.js";
import type { Asked } from "../../use-cases/move-case.js";

/** The name of the field with the words to the asker, in every form about an official case. */
export const WORDS = "words";

const schema = z.object({ [WORDS]: textField, version });

/** What was wrong with one field of a form. */
export type Wrong = readonly [field: string, message: string];

/**
 * Reads the words to the asker, and says what else is wrong with the form.
 * @param wrong about the other fields
 */
export function parseWords(
  visit: Visit,
  caseId: string,
  wrong: readonly Wrong[],
  save: (asked: Asked, words: string) => Promise<void>,
): Sent {
  const parsed = parseWritten(visit, schema, WORDS);
  if (!parsed.ok || wrong.length > 0)
    return {
      ok: false,
      errors: new Map([...wrong, ...(parsed.ok ? [] : parsed.errors)]),
      bsnSeen: !parsed.ok && parsed.bsnSeen,
    };
  const { words, version } = parsed.value;
  return { ok: true, save: () => save({ caseId, version }, words) };
}

/** The day in a field of a form. */
export const dayIn = (visit: Visit, field: string): Temporal.PlainDate | undefined =>
  readDay(visit.fields.get(field)?.trim() ?? "");

const LONGEST = 200;

/** One line in a field of a form; undefined when it is empty, too long, or cannot be kept. */
export function lineIn(visit: Visit, field: string): string | undefined {
  const line = (visit.fields.get(field) ?? "").replace(/\s+/gu, " ").trim();
  return line === "" || [...line].length > LONGEST || line.includes("\0") ? undefined : line;
}
