import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findChromium } from "#testing";
import type { Page } from "./pages.js";

/** Not among the packages of the project: it is larger than all of these together, and only this one command needs it. */
const LIGHTHOUSE = "lighthouse@13.5.0";

/** What Lighthouse says of a page, on the slow phone and network that it imitates. */
type Said = { readonly accessibility: number; readonly fcpMs: number; readonly lcpMs: number; readonly shift: number };

/** Prints what Lighthouse says of each page, or why it says nothing. */
export async function printLighthouse(base: string, pages: readonly Page[]): Promise<void> {
  const chromium = findChromium();
  if (chromium === undefined) return console.log("\nLighthouse is left out: there is no Chromium here.");
  console.log(`\nLighthouse (${LIGHTHOUSE}), a middling phone on a slow network.\n`);
  console.log("| | accessibility | first contentful paint s | largest contentful paint s | layout shift |");
  console.log("|---|---|---|---|---|");
  const folder = await mkdtemp(join(tmpdir(), "rode-loper-lighthouse-"));
  let at = "";
  try {
    for (const page of pages) {
      at = page.name;
      const { accessibility, fcpMs, lcpMs, shift } = await judge(`${base}${page.path}`, page.cookie, chromium, folder);
      const seconds = (ms: number) => (ms / 1000).toFixed(1);
      console.log(`| ${[page.name, accessibility, seconds(fcpMs), seconds(lcpMs), shift.toFixed(3)].join(" | ")} |`);
    }
  } catch {
    // Its own words hold the command, and so the session.
    console.log(`\nLighthouse gave no answer about the page “${at}”, and is left out from there on.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function judge(url: string, cookie: string, chromium: string, folder: string): Promise<Said> {
  const file = join(folder, "said.json");
  const flags = ["--headless=new", "--no-sandbox", `--user-data-dir=${join(folder, "profile")}`];
  const asked = [
    ...["--yes", LIGHTHOUSE, url, "--quiet", "--only-categories=accessibility,performance"],
    ...["--output=json", `--output-path=${file}`, `--chrome-flags=${flags.join(" ")}`],
    ...(cookie ? [`--extra-headers=${JSON.stringify({ cookie })}`] : []),
  ];
  const env = { ...process.env, CHROME_PATH: chromium };
  await promisify(execFile)("npx", asked, { env, timeout: 240_000, maxBuffer: 1e8 });
  const { categories, audits } = JSON.parse(await readFile(file, "utf8"));
  return {
    accessibility: Math.round(categories.accessibility.score * 100),
    fcpMs: audits["first-contentful-paint"].numericValue,
    lcpMs: audits["largest-contentful-paint"].numericValue,
    shift: audits["cumulative-layout-shift"].numericValue,
  };
}
