import { z } from "zod";

const table = z.object({
  /** With its schema, as in `cases.case`. */
  name: z.string(),
  columns: z.array(z.string()),
});

/** What stands at the head of a backup. */
export const manifest = z.object({
  /** Version of the software. */
  version: z.string(),
  madeAt: z.string(),
  /** Of PostgreSQL: stemming can differ between them. */
  major: z.number(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(table),
  /** The queues to which jobs belong. */
  queues: z.array(z.string()),
  /** By which the secret is known again; the secret itself is not in it. */
  secretMark: z.string(),
});
export type Manifest = z.infer<typeof manifest>;

/** What stands at the end of a table. */
export const tableEnd = z.object({ rows: z.number(), sha256: z.string() });
export type TableEnd = z.infer<typeof tableEnd>;
