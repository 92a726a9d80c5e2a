import assert from "node:assert/strict";
import { projectRoot, readSources, type SourceFile, shown, type Violation } from "./sources.js";

const MANIFEST = {
  dependencies: { hono: "1", kysely: "1", pg: "1" },
  devDependencies: { "fast-check": "1", "@x/dev": "1" },
};

/**
 * A small made-up project, to see a rule fail on.
 * @param texts the text of each file by its path; a package.json is added
 */
export function planted(texts: Readonly<Record<string, string>>): SourceFile[] {
  const all = { "package.json": JSON.stringify(MANIFEST), ...texts };
  return Object.entries(all).map(([path, text]) => ({ path, text }));
}

/** The sources of this project, read once for each test file. */
export const realSources: readonly SourceFile[] = readSources(projectRoot());

/**
 * Holds a rule against the real project, and first that the project was really read: a check that reads no file
 * finds no violation either.
 * @param rule the rule
 * @param speaksOf which files the rule speaks of
 * @param atLeast how many of those there are, at the least
 */
export function holdsHere(
  rule: (files: readonly SourceFile[]) => Violation[],
  speaksOf: (file: SourceFile) => boolean,
  atLeast: number,
): void {
  const count = realSources.filter(speaksOf).length;
  assert.ok(count >= atLeast, `read ${count} files, expected at least ${atLeast}`);
  assert.deepEqual(shown(rule(realSources)), []);
}
