import { readFileSync } from "node:fs";
import { contentHash } from "./content-hash.js";

type Family = { family: string; packageName: string; file: string };
type Font = { name: string; path: string; body: Buffer; face: string };

const FAMILIES: Family[] = [
  {
    family: "Bricolage Grotesque",
    packageName: "@fontsource-variable/bricolage-grotesque",
    file: "bricolage-grotesque",
  },
  {
    family: "Atkinson Hyperlegible Next",
    packageName: "@fontsource-variable/atkinson-hyperlegible-next",
    file: "atkinson-hyperlegible-next",
  },
];
const SUBSETS = ["latin", "latin-ext"] as const;

/** The fonts of every page, from the npm packages: two families, two alphabets, the weights axis only. */
export const fonts: Font[] = FAMILIES.flatMap((family) => SUBSETS.map((subset) => readFont(family, subset)));

/** The names of the fonts that the first screen needs, to be asked for before the stylesheet is read. */
export const preloadedFonts = FAMILIES.map(({ file }) => `${file}-latin.woff2`);

function readFont({ family, packageName, file }: Family, subset: (typeof SUBSETS)[number]): Font {
  const body = readFileSync(packageFile(`${packageName}/files/${file}-${subset}-wght-normal.woff2`));
  const ranges = JSON.parse(readFileSync(packageFile(`${packageName}/unicode.json`), "utf8")) as Record<string, string>;
  const path = `/assets/${file}-${subset}.${contentHash(body)}.woff2`;
  const face = `@font-face{font-family:"${family}";font-weight:200 800;font-display:swap;src:url("${path}") format("woff2");unicode-range:${ranges[subset]}}`;
  return { name: `${file}-${subset}.woff2`, path, body, face };
}

/**
 * The place of a file that comes with an npm package.
 * @param specifier package name and path inside it
 */
export function packageFile(specifier: string): URL {
  return new URL(import.meta.resolve(specifier));
}
