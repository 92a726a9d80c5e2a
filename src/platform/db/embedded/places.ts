import { createHash } from "node:crypto";
import { chmod, mkdir, realpath, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type Account, canEnter } from "./account.js";
import { EmbeddedStartError } from "./errors.js";

/** Where everything of one cluster stands. */
export type Places = {
  root: string; // DATA_DIR, .data of the project, or the folder under VAR
  cluster: string; // PostgreSQL's own folder
  state: string; // for the user who starts the server only
  spare: string; // for a copy of the programs, should one be needed
  exists: boolean; // there is a cluster already
};

type Wanted = { projectDir: string; dataDir?: string | undefined };

/** Where root keeps what cannot stand in the project. */
const VAR = "/var/lib/rode-loper";

/**
 * Decides where the cluster stands, without making anything. What exists wins, so that nobody ever starts on an empty
 * database because a folder was opened, closed or given away.
 * @throws EmbeddedStartError when a cluster exists that the account may not use, or DATA_DIR is closed to it
 */
export async function findPlaces(wanted: Wanted, account: Account): Promise<Places> {
  const project = await realpath(wanted.projectDir);
  const aside = join(VAR, shortHash(project));
  const chosen = wanted.dataDir === undefined ? undefined : resolve(project, wanted.dataDir);
  const near = await placesIn(chosen ?? join(project, ".data"), account.switched ? aside : undefined);
  if (near.exists || chosen !== undefined) return await checked(near, account);
  const far = await placesIn(aside, aside);
  if (far.exists) return await checked(far, account);
  return (await reachable(near.root, account)) ? near : far;
}

/**
 * Makes the folders.
 * @returns the same places with their real paths
 */
export async function makePlaces(places: Places, account: Account): Promise<Places> {
  if (places.root === places.spare && account.switched) await makeOpen(places.spare);
  // Root's folder must let the database user through, but not look around.
  const made = await mkdir(places.root, { recursive: true, mode: account.switched ? 0o711 : 0o700 });
  if (made !== undefined && account.switched) await chmod(places.root, 0o711);
  await mkdir(places.state, { recursive: true, mode: 0o700 });
  await chmod(places.state, 0o700);
  return await placesIn(places.root, account.switched ? places.spare : undefined);
}

/** A short name for a path. */
export function shortHash(path: string): string {
  return createHash("sha256").update(path).digest("hex").slice(0, 12);
}

async function placesIn(folder: string, spare: string | undefined): Promise<Places> {
  const root = await realpath(folder).catch(() => folder);
  const cluster = join(root, "postgres");
  const exists = (await statOf(cluster)) !== undefined;
  return { root, cluster, state: join(root, "state"), spare: spare ?? root, exists };
}

async function checked(places: Places, account: Account): Promise<Places> {
  const owner = (await statOf(places.cluster))?.uid;
  if (owner !== undefined && owner !== account.uid) throw new EmbeddedStartError(ownerSentence(places, owner));
  if (await reachable(places.root, account)) return places;
  throw new EmbeddedStartError(
    `PostgreSQL does not run as root but as user ${account.uid}, who cannot enter ${places.root}: open the folders on the way with \`chmod o+x\`, choose another DATA_DIR, or start the server as an ordinary user.`,
  );
}

function ownerSentence(places: Places, owner: number): string {
  const starter = owner === 65534 ? "root" : `user ${owner}`;
  return `The database in ${places.cluster} was made by ${starter}: start the server as ${starter}, or set DATA_DIR to another folder to begin with an empty database.`;
}

/** Whether the account can get to a folder that may have to be made still: its nearest existing parent counts. */
async function reachable(folder: string, account: Account): Promise<boolean> {
  if (!account.switched) return true; // the user's own folder: making it will tell
  let nearest = folder;
  while ((await statOf(nearest)) === undefined) nearest = dirname(nearest);
  return await canEnter(account, nearest);
}

/** Makes a folder that everyone may enter, whatever the umask is. */
export async function makeOpen(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  for (let made = folder; first !== undefined && made.length >= first.length; made = dirname(made)) {
    await chmod(made, 0o755);
  }
}

/** Nothing when there is nothing; throws when one may not look. */
async function statOf(path: string) {
  return stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}
