/** A name in plain letters: "Súdwest-Fryslân" is "Sudwest-Fryslan". */
function plain(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "");
}

/** A name as it stands in an address: "'s-Hertogenbosch" is `s-hertogenbosch`, "Bergen (NH.)" is `bergen-nh`. */
export function slugOf(name: string): string {
  return plain(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/**
 * Letters for before the numbers of cases, such as UT for Utrecht. They need not differ by law, but people who serve
 * two municipalities tell their cases apart by them.
 * @param name of the municipality
 * @param taken letters that are in use
 * @returns two letters where that is possible, else three
 */
export function freePrefix(name: string, taken: ReadonlySet<string>): string {
  // The 's of 's-Hertogenbosch is no part of the name that people hear.
  const letters = plain(name.replace(/^'s-/, ""))
    .toUpperCase()
    .replace(/[^A-Z]/g, "")
    .padEnd(2, "X");
  for (const candidate of candidates(letters)) if (!taken.has(candidate)) return candidate;
  throw new RangeError(`every prefix for ${name} is taken`);
}

function* candidates(letters: string): Generator<string> {
  const [first = "", ...rest] = letters;
  for (const letter of rest) yield first + letter;
  for (const [index, second] of rest.entries()) for (const third of rest.slice(index + 1)) yield first + second + third;
  for (const second of ALPHABET) for (const third of ALPHABET) yield first + second + third;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
