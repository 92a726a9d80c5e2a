import { findChromium, NO_CHROMIUM } from "./chromium.js";
import { CLUSTER_VARIABLE, openCluster } from "./cluster.js";

let close: (() => Promise<void>) | undefined;

/** Runs once before all tests. */
export async function globalSetup(): Promise<void> {
  if (findChromium() === undefined) console.log(NO_CHROMIUM);
  const opened = await openCluster();
  close = opened.close;
  process.env[CLUSTER_VARIABLE] = JSON.stringify(opened.cluster);
}

/** Runs once after all tests. */
export async function globalTeardown(): Promise<void> {
  await close?.();
}
