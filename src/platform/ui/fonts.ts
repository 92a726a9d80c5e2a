import { readFileSync } from "node:fs";
import { contentHash } from "./content-hash.js";

type Family = { family: string; file: string; weights: readonly number[]; first: readonly number[] };
type Font = { name: string; path: string; body: Buffer; face: string };

/**
 * A file for each weight: the one for all weights is larger than the two that are used. Those in `first` stand on the first screen
 * of nearly every municipality; a browser fetches the others only where a house style sets its text in them.
 */
const FAMILIES: Family[] = [
  { family: "Bricolage Grotesque", file: "bricolage-grotesque", weights: [400, 700], first: [700] },
  { family: "Atkinson Hyperlegible Next", file: "atkinson-hyperlegible-next", weights: [400, 700], first: [400, 700] },
];
const SUBSETS = ["latin", "latin-ext"] as const;

/** The fonts of every page, from the npm packages: two families, two alphabets. */
export const fonts: Font[] = FAMILIES.flatMap((family) =>
  family.weights.flatMap((weight) => SUBSETS.map((subset) => readFont(family, weight, subset))),
);

/** The names of the fonts that the first screen needs, to be asked for before the stylesheet is read. */
export const preloadedFonts = FAMILIES.flatMap(({ file, first }) =>
  first.map((weight) => `${file}-latin-${weight}.woff2`),
);

function readFont({ family, file }: Family, weight: number, subset: (typeof SUBSETS)[number]): Font {
  const from = `@fontsource/${file}`;
  const name = `${file}-${subset}-${weight}`;
  const body = readFileSync(packageFile(`${from}/files/${name}-normal.woff2`));
  const ranges = JSON.parse(readFileSync(packageFile(`${from}/unicode.json`), "utf8")) as Record<string, string>;
  const path = `/assets/${name}.${contentHash(body)}.woff2`;
  const face = `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url("${path}") format("woff2");unicode-range:${ranges[subset]}}`;
  return { name: `${name}.woff2`, path, body, face };
}

/**
 * The place of a file that comes with an npm package.
 * @param specifier package name and path inside it
 */
export function packageFile(specifier: string): URL {
  return new URL(import.meta.resolve(specifier));
}
