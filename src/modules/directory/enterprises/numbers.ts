const DIGITS = /^[\d\s.]+$/u;

/**
 * A KvK number as somebody typed it, with spaces or dots between its digits. There is no check digit, so every eight
 * digits are a number that may exist.
 * @returns its eight digits, or undefined for anything else
 */
export function readKvkNumber(text: string): string | undefined {
  return digitsOf(text, 8);
}

/** The number of a branch (vestigingsnummer), in the same way. @returns its twelve digits */
export function readBranchNumber(text: string): string | undefined {
  return digitsOf(text, 12);
}

function digitsOf(text: string, count: number): string | undefined {
  if (!DIGITS.test(text)) return undefined;
  const digits = text.replace(/[\s.]/gu, "");
  return digits.length === count ? digits : undefined;
}

/** A number as it is easiest to read, in groups of four digits. */
export function showNumber(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/g, "$1 ");
}
