import { contrast, fromOklch, type Hex, toOklch } from "./colour.js";
import { type ColourName, coloursOf, type HouseStyle } from "./style.js";

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for controls and for where the keyboard is. */
const TEXT = 4.5;
const CONTROL = 3;

/** The colours that a person can choose badly, in the order in which they are judged: each leans on those before it. */
const judged = ["paper", "main", "link"] as const;
export type JudgedColour = (typeof judged)[number];

type Pair = readonly [what: PairName, front: ColourName, back: ColourName, least: number];

/** Every pair of colours that the stylesheet puts on each other, by the chosen colour that answers for it. */
const pairs = {
  paper: [
    ["text-on-paper", "ink", "paper", TEXT],
    ["soft-text-on-paper", "ink-soft", "paper", TEXT],
    ["soft-text-on-paper", "ink-soft", "paper-deep", TEXT],
    ["soft-text-on-paper", "plain", "plain-tint", TEXT],
    ["warning-on-paper", "error", "paper", TEXT],
    ["warning-on-paper", "late-strong", "paper", TEXT],
    ["field-on-paper", "control", "paper", CONTROL],
    ["focus-on-paper", "focus", "paper", CONTROL],
    ["focus-on-paper", "focus", "paper-deep", CONTROL],
  ],
  main: [
    ["letters-on-main", "on-main", "main", TEXT],
    ["letters-on-main", "on-main", "main-dark", TEXT],
    ["main-as-letters", "main", "card", TEXT],
    ["main-as-letters", "main", "paper", TEXT],
    ["main-as-letters", "main", "paper-deep", TEXT],
    ["main-as-letters", "main-dark", "card", TEXT],
    ["main-as-letters", "main-dark", "paper", TEXT],
    ["main-as-letters", "main-dark", "main-tint", TEXT],
    ["main-as-border", "main", "card", CONTROL],
    ["main-as-border", "main", "paper", CONTROL],
    ["text-on-tint", "ink", "main-tint", TEXT],
    ["focus-on-main", "focus", "main-tint", CONTROL],
    ["focus-on-main", "focus-on-dark", "main-dark", CONTROL],
    ["text-on-footer", "on-footer", "footer", TEXT],
    ["text-on-footer", "footer-link", "footer", TEXT],
    ["text-on-footer", "card", "footer", TEXT],
    ["focus-on-main", "focus-on-dark", "footer", CONTROL],
  ],
  link: [
    ["link-on-card", "link", "card", TEXT],
    ["link-on-paper", "link", "paper", TEXT],
    ["link-on-paper", "link", "paper-deep", TEXT],
    ["link-on-tint", "link", "main-tint", TEXT],
  ],
} satisfies Record<JudgedColour, readonly Pair[]>;

/** What a pair is on the screen; a page has words for each. */
export type PairName =
  | "text-on-paper"
  | "soft-text-on-paper"
  | "warning-on-paper"
  | "field-on-paper"
  | "focus-on-paper"
  | "letters-on-main"
  | "main-as-letters"
  | "main-as-border"
  | "text-on-tint"
  | "focus-on-main"
  | "text-on-footer"
  | "link-on-card"
  | "link-on-paper"
  | "link-on-tint";

/** How one pair does. */
export type Measured = { readonly pair: PairName; readonly ratio: number; readonly least: number };

/** A colour with which somebody could not read something. */
export type Unreadable = Measured & {
  readonly colour: JudgedColour;
  /** The nearest colour of the same hue with which everything can be read. */
  readonly offer: Hex;
};

/** The pair of a chosen colour that does worst, measured by what it needs. */
export function worstPair(style: HouseStyle, colour: JudgedColour): Measured {
  const colours = coloursOf(style);
  const measured = pairs[colour].map(([pair, front, back, least]) => ({
    pair,
    least,
    ratio: contrast(colours[front], colours[back]),
  }));
  return measured.reduce((worst, one) => (one.ratio / one.least < worst.ratio / worst.least ? one : worst));
}

/**
 * Which of the chosen colours nobody should have to read, each with the nearest one that does. Whoever takes every
 * offer has a style with which everything can be read.
 */
export function findUnreadable(style: HouseStyle): Unreadable[] {
  const found: Unreadable[] = [];
  let mended = style;
  for (const colour of judged) {
    const worst = worstPair(mended, colour);
    if (worst.ratio >= worst.least) continue;
    const offer = nearestReadable(mended, colour);
    found.push({ ...worst, colour, offer });
    mended = { ...mended, [colour]: offer };
  }
  return found;
}

const STEP = 0.004;

/** What a page lies on becomes lighter, what stands on it darker; black and white always do. */
function nearestReadable(style: HouseStyle, colour: JudgedColour): Hex {
  const { l, c, h } = toOklch(style[colour]);
  const direction = colour === "paper" ? STEP : -STEP;
  for (let lightness = l + direction; lightness > 0 && lightness < 1; lightness += direction) {
    const offer = fromOklch({ l: lightness, c, h });
    const worst = worstPair({ ...style, [colour]: offer }, colour);
    if (worst.ratio >= worst.least) return offer;
  }
  return colour === "paper" ? "#ffffff" : "#000000";
}
