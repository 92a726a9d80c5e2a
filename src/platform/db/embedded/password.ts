import { randomBytes } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EmbeddedStartError } from "./errors.js";
import type { Places } from "./places.js";
import { scratchName } from "./scratch.js";

/**
 * The password of the cluster's superuser, made at the first start.
 * @throws EmbeddedStartError when the cluster is there but its password is not
 */
export async function passwordFor(places: Places): Promise<string> {
  const file = join(places.state, "postgres-password");
  const known = await read(file);
  if (known) return known;
  if (places.exists) {
    throw new EmbeddedStartError(
      `${file} is missing, and without it the database in ${places.cluster} cannot be opened: put it back, or set DATA_DIR to another folder to begin with an empty database.`,
    );
  }
  await writeOnce(file, randomBytes(24).toString("base64url"));
  return (await read(file)) ?? "";
}

async function read(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}

/** Never half a password, and never two: a link is made whole or not at all, and only by the first. */
async function writeOnce(file: string, text: string): Promise<void> {
  const scratch = scratchName(join(file, ".."), "password");
  try {
    await writeFile(scratch, text, { mode: 0o600, flush: true });
    await link(scratch, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  } finally {
    await rm(scratch, { force: true });
  }
}
