/** Words between a first and a last name that are written small. */
const BETWEEN: ReadonlySet<string> = new Set(["de", "den", "der", "van", "von", "het", "ten", "ter", "te", "in", "op"]);

/**
 * A name to begin with, for somebody of whom only the mail address is known: "anna.de-vries@town.example" is
 * "Anna de Vries". They can have it changed.
 * @param email a whole address
 */
export function nameFromMail(email: string): string {
  const [local = ""] = email.split("@", 1);
  const words = local
    .replace(/\+.*$/, "")
    .split(/[^\p{L}\d']+/u)
    .filter((word) => /\p{L}/u.test(word));
  return words.length === 0 ? local : words.map(asWritten).join(" ");
}

function asWritten(word: string, index: number): string {
  const small = word.toLocaleLowerCase("nl");
  if (index > 0 && BETWEEN.has(small)) return small;
  const [first = "", ...rest] = small;
  return `${first.toLocaleUpperCase("nl")}${rest.join("")}${rest.length === 0 ? "." : ""}`;
}
