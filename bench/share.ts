import { mkdirSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** In microseconds; short, so that a process waits briefly and often. */
const PERIOD = 10_000;

/** How Linux limits a group of processes: the older layout has a folder for each kind of limit, the newer one has all in one. */
const layouts: readonly {
  readonly root: string;
  readonly limit: (share: number) => Readonly<Record<string, string>>;
}[] = [
  {
    root: "/sys/fs/cgroup/cpu",
    limit: (share) => ({ "cpu.cfs_period_us": `${PERIOD}`, "cpu.cfs_quota_us": `${Math.round(share * PERIOD)}` }),
  },
  { root: "/sys/fs/cgroup", limit: (share) => ({ "cpu.max": `${Math.round(share * PERIOD)} ${PERIOD}` }) },
];

/**
 * Gives each of these processes, with all its threads, no more than this share of one core.
 * @param share above 0; 1 is a whole core
 * @returns what takes the limits away; undefined where nobody may set them: it takes root, and control groups of Linux
 */
export function limitEach(pids: readonly number[], share: number): (() => void) | undefined {
  for (const { root, limit } of layouts) {
    const free = () => {
      for (const pid of pids) freeFrom(root, pid);
    };
    try {
      for (const pid of pids) {
        const folder = folderOf(root, pid);
        mkdirSync(folder);
        for (const [file, value] of Object.entries(limit(share))) writeFileSync(join(folder, file), value);
        writeFileSync(join(folder, "cgroup.procs"), `${pid}`);
      }
      return free;
    } catch {
      free();
    }
  }
  return undefined;
}

const folderOf = (root: string, pid: number) => join(root, `rode-loper-bench-${pid}`);

function freeFrom(root: string, pid: number): void {
  try {
    writeFileSync(join(root, "cgroup.procs"), `${pid}`);
    rmdirSync(folderOf(root, pid));
  } catch {
    // It never got there.
  }
}
