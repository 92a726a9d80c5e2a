/** Nine digits with at most one sign between them, that are no part of a longer number, word or code. */
const NINE_DIGITS = /(?<![\p{L}\p{N}])(?<!\p{N}[ .-])\d(?:[ .-]?\d){8}(?![\p{L}\p{N}])(?![ .-]\p{N})/gu;

const MASK = "•••••••••";

/**
 * Whether nine digits pass the test that every citizen service number passes (the "elfproef"): nine times the first
 * plus eight times the second … plus twice the eighth, minus the ninth, is a multiple of eleven. One in eleven other
 * numbers passes it too, among them every RSIN, so a person has the last word.
 * Source: Logisch Ontwerp BSN (RvIG); Wet algemene bepalingen burgerservicenummer.
 * @param digits exactly nine
 */
function passesElevenTest(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0 && !/^0+$/.test(digits);
}

const isLikely = (found: string) => passesElevenTest(found.replace(/\D/g, ""));

/** Whether a text holds what looks like a citizen service number. */
export function holdsBsn(text: string): boolean {
  return [...text.matchAll(NINE_DIGITS)].some(([found]) => isLikely(found));
}

/** The text with a row of dots for whatever looks like a citizen service number; all else stays as it was. */
export function maskBsn(text: string): string {
  return text.replace(NINE_DIGITS, (found) => (isLikely(found) ? MASK : found));
}
