import { signInByProvider } from "#identity";
import { systemClock } from "#platform/clock";
import { type Claim, claimFolder, FolderClaimed } from "#platform/db/embedded";
import type { Worker } from "#platform/jobs";
import { lineLog } from "#platform/log";
import { clientKeyOf } from "./client-key.js";
import { readConfig } from "./config.js";
import { bringUpToDate, demandUpToDate, type Opened, openDatabase } from "./database.js";
import { loadDemo } from "./demo.js";
import { explain } from "./explain.js";
import { buildHouse, type House, makeApp } from "./house.js";
import { ListenError, type Listening, listen } from "./listen.js";
import { spareMemory } from "./spare-memory.js";
import { Ending } from "./stopping.js";

const GRACE_MS = 6_000;
const say = (line: string) => console.log(line);

/** The way from the environment to a running town. Every line is a chapter; the details are where it points. */
async function start(ending: Ending): Promise<void> {
  const started = performance.now();
  spareMemory();
  const config = readConfig(process.env);
  let base = config.baseUrl ?? new URL(`http://localhost:${config.port}`);

  const opened = await openDatabase(config, say);
  ending.add(async () => opened.embedded?.stop());
  const claim = await claimData(opened, base);
  ending.add(async () => claim?.release());

  if (config.migrate) await bringUpToDate(opened.connection);
  else await demandUpToDate(opened.connection);

  const parts = { config, connection: opened.connection, secret: opened.secret, clock: systemClock, log: lineLog() };
  const key = await clientKeyOf(config);
  const oidc = key && new signInByProvider.OidcClient(key, { innerAddresses: config.oidcInnerAddresses });
  const house: House = buildHouse({ ...parts, oidc, hasRoom: opened.embedded?.hasRoom, baseUrl: () => base });
  ending.add(house.close);
  await house.openJobs();
  if (config.demo) await loadDemo(opened.connection, systemClock, say);

  // Ends after the web server does: a request that is still being answered may cause jobs.
  let worker: Worker | undefined;
  ending.add(async () => worker?.stop());
  const listening: Listening = await listen(makeApp(house.web), config.host, config.port);
  ending.add(() => listening.close(GRACE_MS));
  if (!config.baseUrl) base = new URL(`http://localhost:${listening.port}`);
  if (config.worker) worker = await house.startWorker();

  say(`Rode Loper is open at ${base.origin} (started in ${Math.round(performance.now() - started)} ms).`);
  if (!config.smtpUrl) say(`Mail stays here: ${base.origin}/dev/mail`);
  say("Ctrl-C stops it.");
}

/**
 * One server for one folder: a second one is refused, and told which is the first. The database is the first one's then, and is not
 * asked whose it is: when it is busy it may not say.
 */
async function claimData({ embedded }: Opened, base: URL): Promise<Claim | undefined> {
  if (!embedded) return undefined;
  const self = { pid: process.pid, address: base.origin };
  const lost = () => {
    say("Another Rode Loper has taken over the data folder; this one stops.");
    void embedded.leave();
    process.kill(process.pid, "SIGTERM");
  };
  try {
    return await claimFolder(embedded.connection("postgres"), self, lost);
  } catch (error) {
    if (error instanceof FolderClaimed) await embedded.leave();
    throw error;
  }
}

new Ending().run(start, (error) => explain(error, ListenError));
