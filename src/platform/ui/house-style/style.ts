import { fromOklch, type Hex, toOklch } from "./colour.js";

/** The fonts that come along; a page asks no other site for one. */
export const houseFonts = ["bricolage", "atkinson"] as const;
export type HouseFont = (typeof houseFonts)[number];

const FAMILIES: Readonly<Record<HouseFont, string>> = {
  bricolage: '"Bricolage Grotesque", system-ui, sans-serif',
  atkinson: '"Atkinson Hyperlegible Next", system-ui, sans-serif',
};

/** What somebody chooses; everything else is made from it. */
export type HouseStyle = {
  /** Buttons, the runner, the band of figures. */
  readonly main: Hex;
  readonly link: Hex;
  /** The trim of the runner: only decoration, so any colour will do. */
  readonly edge: Hex;
  /** What the page lies on. */
  readonly paper: Hex;
  /** Of cards, in pixels; of buttons and fields a little less. */
  readonly radius: number;
  readonly headingFont: HouseFont;
  readonly textFont: HouseFont;
};

/** The look of the product by itself: what stands in theme/tokens.css. */
export const ownStyle: HouseStyle = {
  main: "#a8122a",
  link: "#7d0a1d",
  edge: "#d9a441",
  paper: "#fbf8f3",
  radius: 10,
  headingFont: "bricolage",
  textFont: "atkinson",
};

/** Colours that no house style changes, as they stand in theme/tokens.css: what they say must be the same everywhere. */
const fixedColours = {
  "on-main": "#ffffff",
  card: "#ffffff",
  ink: "#1c1a20",
  "ink-soft": "#55505c",
  control: "#766f7d",
  focus: "#1147bb",
  "focus-on-dark": "#9fc0ff",
  plain: "#55505c",
  "late-strong": "#a34a00",
  error: "#8f1021",
  "on-footer": "#f3ece6",
} as const satisfies Record<string, Hex>;

const MADE = [
  "main",
  "main-dark",
  "main-tint",
  "edge",
  "line",
  "line-strong",
  "paper",
  "paper-deep",
  "link",
  "plain-tint",
  "plain-line",
  "footer",
  "footer-link",
] as const;

export type ColourName = (typeof MADE)[number] | keyof typeof fixedColours;
export type Colours = Readonly<Record<ColourName, Hex>>;

/** Every colour of a page in a house style, by the name of its token without `--rl-color-`. */
export function coloursOf({ main, link, edge, paper }: HouseStyle): Colours {
  const [strong, ground] = [toOklch(main), toOklch(paper)];
  const darker = (by: number, c = ground.c) => fromOklch({ l: ground.l - by, c, h: ground.h });
  const line = darker(0.11, ground.c + 0.008);
  return {
    ...fixedColours,
    main,
    "main-dark": fromOklch({ ...strong, l: strong.l * 0.78, c: strong.c * 0.82 }),
    "main-tint": fromOklch({ ...strong, l: 0.955, c: Math.min(strong.c * 0.12, 0.022) }),
    edge,
    line,
    "line-strong": darker(0.16, ground.c + 0.008),
    paper,
    "paper-deep": darker(0.033, ground.c + 0.004),
    link,
    "plain-tint": darker(0.036, ground.c + 0.003),
    "plain-line": line,
    footer: fromOklch({ ...strong, l: 0.26, c: Math.min(strong.c, 0.025) }),
    "footer-link": fromOklch({ ...strong, l: 0.92, c: Math.min(strong.c, 0.045) }),
  };
}

/** The tokens that a house style replaces, as declarations. */
export function declarations(style: HouseStyle): string {
  const colours = coloursOf(style);
  const made = MADE.map((name) => `--rl-color-${name}:${colours[name]}`);
  const { radius } = style;
  return [
    ...made,
    `--rl-font-heading:${FAMILIES[style.headingFont]}`,
    `--rl-font-text:${FAMILIES[style.textFont]}`,
    `--rl-radius:${radius}px`,
    `--rl-radius-control:${Math.max(0, Math.min(radius, 18) - 2)}px`,
    `--rl-radius-card:${radius === 0 ? 0 : radius + 4}px`,
  ].join(";");
}
