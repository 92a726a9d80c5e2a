import type { Lang } from "./texts.js";
import { wordsOf } from "./words.js";

/**
 * A number as people write it: "1,4" or "1.4", "12.500" or "12,500".
 * @param n any finite number; half is rounded away from zero, and never shown as "-0"
 * @param digits how many digits after the mark, 0–20; left out: as many as needed, at most 3
 * @throws RangeError for infinity, not-a-number or impossible digits
 */
export function formatNumber(n: number, lang: Lang, digits?: number): string {
  return write(n, lang, digits === undefined ? {} : fixed(digits));
}

/**
 * A share as a percentage: 0.45 is "45%" in both languages.
 * @param share a fraction, 1 being the whole
 * @param digits how many digits after the mark, 0–20
 * @throws RangeError as `formatNumber`
 */
export function formatPercent(share: number, lang: Lang, digits = 0): string {
  return write(share, lang, { style: "percent", ...fixed(digits) });
}

function fixed(digits: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

/**
 * Intl does the rounding and grouping in one language that every build of the runtime knows; the marks are ours, so
 * that another version of its language data cannot change a page.
 */
function write(n: number, lang: Lang, options: Intl.NumberFormatOptions): string {
  if (!Number.isFinite(n)) throw new RangeError(`Not a number to show: ${n}`);
  const { groupMark, decimalMark } = wordsOf(lang);
  const parts = new Intl.NumberFormat("en", { signDisplay: "negative", ...options }).formatToParts(n);
  return parts
    .map(({ type, value }) => (type === "group" ? groupMark : type === "decimal" ? decimalMark : value))
    .join("");
}
