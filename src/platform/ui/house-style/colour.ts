/** A colour as a stylesheet writes it: `#a8122a`, in small letters. */
export type Hex = `#${string}`;

/** How light (0 to 1), how strong, and of which hue: in OKLCH equal steps look equal. */
type Oklch = { readonly l: number; readonly c: number; readonly h: number };

type Three = readonly [number, number, number];

/** Reads a colour as people type it: `#A8122A`, `a8122a`, `#fc0`. @returns undefined when it is none */
export function parseHex(text: string): Hex | undefined {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (digits === undefined) return undefined;
  return digits.length === 6 ? `#${digits}` : `#${[...digits].map((digit) => digit + digit).join("")}`;
}

/**
 * How far two colours are apart for the eye: 1 (the same) to 21 (black and white), as WCAG 2.2 defines it.
 */
export function contrast(a: Hex, b: Hex): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Hex): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The three lights of a colour, from 0 to 1, without the curve of a screen. */
function linear(colour: Hex): Three {
  const light = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [light(1), light(3), light(5)];
}

// The matrices are those of Björn Ottosson's Oklab (2020), which CSS Color 4 took over.
export function toOklch(colour: Hex): Oklch {
  const [r, g, b] = linear(colour);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const x = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, c: Math.hypot(x, y), h: Math.atan2(y, x) };
}

/** The colour that a screen can show: what is too strong for it becomes less strong, not of another hue. */
export function fromOklch({ l, c, h }: Oklch): Hex {
  const lightness = Math.min(1, Math.max(0, l));
  let [inside, outside] = [0, c];
  if (fits(lights({ l: lightness, c, h }))) inside = c;
  for (let step = 0; step < 20 && outside - inside > 0.0005; step += 1) {
    const middle = (inside + outside) / 2;
    if (fits(lights({ l: lightness, c: middle, h }))) inside = middle;
    else outside = middle;
  }
  return `#${lights({ l: lightness, c: inside, h }).map(twoDigits).join("")}`;
}

const fits = (three: Three) => three.every((value) => value > -0.0005 && value < 1.0005);

function lights({ l, c, h }: Oklch): Three {
  const [x, y] = [c * Math.cos(h), c * Math.sin(h)];
  const long = (l + 0.3963377774 * x + 0.2158037573 * y) ** 3;
  const middle = (l - 0.1055613458 * x - 0.0638541728 * y) ** 3;
  const short = (l - 0.0894841775 * x - 1.291485548 * y) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
}

function twoDigits(value: number): string {
  const held = Math.min(1, Math.max(0, value));
  const curved = held <= 0.0031308 ? held * 12.92 : 1.055 * held ** (1 / 2.4) - 0.055;
  return Math.round(curved * 255)
    .toString(16)
    .padStart(2, "0");
}
