import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { PROJECT } from "../database.js";

/**
 * Real data beside the project, in a folder `shared` next to it or to a folder above it. It never comes along with the project,
 * so that a test which needs it is left out elsewhere, and says so.
 * @returns the path of the file; undefined where it is not there
 */
export function findShared(path: string): string | undefined {
  for (let folder = dirname(PROJECT); ; folder = dirname(folder)) {
    const found = join(folder, "shared", path);
    if (existsSync(found)) return found;
    if (folder === dirname(folder)) return undefined;
  }
}
