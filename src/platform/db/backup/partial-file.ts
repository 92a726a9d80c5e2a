import { type FileHandle, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { BackupError } from "./errors.js";

/**
 * Writes a file that is there whole or not at all: beside its place, flushed, and renamed when complete. Readable for its
 * owner only.
 * @param overwrite whether one that stands there may go
 * @throws BackupError when one stands there, or it cannot be written; nothing is left half then
 */
export async function writeWhole(
  path: string,
  overwrite: boolean,
  write: (file: FileHandle) => Promise<void>,
): Promise<void> {
  if (!overwrite) await refuseExisting(path);
  const partial = `${path}.partial`;
  let file: FileHandle | undefined;
  try {
    // What a killed backup left is of no use to anybody.
    await rm(partial, { force: true });
    file = await open(partial, "wx", 0o600);
    await write(file);
    await file.sync();
    if (!overwrite) await refuseExisting(path);
    const [ours, there] = [await file.stat(), await stat(partial).catch(() => undefined)];
    if (ours.ino !== there?.ino)
      throw new BackupError(`Another backup is being written to ${path}: choose another name.`);
    await rename(partial, path);
    await flush(dirname(path));
  } catch (error) {
    if (file) await removeOwn(partial, file);
    throw asSentence(error, path);
  } finally {
    await file?.close();
  }
}

async function refuseExisting(path: string): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there) throw new BackupError(`${path} exists already: choose another name, or give --overwrite.`);
}

/** Only what is ours: another backup may have taken the name meanwhile. */
async function removeOwn(partial: string, file: FileHandle): Promise<void> {
  const there = await stat(partial).catch(() => undefined);
  if (there && there.ino === (await file.stat()).ino) await rm(partial, { force: true });
}

/** Without this the new name itself may not survive a power cut. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "a file may not become that large here",
  ENOENT: "its folder does not exist",
  ENOTDIR: "its folder does not exist",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "that disk cannot be written to",
  EISDIR: "it is a folder",
};

function asSentence(error: unknown, path: string): unknown {
  const { code = "", syscall } = error as NodeJS.ErrnoException;
  const reason = reasons[code];
  // The database has codes of its own, and some are the same: those carry no system call on a file.
  if (reason === undefined || syscall === "connect") return error;
  return new BackupError(`${path} could not be written: ${reason}. Nothing was kept of it.`);
}
