import { statfs } from "node:fs/promises";
import { join } from "node:path";

const MB = 1024 * 1024;

/**
 * So much has to be free before people may write. Below it the database still has what it needs for itself, so that it goes on
 * answering; a database that finds no byte at all stops, and then nobody can read either.
 */
const LEAST = 64 * MB;
/** When it was too little, this much has to be there again: else every small file would end it and begin it anew. */
const AGAIN = 80 * MB;
const LOOK_EVERY = 500;

/** Whether there is room to write in. */
export type Room = { isThere(): boolean; stop(): void };

/**
 * Watches the disks on which a cluster stands: that of its tables, and that of its journal where that is another.
 * @param log hears when it becomes too little, and when there is enough again
 */
export function watchRoom(dataDir: string, log: (line: string) => void): Room {
  let isThere = true;
  const look = async () => {
    const free = await freeIn(dataDir);
    if (free === undefined || free >= AGAIN === isThere || (isThere && free >= LEAST)) return;
    isThere = !isThere;
    const left = `${Math.floor(free / MB)} MB`;
    log(
      isThere
        ? `There is room on the disk again (${left}): forms are taken in again.`
        : `The disk of the database is almost full (${left} left): no form is taken in until ${AGAIN / MB} MB are free. Reading goes on.`,
    );
  };
  const timer = setInterval(() => void look(), LOOK_EVERY).unref();
  return { isThere: () => isThere, stop: () => clearInterval(timer) };
}

/** @returns undefined when nobody can tell */
async function freeIn(dataDir: string): Promise<number | undefined> {
  try {
    const disks = await Promise.all([statfs(dataDir), statfs(join(dataDir, "pg_wal"))]);
    return Math.min(...disks.map(({ bavail, bsize }) => bavail * bsize));
  } catch {
    return undefined;
  }
}
