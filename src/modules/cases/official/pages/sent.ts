import type { Visit } from "#platform/web";

/** The name of the field with the words to the asker, in every form about an official case. */
export const WORDS = "words";

const LONGEST = 200;

/** One line in a field of a form; undefined when it is empty, too long, or cannot be kept. */
export function lineIn(visit: Visit, field: string): string | undefined {
  const line = (visit.fields.get(field) ?? "").replace(/\s+/gu, " ").trim();
  return line === "" || [...line].length > LONGEST || line.includes("\0") ? undefined : line;
}
