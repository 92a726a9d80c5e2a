import { execFile } from "node:child_process";

/** The user that PostgreSQL runs as. It refuses root, so root hands it over to "nobody". */
export type Account = { uid: number; gid: number; switched: boolean };

const NOBODY = 65534;

/** The account for this process: itself, or nobody when this process is root. */
export function databaseAccount(): Account {
  const uid = process.getuid?.() ?? -1;
  const gid = process.getgid?.() ?? -1;
  return uid === 0 ? { uid: NOBODY, gid: NOBODY, switched: true } : { uid, gid, switched: false };
}

/**
 * Options that make a child process run as the account.
 * The environment is made anew: a stray PGDATA, PGOPTIONS or LD_PRELOAD must not reach the database.
 */
export function childOptions(account: Account) {
  const env = { PATH: process.env.PATH ?? "/usr/bin:/bin", LC_ALL: "C.UTF-8", TZ: "UTC" };
  // cwd: where we stand may be closed to the account.
  return account.switched ? { cwd: "/", env, uid: account.uid, gid: account.gid } : { cwd: "/", env };
}

/**
 * Runs a program to its end as the account.
 * @returns its exit code (-1 when it could not be started or was killed) and everything it printed; never throws
 */
export function runAs(account: Account, file: string, args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(file, args, { ...childOptions(account), encoding: "utf8" }, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === "number" ? error.code : -1) : 0;
      const output = stdout + stderr;
      resolve({ code, output: output || (error?.message ?? "") });
    });
  });
}

/**
 * Whether the account can enter a folder. Asked by trying, as mode bits do not tell of access lists and network disks.
 * @param folder an existing folder
 */
export async function canEnter(account: Account, folder: string): Promise<boolean> {
  return (await runAs(account, "/bin/sh", ["-c", 'cd -- "$1"', "sh", folder])).code === 0;
}
