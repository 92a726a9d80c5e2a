import { readdir, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import { BackupError, checkBackup } from "#platform/db/backup";
import type { EmbeddedDatabase } from "#platform/db/embedded";
import { type Finding, ok, warning, wrong } from "./finding.js";

const GB = 1024 ** 3;
const inGb = (bytes: number) => `${(bytes / GB).toFixed(1)} GB`;

/** How much room a disk has, in bytes. */
export type Room = { readonly free: number; readonly total: number };

/** What belongs to the private PostgreSQL on this machine. @param embedded undefined when one's own PostgreSQL is used */
export async function checkMachine(embedded: EmbeddedDatabase | undefined): Promise<Finding[]> {
  if (!embedded)
    return [ok("disk", "The disk of your own PostgreSQL cannot be seen from here: keep an eye on it there.")];
  const { bavail, blocks, bsize } = await statfs(embedded.dataDir);
  return [judgeRoom({ free: bavail * bsize, total: blocks * bsize }), await checkFolder(embedded.folderForState)];
}

/** Whether there is room enough to go on. */
export function judgeRoom({ free, total }: Room): Finding {
  const said = `${inGb(free)} of ${inGb(total)} is free on the disk of the data folder`;
  if (free < 0.25 * GB) return wrong("disk", `${said}: free some space now, or nothing can be written.`);
  if (free < 2 * GB) return warning("disk", `${said}: free some space, or make the disk larger.`);
  return ok("disk", `${said}.`);
}

/** Whether only its owner can read the password and the secret. */
export async function checkFolder(state: string): Promise<Finding> {
  const open: string[] = [];
  if (((await stat(state)).mode & 0o077) !== 0) open.push(state);
  for (const name of await readdir(state)) {
    const path = join(state, name);
    // The log of PostgreSQL holds no secret, and its folder is closed.
    if (name !== "postgres.log" && ((await stat(path)).mode & 0o077) !== 0) open.push(path);
  }
  const folder = dirname(state);
  if (open.length > 0) return wrong("data folder", `Others can read ${open.join(", ")}: chmod go= them.`);
  return ok("data folder", `The secret and the password in ${folder} are closed to others.`);
}

/** So old a backup may be: it is made every night. */
const OLD_MS = 36 * 3_600_000;

/** Whether a backup is whole and young. @param path undefined when nobody said where it is @param isReal whether anything would be lost */
export async function checkBackupFile(path: string | undefined, isReal: boolean): Promise<Finding> {
  if (path === undefined) {
    const said =
      "How old the last backup is cannot be known here: make one every night, and give it to doctor with --backup FILE.";
    return isReal ? warning("backup", said) : ok("backup", said);
  }
  try {
    const { head } = await checkBackup(path);
    const hours = Math.round((Date.now() - Date.parse(head.madeAt)) / 3_600_000);
    if (hours * 3_600_000 < OLD_MS) return ok("backup", `${path} is whole and ${hours} hours old.`);
    return warning("backup", `${path} is whole, and ${hours} hours old: see why no younger one was made.`);
  } catch (error) {
    if (error instanceof BackupError) return wrong("backup", `${error.message} Make a new one.`);
    throw error;
  }
}
