import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** What somebody reads whose run had no browser. */
export const NO_CHROMIUM =
  "Browser journeys were left out: no Chromium found. " +
  "Install it (Debian, Ubuntu: apt install chromium) or set CHROMIUM_PATH.";

/** What shows no window comes first: it does the same with two thirds of the work. */
const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * Where Chromium is on this machine.
 * @param env CHROMIUM_PATH decides when it is set, else the folders of PATH are searched
 * @returns undefined when there is none
 */
export function findChromium(env: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  if (env.CHROMIUM_PATH) return isProgram(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
