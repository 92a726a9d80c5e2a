import { readdir, readFile, stat } from "node:fs/promises";
import { basename } from "node:path";

/**
 * Ends what a killed PostgreSQL left at work. Its children go when they notice, but one that is busy computing notices
 * nothing, and as long as it holds the shared memory the cluster cannot start again. Nobody waits for its answer.
 * @param clusterName as in the setting cluster_name: it stands in the title of every child
 * @param uid whose processes they are
 */
export async function endOrphans(clusterName: string, uid: number): Promise<void> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    if (!(await titleOf(pid)).startsWith(`postgres: ${clusterName}: `)) continue;
    const owner = await stat(`/proc/${pid}`).catch(() => undefined);
    if (owner?.uid === uid && (await isOrphan(pid))) endNow(Number(pid));
  }
}

async function titleOf(pid: string): Promise<string> {
  return readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
}

/** A child of a living PostgreSQL must be left alone, for instance when somebody else has just started it. */
async function isOrphan(pid: string): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const parent = /^PPid:\s*(\d+)$/m.exec(status)?.[1];
  if (parent === undefined) return false;
  return basename((await titleOf(parent)).split("\0")[0] ?? "") !== "postgres";
}

function endNow(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // gone by itself
  }
}
