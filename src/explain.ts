import { MigrationError } from "#platform/db";
import { EmbeddedStartError } from "#platform/db/embedded";
import { ConfigError } from "./config.js";

const sentences = [ConfigError, EmbeddedStartError, MigrationError];

/**
 * What went wrong, for the person who started a server or a command: one sentence when they can mend it, the stack when
 * it is our fault.
 * @param also further errors whose message is such a sentence
 */
export function explain(error: unknown, ...also: readonly (new (message: string) => Error)[]): string {
  if (!(error instanceof Error)) return String(error);
  if ([...sentences, ...also].some((known) => error instanceof known)) return error.message;
  if (isOfDatabase(error))
    return `The database cannot be used: ${error.message || "it does not answer"} (${error.code}).`;
  return error.stack ?? error.message;
}

/** SQL that does not fit the tables is our fault, and so is what Node refuses; a role that lacks a right is not. */
const OURS = /^(?:22|23|42(?!501)|ERR_(?!TLS_))/;

/** Whether the database, or the way to it, is not as it must be. Of a file, the error says the path. */
function isOfDatabase(error: Error): error is Error & { code: unknown } {
  return "code" in error && !OURS.test(String(error.code)) && !("path" in error);
}
