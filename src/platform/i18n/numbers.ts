import type { Lang } from "./texts.js";
import { wordsOf } from "./words.js";

/**
 * A number as people write it: "1,4" or "1.4", "12.500" or "12,500".
 * @param n any finite number; half is rounded away from zero, and never shown as "-0"
 * @param digits how many digits after the mark, 0–20; left out: as many as needed, at most 3
 * @throws RangeError for infinity, not-a-number or impossible digits
 */
export function formatNumber(n: number, lang: Lang, digits?: number): string {
  return write(n, lang, "decimal", digits);
}

/**
 * A share as a percentage: 0.45 is "45%" in both languages.
 * @param share a fraction, 1 being the whole
 * @param digits how many digits after the mark, 0–20
 * @throws RangeError as `formatNumber`
 */
export function formatPercent(share: number, lang: Lang, digits = 0): string {
  return write(share, lang, "percent", digits);
}

function write(n: number, lang: Lang, style: "decimal" | "percent", digits: number | undefined): string {
  if (!Number.isFinite(n)) throw new RangeError(`Not a number to show: ${n}`);
  const { groupMark, decimalMark } = wordsOf(lang);
  return writer(style, digits)
    .formatToParts(n)
    .map(({ type, value }) => (type === "group" ? groupMark : type === "decimal" ? decimalMark : value))
    .join("");
}

const writers = new Map<string, Intl.NumberFormat>();

/**
 * Intl does the rounding and grouping in one language that every build of the runtime knows; the marks are ours, so
 * that another version of its language data cannot change a page. Making one takes longer than drawing half a page, so
 * each is made once.
 */
function writer(style: "decimal" | "percent", digits: number | undefined): Intl.NumberFormat {
  const key = `${style} ${digits}`;
  const known = writers.get(key);
  if (known) return known;
  const fixed = digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const made = new Intl.NumberFormat("en", { signDisplay: "negative", style, ...fixed });
  writers.set(key, made);
  return made;
}
