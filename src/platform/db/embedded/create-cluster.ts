import { chown, mkdir, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Account, runAs } from "./account.js";
import { asSentence } from "./errors.js";
import type { Native } from "./native.js";
import type { Places } from "./places.js";
import { scratchName, sweepScratch } from "./scratch.js";
import { syncMethod } from "./sync-method.js";

/** Every cluster has this superuser. */
export const SUPERUSER = "postgres";

type Job = { places: Places; native: Native; account: Account; password: string; durable: boolean };

/**
 * Makes an empty cluster. It is built beside its place and renamed when complete: a start that is killed halfway leaves
 * nothing that looks like a database.
 * @throws EmbeddedStartError when it cannot be made (disk full, no permission)
 */
export async function createCluster(job: Job): Promise<void> {
  await sweepScratch(job.places.root, "initdb");
  const scratch = scratchName(job.places.root, "initdb");
  try {
    await mkdir(scratch, { mode: 0o700 });
    await initialise(job, scratch);
    await moveInto(job.places.cluster, join(scratch, "postgres"));
    if (job.durable) await flush(job.places.root);
  } catch (error) {
    throw asSentence(error, job.places.root);
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function initialise(job: Job, scratch: string): Promise<void> {
  const { account, native } = job;
  const passwordFile = join(scratch, "password");
  await writeFile(passwordFile, job.password, { mode: 0o600 });
  if (account.switched) for (const path of [passwordFile, scratch]) await chown(path, account.uid, account.gid);
  const args = [`--pgdata=${join(scratch, "postgres")}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`];
  // The builtin provider sorts and folds the same on every machine, whatever C library it has.
  args.push("--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8");
  args.push("--no-instructions", ...(job.durable ? [`--sync-method=${syncMethod()}`] : ["--no-sync"]));
  const { code, output } = await runAs(account, native.initdb, args);
  if (code !== 0) throw asSentence(output, job.places.root);
}

async function moveInto(place: string, from: string): Promise<void> {
  await rename(from, place).catch(async (error: unknown) => {
    // Another start was first: its cluster stands, with the same password.
    if ((await stat(place).catch(() => undefined)) === undefined) throw error;
  });
}

/** Without this the new name itself may not survive a power cut. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
