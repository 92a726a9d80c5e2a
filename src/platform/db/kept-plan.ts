import { type RawBuilder, sql } from "kysely";

/**
 * Stands at the beginning of a statement, or right behind its first `select` (Kysely: `modifyFront`), that PostgreSQL plans once
 * for each connection, and not each time. Worth it where planning takes longer than reading: many small parts that are always
 * asked for together, and what every page asks for. Its text has to be the same each time, and so has what it gives: columns by
 * name, because a migration may add one under a running process. One plan has to be good for a large and for a small
 * municipality: a page of an index, never a guess at how many.
 * @param name its own name, in kebab-case
 */
export const keptPlan = (name: string): RawBuilder<unknown> => sql.raw(`/* plan: ${name} */`);

const mark = /^\s*(?:select )?\/\* plan: ([a-z]+(?:-[a-z0-9]+)*) \*\//;

/** A statement as the driver takes it: by its name when its plan is kept. */
export function asStatement(text: string, values: unknown[]): { text: string; values: unknown[]; name?: string } {
  const name = mark.exec(text)?.[1];
  return name === undefined ? { text, values } : { text, values, name };
}
