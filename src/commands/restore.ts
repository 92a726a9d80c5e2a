import { keeping } from "#cases";
import { municipalityRegister } from "#municipality";
import { verifyAudit } from "#platform/audit";
import { systemClock } from "#platform/clock";
import { Database } from "#platform/db";
import { checkBackup, type Filled, restoreBackup } from "#platform/db/backup";
import { claimFolder } from "#platform/db/embedded";
import { installQueues, parkWaiting, queueNames } from "#platform/jobs";
import { endSessions } from "#platform/web";
import { readConfig } from "../config.js";
import { bringUpToDate, knownMigrations, type Opened, openDatabase } from "../database.js";
import { regularNames } from "../regular-jobs.js";
import { markOf } from "./backup.js";
import { type Command, endsBadly, readWords } from "./command.js";
import { Progress } from "./progress.js";
import { Report } from "./report.js";

const HELD = "held by a restore: it waited when the backup was made";

/** restore FILE: puts a backup into an empty database, and shows that it is the same. With --check it only reads the file. */
export const restoreCommand: Command = async (args, say, env) => {
  const { words, options, has } = readWords(args, {
    words: ["FILE"],
    options: ["report"],
    flags: ["check", "continue"],
  });
  const [path = ""] = words;
  if (has("check")) return sayChecked(path, say);
  const config = readConfig(env);
  // Before anything is made for it.
  const { head } = await checkBackup(path);
  const report = await Report.open(options.report, say);
  const opened = await openDatabase(config, say);
  try {
    // A server that starts on the private database meanwhile is turned away.
    const self = { pid: process.pid, address: "bin/rode-loper restore" };
    const claim = opened.embedded && (await claimFolder(opened.embedded.connection("postgres"), self, () => {}));
    try {
      await restore({ path, head, opened, goesOn: has("continue"), report });
    } finally {
      await claim?.release();
    }
  } finally {
    await report.close();
    await opened.embedded?.stop();
  }
};

async function sayChecked(path: string, say: (line: string) => void): Promise<void> {
  const { head, tables } = await checkBackup(path);
  const rows = [...tables.values()].reduce((sum, one) => sum + one.rows, 0);
  say(`${path} is whole: ${tables.size} tables, ${rows} rows, made at ${head.madeAt} by version ${head.version}.`);
}

type Restoring = {
  readonly path: string;
  readonly head: Awaited<ReturnType<typeof checkBackup>>["head"];
  readonly opened: Opened;
  /** Nothing was done since the backup: the installation moves. */
  readonly goesOn: boolean;
  readonly report: Report;
};

async function restore({ path, head, opened, goesOn, report }: Restoring): Promise<void> {
  const { connection, secret } = opened;
  const say = (line: string) => report.say(line);
  const progress = new Progress(say);
  let parked = 0;
  const { sameMajor } = await restoreBackup({
    connection,
    path,
    head,
    migrations: await knownMigrations(),
    makeQueues: (queues) => installQueues(connection, [...new Set([...regularNames, ...queues])]),
    async within(client) {
      if (goesOn) return;
      parked = await parkWaiting(client, queueNames, HELD);
      await endSessions(client);
    },
    onTable({ table, rows, sha256 }: Filled) {
      report.note(`${table}: ${rows} rows, sha256 ${sha256}, equal`);
      progress.table(table, rows, `${sha256.slice(0, 12)} equal`);
    },
    say,
  });
  say(
    `${progress.total()}: every count and checksum is that of the backup of ${head.madeAt} (version ${head.version}).`,
  );
  const done = await bringUpToDate(connection);
  if (done.length > 0) say(`Brought up to date with ${done.length} migrations: ${done.join(", ")}.`);
  await afterwards(opened, sameMajor, say);
  if (goesOn) say("What waited goes on, and who was signed in stays so, as you asked with --continue.");
  else
    say(
      `${parked} jobs that waited when the backup was made are parked, so that no mail is sent twice; everybody signs in again.`,
    );
  if (markOf(secret) !== head.secretMark)
    say(
      "SECRET is another one here than when the backup was made: start the server with that one, or the private links that people have do not work.",
    );
  say(`What was erased or destroyed after ${head.madeAt} is back: do that again, before anybody works here.`);
  say(progress.spent());
}

/** What can only be seen, or done, once the rows are there for everybody. */
async function afterwards({ connection }: Opened, sameMajor: boolean, say: (line: string) => void): Promise<void> {
  const db = new Database({ connection, poolSize: 2, publish: async () => {} });
  try {
    if (!sameMajor) {
      const count = await keeping.indexAnew(db);
      say(`PostgreSQL is another version than that of the backup: the words of ${count} questions were stemmed anew.`);
    }
    for (const { id, slug } of await municipalityRegister(db, systemClock).all()) {
      const { sealed, unsealed, broken } = await verifyAudit(db, id);
      if (broken !== undefined) endsBadly();
      say(
        broken === undefined
          ? `The audit of ${slug} is whole: ${sealed} entries sealed, ${unsealed} wait to be sealed.`
          : `The audit of ${slug} is BROKEN at position ${broken}, as it was when the backup was made.`,
      );
    }
  } finally {
    await db.close();
  }
}
