import { bringUpToDate } from "../database.js";
import { type Command, readOptions } from "./command.js";
import { joined } from "./joined.js";

/** Does the migrations that the database lacks, and makes the tables and queues of the jobs. */
export const migrateCommand: Command = async (args, say, env) => {
  readOptions(args, []);
  const [{ connection, embedded }] = await joined(env);
  try {
    const done = await bringUpToDate(connection);
    for (const name of done) say(`Done: ${name}`);
    say(done.length === 0 ? "The database was up to date." : "The database is up to date.");
  } finally {
    await embedded?.stop();
  }
};
