import type { SourceFile, Violation } from "./sources.js";

const TEXT_FILE = /(^|\/)text\.(nl|en)\.tsx?$/;

/** Where the words themselves stand, each form once. */
const HOME = "src/modules/municipality/terms/";

/** The national network is called so everywhere. */
const NAME = /\bSocial Enterprise NL\b/g;

const WORDS =
  /\b(?:social?e? ?ondernem|sociaal ondernem|impact-?ondernem|maatschappelijke? ondernem|(?:social|impact|societal)[ -](?:enterpris|entrepreneur))\w*/giu;

/**
 * A text that spells out the word of one municipality, where it should take the form from the municipality at hand
 * (rule 4 of the house).
 * @param files the sources
 */
export function ownWordViolations(files: readonly SourceFile[]): Violation[] {
  return files
    .filter(({ path }) => TEXT_FILE.test(path) && !path.startsWith(HOME))
    .flatMap(({ path, text }) =>
      text.split("\n").flatMap((line, at) =>
        [...line.replace(NAME, "").matchAll(WORDS)].map(([word]) => ({
          path,
          line: at + 1,
          message: `spells out “${word}”: each municipality has its own word`,
        })),
      ),
    );
}
