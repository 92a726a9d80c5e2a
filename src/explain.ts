import { MigrationError } from "#platform/db";
import { EmbeddedStartError } from "#platform/db/embedded";
import { ConfigError } from "./config.js";
import { ListenError } from "./listen.js";

const sentences = [ConfigError, EmbeddedStartError, MigrationError, ListenError];

/**
 * What went wrong at a start, for the person who started it: one sentence when they can mend it, the stack when it
 * is our fault.
 */
export function explainStart(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (sentences.some((known) => error instanceof known)) return error.message;
  if ("code" in error) return `The database cannot be used: ${error.message} (${error.code}).`;
  return error.stack ?? error.message;
}
