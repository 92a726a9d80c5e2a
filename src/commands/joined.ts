import { Database } from "#platform/db";
import { type Config, readConfig } from "../config.js";
import { demandUpToDate, joinDatabase, type Opened } from "../database.js";
import { WrongInput } from "./command.js";

/**
 * The database of the settings, which has to be running.
 * @throws WrongInput saying how, when it is not
 */
export async function joined(env: Readonly<Record<string, string | undefined>>): Promise<[Opened, Config]> {
  const config = readConfig(env);
  const opened = await joinDatabase(config);
  if (opened) return [opened, config];
  throw new WrongInput(
    "No database is running. Start the server first (npm start, with the same DATA_DIR), or set DATABASE_URL.",
  );
}

/** Works in the running database. What happens here publishes nothing: no mail follows from it. */
export async function inDatabase<T>(
  env: Readonly<Record<string, string | undefined>>,
  work: (db: Database, config: Config) => Promise<T>,
): Promise<T> {
  const [{ connection, embedded }, config] = await joined(env);
  const db = new Database({ connection, poolSize: 2, publish: async () => {} });
  try {
    await demandUpToDate(connection);
    return await work(db, config);
  } finally {
    await db.close();
    await embedded?.stop();
  }
}
