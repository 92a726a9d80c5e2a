/**
 * The form in which two ways of writing one name are the same: without capitals, accents, double spaces and
 * signs at the ends. Only for finding a name again; a name never gives a right.
 * @param name as somebody typed it
 */
export function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, " ")
    .trim();
}
