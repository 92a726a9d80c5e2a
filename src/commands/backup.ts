import { createHmac } from "node:crypto";
import { createRequire } from "node:module";
import { join } from "node:path";
import { writeBackup } from "#platform/db/backup";
import { readConfig } from "../config.js";
import { openExisting, PROJECT } from "../database.js";
import { type Command, readWords, WrongInput } from "./command.js";
import { inMegabytes, Progress } from "./progress.js";

/** The version of this software. */
const version: string = createRequire(import.meta.url)(join(PROJECT, "package.json")).version;

/** Says which secret belongs to a backup without giving it away: it has at least 32 characters, so nobody guesses it from this. */
export function markOf(secret: string): string {
  return createHmac("sha256", secret).update("rode-loper: which secret").digest("hex").slice(0, 16);
}

/** backup FILE: everything that the database holds at one moment, in one file. */
export const backupCommand: Command = async (args, say, env) => {
  const { words, has } = readWords(args, { words: ["FILE"], flags: ["overwrite"] });
  const [path = ""] = words;
  const opened = await openExisting(readConfig(env), say);
  if (!opened) throw new WrongInput("There is no database yet: start the server first, or set DATABASE_URL.");
  const progress = new Progress(say);
  const breaking = new AbortController();
  const breakOff = () => breaking.abort();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, breakOff);
  try {
    const { bytes } = await writeBackup({
      connection: opened.connection,
      path,
      overwrite: has("overwrite"),
      version,
      secretMark: markOf(opened.secret),
      signal: breaking.signal,
      onTable: (table, { rows, sha256 }) => progress.table(table, rows, sha256.slice(0, 12)),
      onRows: (table, rows) => progress.rows(table, rows),
    });
    say(`${path}: ${progress.total()}, ${inMegabytes(bytes)}. ${progress.spent()}`);
    say("Keep SECRET with it, in another place, and OIDC_KEY_FILE where you use it: they are not in the file.");
  } finally {
    await opened.embedded?.stop();
  }
};
