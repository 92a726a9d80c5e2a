import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** A source file: its path from the project's root, with forward slashes, and its text. */
export type SourceFile = { readonly path: string; readonly text: string };

/** Something a rule of the house forbids, and where it stands. Line 0 speaks of the file as a whole. */
export type Violation = { readonly path: string; readonly line: number; readonly message: string };

/** Folders whose sources the rules speak of. */
const FOLDERS = ["src", "e2e", "bench"];

/**
 * The folder with the project's package.json, found by walking up from this file, wherever it was compiled to.
 * @throws Error when there is none
 */
export function projectRoot(): string {
  for (let at = import.meta.dirname; at !== dirname(at); at = dirname(at)) {
    if (readdirSync(at).includes("package.json")) return at;
  }
  throw new Error("No package.json above the house tests");
}

/**
 * Reads the sources the rules speak of, and package.json.
 * @param root the project's folder
 * @throws Error when package.json or src is missing
 */
export function readSources(root: string): SourceFile[] {
  const present = new Set(readdirSync(root));
  const folders = FOLDERS.filter((folder) => folder === "src" || present.has(folder));
  const paths = folders.flatMap((folder) => filesUnder(join(root, folder)));
  return [join(root, "package.json"), ...paths].map((path) => ({
    path: relative(root, path).split(sep).join("/"),
    text: readFileSync(path, "utf8"),
  }));
}

/** Violations as lines that an editor can jump to. */
export function shown(violations: readonly Violation[]): string[] {
  return violations.map(({ path, line, message }) => `${path}:${line} ${message}`);
}

/** Whether a file holds code, in any spelling that runs: another ending is no way round the rules. */
export function isCode(path: string): boolean {
  return /\.[mc]?[jt]sx?$/.test(path);
}

/** Whether a file is test code: beside what it tests, or in one of the folders that only tests use. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /^(src\/testing|e2e|bench)\//.test(path);
}

/** The module a file belongs to, as its folder name, or undefined outside src/modules. */
export function moduleOf(path: string): string | undefined {
  return /^src\/modules\/([^/]+)\//.exec(path)?.[1];
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
