import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** What PostgreSQL writes about its running main process. */
export type PidFile = { pid: number; dataDir: string; socketFolder: string; status: string };

/**
 * Reads postmaster.pid.
 * @param cluster PostgreSQL's own folder
 * @returns undefined when there is none; pid 0 when the file is empty, as a power cut can leave it
 */
export async function readPidFile(cluster: string): Promise<PidFile | undefined> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number.parseInt(lines[0] ?? "", 10) || 0;
  return { pid, dataDir: lines[1] ?? "", socketFolder: lines[4] ?? "", status: lines[7] ?? "" };
}

/**
 * Whether the process that the file names is still that PostgreSQL. After a reboot its number may be another program's;
 * a process that ended but was not collected by its parent does not count either (its command line is empty).
 */
export async function isRunning(file: PidFile): Promise<boolean> {
  if (file.pid <= 0) return false;
  const words = (await readFile(`/proc/${file.pid}/cmdline`, "utf8").catch(() => "")).split("\0");
  return basename(words[0] ?? "") === "postgres" && words[words.indexOf("-D") + 1] === file.dataDir;
}

/**
 * Stops PostgreSQL and waits until it is gone: fast (roll back, checkpoint), then immediate (the next start recovers).
 * @returns false when even that did not help
 */
export async function stopPostmaster(file: PidFile): Promise<boolean> {
  for (const [signal, patience] of [
    ["SIGINT", 8_000],
    ["SIGQUIT", 7_000],
    ["SIGKILL", 1_000],
  ] as const) {
    if (!(await isRunning(file))) return true;
    try {
      process.kill(file.pid, signal);
    } catch {
      continue; // just gone, or not ours to stop: the next look tells
    }
    if (await isGone(file, patience)) return true;
  }
  return !(await isRunning(file));
}

async function isGone(file: PidFile, patience: number): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(20)) {
    if (!(await isRunning(file))) return true;
  }
  return false;
}
