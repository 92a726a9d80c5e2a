import { z } from "zod";
import { readDay, type Temporal } from "#platform/clock";
import type { Visit } from "#platform/web";
import type { Asked } from "../../use-cases/move-case.js";
import { text, version } from "../written/form.js";
import { parseWritten } from "../written/parse.js";
import type { Sent } from "./act.js";

/** What was wrong with one field of a form. */
export type Wrong = readonly [field: string, message: string];

/**
 * Reads the words in the form of an act, and says what else is wrong with it.
 * @param field the one with the words
 * @param wrong about the other fields
 */
export function parseWords(
  visit: Visit,
  caseId: string,
  field: string,
  wrong: readonly Wrong[],
  save: (asked: Asked, words: string) => Promise<void>,
): Sent {
  const parsed = parseWritten(visit, z.object({ [field]: text }), field);
  if (!parsed.ok || wrong.length > 0)
    return {
      ok: false,
      errors: new Map([...wrong, ...(parsed.ok ? [] : parsed.errors)]),
      bsnSeen: !parsed.ok && parsed.bsnSeen,
    };
  const asked = { caseId, version: version.parse(visit.fields.get("version")) };
  const words = parsed.value[field] ?? "";
  return { ok: true, save: () => save(asked, words) };
}

/** The day in a field of a form. */
export const dayIn = (visit: Visit, field: string): Temporal.PlainDate | undefined =>
  readDay(visit.fields.get(field)?.trim() ?? "");
