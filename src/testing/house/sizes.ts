import type { SourceFile, Violation } from "./sources.js";

const MOST_LINES = 300;

/** What people write and read; lists of data (json, csv, svg, fonts) may be as long as the data is. */
const WRITTEN = /\.(tsx?|mts|cts|jsx?|mjs|cjs|css|sql|md|html)$/;

/** Names that say nothing about what is inside. */
const EMPTY_NAMES = new Set(["util", "utils", "helper", "helpers", "common", "type", "types", "misc"]);

/** Put together from halves, or this file would be the first violation. */
const UNFINISHED = [
  ["lorem", " ipsum"],
  ["to", "do:"],
  ["fix", "me"],
].map((halves) => halves.join(""));

/** Files of more than 300 lines (rule 3 of the house). @param files the sources */
export function sizeViolations(files: readonly SourceFile[]): Violation[] {
  return ours(files).flatMap(({ path, text }) => {
    const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
    if (lines <= MOST_LINES || !WRITTEN.test(path)) return [];
    return [{ path, line: MOST_LINES + 1, message: `has ${lines} lines, at most ${MOST_LINES}` }];
  });
}

/** Files and folders named utils, helpers and the like (rule 3 of the house). @param files the sources */
export function nameViolations(files: readonly SourceFile[]): Violation[] {
  return ours(files).flatMap(({ path }) => {
    const empty = path.split("/").find((part) => EMPTY_NAMES.has((part.split(".")[0] ?? "").toLowerCase()));
    return empty === undefined ? [] : [{ path, line: 0, message: `${empty} says nothing about what is inside` }];
  });
}

/** Words that mark unfinished work (rule 4 of the house). @param files the sources */
export function unfinishedViolations(files: readonly SourceFile[]): Violation[] {
  return ours(files).flatMap(({ path, text }) =>
    text.split("\n").flatMap((content, at) => {
      const word = UNFINISHED.find((unfinished) => content.toLowerCase().includes(unfinished));
      return word === undefined ? [] : [{ path, line: at + 1, message: `unfinished: ${word}` }];
    }),
  );
}

function ours(files: readonly SourceFile[]): SourceFile[] {
  return files.filter(({ path }) => /^(src|e2e|bench)\//.test(path));
}
