import { systemClock } from "#platform/clock";
import { lineLog } from "#platform/log";
import { ConfigError, readConfig } from "./config.js";
import { demandUpToDate, joinDatabase } from "./database.js";
import { explain } from "./explain.js";
import { buildHouse } from "./house.js";
import { spareMemory } from "./spare-memory.js";
import { Ending } from "./stopping.js";

/** Does the jobs in a process of its own, beside servers that run with WORKER=no. Run as many as you like. */
async function work(ending: Ending): Promise<void> {
  const config = readConfig(process.env);
  spareMemory();
  const opened = await joinDatabase(config);
  if (!opened) throw new ConfigError("No database is running. Start the server first, or set DATABASE_URL.");
  await demandUpToDate(opened.connection);
  const base = config.baseUrl ?? new URL(`http://localhost:${config.port}`);
  const parts = { config, connection: opened.connection, secret: opened.secret, clock: systemClock, log: lineLog() };
  const house = buildHouse({ ...parts, baseUrl: () => base });
  ending.add(house.close);
  await house.openJobs();
  const worker = await house.startWorker();
  ending.add(worker.stop);
  console.log("Rode Loper does its jobs here. Ctrl-C stops it.");
}

new Ending().run(work, explain);
