/** The embedded database cannot start. The message is one sentence for the person at the terminal: show it, without a stack. */
export class EmbeddedStartError extends Error {
  override name = "EmbeddedStartError";
}

/** Another server has the folder. */
export class FolderClaimed extends EmbeddedStartError {}

/** A file stands where a folder should. */
const NO_FOLDER = /ENOTDIR|EEXIST/;

/** What the operating system or PostgreSQL says when it cannot go on, and what a person can do about it. */
const REMEDIES: [RegExp, (where: string) => string][] = [
  [
    /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/,
    (where) => `The disk that holds ${where} is full: free some space and start again.`,
  ],
  [
    /EACCES|EPERM|Permission denied|Operation not permitted/,
    (where) =>
      `${where} is closed to the user who starts the server: start as the user who owns it, or set DATA_DIR to another folder.`,
  ],
  [
    /EROFS|Read-only file system/,
    (where) => `${where} is on a disk that cannot be written to: set DATA_DIR to a folder elsewhere.`,
  ],
  [NO_FOLDER, (where) => `${where} cannot be used as a folder: set DATA_DIR to another one.`],
];

/**
 * Makes a sentence of whatever went wrong.
 * @param error what was thrown, or what a program printed
 * @param where the folder it is about
 * @returns the error itself when it already is a sentence, otherwise a new one with the original as its cause
 */
export function asSentence(error: unknown, where: string): EmbeddedStartError {
  if (error instanceof EmbeddedStartError) return error;
  const text =
    error instanceof Error ? `${(error as NodeJS.ErrnoException).code ?? ""} ${error.message}` : String(error);
  const remedy = REMEDIES.find(([pattern]) => pattern.test(text));
  // Of a path through a file, the last part was never there: it is the folder that was asked for that is wrong.
  const place = remedy?.[0] === NO_FOLDER ? where : (pathIn(error) ?? where);
  const sentence = remedy ? remedy[1](place) : `The database in ${where} did not start: ${reasonIn(text)}`;
  return new EmbeddedStartError(sentence, { cause: error });
}

function pathIn(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).path : undefined;
}

/** The line that says why: PostgreSQL surrounds it with hints that are of no use to the reader. */
function reasonIn(text: string): string {
  const lines = text.trim().split("\n");
  const fatal = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? "";
  return fatal.replace(/^.*?(FATAL|PANIC|error):\s*/, "").trim();
}
