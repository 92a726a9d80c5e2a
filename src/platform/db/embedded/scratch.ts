import { randomBytes } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/**
 * A fresh name beside the final one, in which something is built and then renamed as a whole.
 * It carries our process id, so that a later start can tell work in progress from what a killed start left behind.
 */
export function scratchName(folder: string, what: string): string {
  return join(folder, `.${what}-${process.pid}-${randomBytes(4).toString("hex")}`);
}

/**
 * Removes what killed starts left behind.
 * @param folder where to look; may be missing
 */
export async function sweepScratch(folder: string, what: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const pid = new RegExp(`^\\.${what}-(\\d+)-[0-9a-f]{8}$`).exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    // An initdb that outlived its parent may still be writing; the next start then sweeps the rest.
    await rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
