import { chown, lstat, mkdir, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Account, runAs } from "./account.js";
import { EmbeddedStartError } from "./errors.js";
import { shortHash } from "./places.js";

/** Part of the socket's name only: the database listens on no network port. */
export const PORT = 5432;

/** Linux takes no longer path for a socket. */
const LONGEST = 107;

/**
 * The folder for the socket of a cluster: short, whatever the length of the cluster's own path.
 * @returns a folder below the system's temporary folder, or below /tmp when that is too long or closed
 */
export async function socketFolderFor(cluster: string, account: Account): Promise<string> {
  const name = `rode-loper-${shortHash(cluster)}`;
  for (const base of [tmpdir(), "/tmp"]) {
    const real = await realpath(base).catch(() => base);
    const folder = join(real, name);
    if (fits(folder) && (await writable(real, account))) return folder;
  }
  throw new EmbeddedStartError("The database needs to write in /tmp: open it with `chmod 1777 /tmp`.");
}

/** The socket itself. */
export function socketIn(folder: string): string {
  return join(folder, `.s.PGSQL.${PORT}`);
}

/**
 * Makes the folder, or checks that the one that is there is the account's own: in a folder that everyone may write to,
 * anyone may have been first.
 * @throws EmbeddedStartError when it belongs to somebody else
 */
export async function makeSocketFolder(folder: string, account: Account): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  const found = await lstat(folder);
  const starter = process.getuid?.();
  const ours = found.isDirectory() && (found.uid === account.uid || found.uid === starter);
  if (!ours || (found.mode & 0o022) !== 0) {
    throw new EmbeddedStartError(`${folder} belongs to somebody else: remove it, or set TMPDIR to another folder.`);
  }
  if (found.uid !== account.uid) await chown(folder, account.uid, account.gid);
}

function fits(folder: string): boolean {
  // PostgreSQL reads a list here, in which commas, quotes and spaces have a meaning.
  return Buffer.byteLength(socketIn(folder)) <= LONGEST && /^[\w./-]+$/.test(folder);
}

async function writable(folder: string, account: Account): Promise<boolean> {
  const script = 'cd -- "$1" && test -w .';
  return (await runAs(account, "/bin/sh", ["-c", script, "sh", folder])).code === 0;
}
