import { systemClock } from "#platform/clock";
import { lineLog } from "#platform/log";
import { readConfig } from "./config.js";
import { demandUpToDate, joinDatabase } from "./database.js";
import { explainStart } from "./explain.js";
import { buildHouse } from "./house.js";
import { onStop } from "./stopping.js";

/** Does the jobs in a process of its own, beside servers that run with WORKER=no. Run as many as you like. */
async function work(): Promise<void> {
  const config = readConfig(process.env);
  const opened = await joinDatabase(config);
  if (!opened) throw new Error("No database is running. Start the server first, or set DATABASE_URL.");
  await demandUpToDate(opened.connection);
  const base = config.baseUrl ?? new URL(`http://localhost:${config.port}`);
  const parts = { config, connection: opened.connection, secret: opened.secret, clock: systemClock, log: lineLog() };
  const house = buildHouse({ ...parts, baseUrl: () => base });
  const stops: (() => Promise<unknown>)[] = [house.close];
  onStop(stops, console.log);
  await house.openJobs();
  const worker = await house.startWorker();
  stops.unshift(worker.stop);
  console.log("Rode Loper does its jobs here. Ctrl-C stops it.");
}

work().catch((error) => {
  console.error(explainStart(error));
  process.exit(1);
});
