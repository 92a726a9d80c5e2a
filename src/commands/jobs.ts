import { municipalityRegister } from "#municipality";
import { systemClock } from "#platform/clock";
import { type Database, isId } from "#platform/db";
import {
  findJobState,
  listParkedJobs,
  type ParkedJob,
  readJobsHealth,
  releaseParkedJobs,
  withoutAddresses,
} from "#platform/jobs";
import { type Command, endsBadly, readWords, WrongInput } from "./command.js";
import { inDatabase } from "./joined.js";

/** More than this are not printed one by one. */
const MOST = 200;
/** Sealing is a job of every minute: when it was done so long ago, nobody does jobs. */
const IDLE_MINUTES = 10;

/** jobs parked: what failed too often, or was held by a restore, and why. */
export const parkedJobsCommand: Command = async (args, say, env) => {
  readWords(args, {});
  await inDatabase(env, async (db) => {
    const parked = await db.platform((tx) => listParkedJobs(tx, MOST + 1));
    if (parked.length === 0) return say("No job is parked.");
    const slugs = await slugsIn(db);
    for (const job of parked.slice(0, MOST)) for (const line of inWords(job, slugs)) say(line);
    const held = parked.filter(({ isHeld }) => isHeld).length;
    const count =
      parked.length > MOST
        ? `More than ${MOST} jobs are`
        : parked.length === 1
          ? "One job is"
          : `${parked.length} jobs are`;
    say(`${count} parked. Mend the reason, then do it again: bin/rode-loper jobs release ID, or --all.`);
    if (held > 0)
      say(
        `${held} of them ${held === 1 ? "was" : "were"} held by a restore: it was done since, as a rule, and a mail would go twice.`,
      );
  });
};

/** jobs release ID | --all [--held]: what is parked is done again. */
export const releaseJobsCommand: Command = async (args, say, env) => {
  const isAll = args.includes("--all");
  const isOne = args.some((word) => !word.startsWith("-"));
  if (isAll === isOne) throw new WrongInput("Give the ID of a parked job, or --all. See: bin/rode-loper jobs parked");
  const { words, has } = readWords(args, { words: isOne ? ["ID"] : [], flags: ["all", "held"] });
  if (has("held") && !isAll)
    throw new WrongInput("--held goes with --all: one job goes on by its ID, also when it was held.");
  const id = words[0]?.toLowerCase();
  if (id !== undefined && !isId(id))
    throw new WrongInput(`"${words[0]}" is no ID of a job: see bin/rode-loper jobs parked.`);
  await inDatabase(env, async (db) => (id === undefined ? releaseAll(db, say, has("held")) : releaseOne(db, say, id)));
};

async function releaseOne(db: Database, say: (line: string) => void, id: string): Promise<void> {
  const [released, state] = await db.platform(async (tx) => [
    await releaseParkedJobs(tx, { id }),
    await findJobState(tx, id),
  ]);
  if (released.length > 0) return goOn(db, say, released);
  if (state !== undefined) return say(`${id} is not parked any more (${state}): nothing was changed.`);
  say(`There is no job ${id}: see bin/rode-loper jobs parked.`);
  endsBadly();
}

async function releaseAll(db: Database, say: (line: string) => void, withHeld: boolean): Promise<void> {
  const [released, left] = await db.platform(async (tx) => [
    await releaseParkedJobs(tx, { withHeld }),
    await listParkedJobs(tx, MOST + 1),
  ]);
  if (released.length + left.length === 0) return say("No job is parked.");
  await goOn(db, say, released);
  const held = left.filter(({ isHeld }) => isHeld).length;
  if (held > 0)
    say(
      `${held === 1 ? "1 job that a restore held stays" : `${held > MOST ? `More than ${MOST}` : held} jobs that a restore held stay`}: give --held too when ${held === 1 ? "it was" : "they were"} never done.`,
    );
}

/** What goes on, and whether anybody does it. */
async function goOn(db: Database, say: (line: string) => void, names: readonly string[]): Promise<void> {
  if (names.length === 0) return say("No job goes on.");
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, all]) =>
    names.length === 1 ? name : `${name} (${all.length})`,
  );
  say(`${names.length === 1 ? "One job goes on" : `${names.length} jobs go on`}: ${counts.join(", ")}.`);
  const { sealedMinutes } = await db.platform(readJobsHealth);
  if (sealedMinutes === undefined || sealedMinutes > IDLE_MINUTES)
    say("Nobody has done a job of every minute lately: start a server, or npm run worker.");
}

function inWords({ id, name, municipalityId, since, reason, isHeld }: ParkedJob, slugs: ReadonlyMap<string, string>) {
  const where = municipalityId === undefined ? [] : [slugs.get(municipalityId) ?? "of no municipality"];
  // A sentence of its own says so below.
  return [[id, name, ...where, `since ${since}`].join("  "), `    ${isHeld ? "Held by a restore." : oneLine(reason)}`];
}

/** One line, whatever a mail server said. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what goes
  return withoutAddresses(text).replace(/[\s\u0000-\u001f\u007f\u2028\u2029]+/gu, " ");
}

async function slugsIn(db: Database): Promise<ReadonlyMap<string, string>> {
  return new Map((await municipalityRegister(db, systemClock).all()).map(({ id, slug }) => [id, slug]));
}
