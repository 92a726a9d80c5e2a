import { contentHash } from "../content-hash.js";
import type { Hex } from "./colour.js";
import { coloursOf, declarations, type HouseStyle, houseFonts } from "./style.js";

/** Where a style holds: on the whole page, or only where it is being tried out. */
type Reach = "theme" | "preview";

/** What the platform keeps of a municipality's style. */
export type Theme = {
  /** The address of its stylesheet. */
  readonly href: string;
  /** By the name of the token without `--rl-color-`: for mails, which have no stylesheet. */
  readonly colours: Readonly<Record<string, string>>;
};

export function themeOf(style: HouseStyle): Theme {
  return { href: addressOf(style, "theme"), colours: coloursOf(style) };
}

/** The stylesheet that shows a style inside a `ThemeRegion` alone. */
export const previewHref = (style: HouseStyle): string => addressOf(style, "preview");

/**
 * The choices stand in the address themselves, so every process can answer it, for any municipality and for a
 * preview; the hash is of what comes out, so a later version of the product has addresses of its own.
 */
function addressOf(style: HouseStyle, reach: Reach): string {
  const { main, link, edge, paper, radius, headingFont, textFont } = style;
  const colours = [main, link, edge, paper].map((colour) => colour.slice(1));
  const name = [...colours, radius, headingFont, textFont].join("-");
  return `/assets/${reach}/${name}.${contentHash(sheetOf(style, reach))}.css`;
}

function sheetOf(style: HouseStyle, reach: Reach): string {
  const scope = reach === "theme" ? ":root" : ".rl-theme";
  // Paper is white, whatever the page lies on.
  return `${scope}{${declarations(style)}}@media print{${scope}{--rl-color-paper:#ffffff}}`;
}

const COLOUR = "([0-9a-f]{6})";
const FONT = `(${houseFonts.join("|")})`;
const ADDRESS = new RegExp(
  `^/assets/(theme|preview)/${COLOUR}-${COLOUR}-${COLOUR}-${COLOUR}-(\\d{1,2})-${FONT}-${FONT}\\.\\w{12}\\.css$`,
);

/** The stylesheet at an address. @returns undefined when this version never gave out that address */
export function themeSheet(path: string): string | undefined {
  const found = ADDRESS.exec(path);
  if (!found) return undefined;
  const [, reach, main, link, edge, paper, radius, headingFont, textFont] = found as unknown as [
    string,
    Reach,
    ...string[],
  ];
  const style = {
    ...{ main: hex(main), link: hex(link), edge: hex(edge), paper: hex(paper), radius: Number(radius) },
    headingFont: headingFont as HouseStyle["headingFont"],
    textFont: textFont as HouseStyle["textFont"],
  };
  return addressOf(style, reach) === path ? sheetOf(style, reach) : undefined;
}

const hex = (digits: string | undefined): Hex => `#${digits ?? ""}`;
