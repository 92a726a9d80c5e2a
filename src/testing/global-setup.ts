import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium, NO_CHROMIUM } from "./chromium.js";
import { CLUSTER_VARIABLE, openCluster } from "./cluster.js";

let close: (() => Promise<void>) | undefined;

/** Runs once before all tests. */
export async function globalSetup(): Promise<void> {
  if (findChromium() === undefined) console.log(NO_CHROMIUM);
  const opened = await openCluster();
  const compiled = await mkdtemp(join(tmpdir(), "rode-loper-compiled-"));
  close = async () => {
    await opened.close();
    await rm(compiled, { recursive: true, force: true, maxRetries: 3 });
  };
  process.env[CLUSTER_VARIABLE] = JSON.stringify(opened.cluster);
  process.env.RODE_LOPER_COMPILED = compiled;
  const preload = `--import=${new URL("quick-imports.js", import.meta.url)}`;
  process.env.NODE_OPTIONS = [process.env.NODE_OPTIONS, preload].filter(Boolean).join(" ");
}

/** Runs once after all tests. */
export async function globalTeardown(): Promise<void> {
  await close?.();
}
