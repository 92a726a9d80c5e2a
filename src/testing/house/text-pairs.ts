/** Above this length two languages do not say the same thing in the same letters by chance. */
const LONGEST_EQUAL = 14;

/** Names that are the same in every language. */
const SAME_IN_BOTH: ReadonlySet<string> = new Set(["Rode Loper", "NL Design System", "European Union Public Licence"]);

/**
 * Compares the texts of a page in both languages (rule 4 of the house).
 * @param dutch what the compiled text.nl.ts exports
 * @param english what the compiled text.en.ts exports
 * @param same strings that may be equal in both languages whatever their length
 * @returns what is wrong, each line starting with the way to the text ("steps.0.title …"); empty when all is well
 */
export function pairViolations(dutch: unknown, english: unknown, same: ReadonlySet<string> = SAME_IN_BOTH): string[] {
  return compared(unwrapped(dutch, "nl"), unwrapped(english, "en"), "", same);
}

function compared(dutch: unknown, english: unknown, way: string, same: ReadonlySet<string>): string[] {
  if (kindOf(dutch) !== kindOf(english)) return [`${way} is ${kindOf(dutch)} in Dutch, ${kindOf(english)} in English`];
  if (typeof dutch === "string" && typeof english === "string") return comparedStrings(dutch, english, way, same);
  if (!isRecord(dutch) || !isRecord(english)) return [];
  return [...new Set([...Object.keys(dutch), ...Object.keys(english)])].flatMap((key) => {
    const below = way === "" ? key : `${way}.${key}`;
    if (!Object.hasOwn(english, key)) return [`${below} is missing in English`];
    if (!Object.hasOwn(dutch, key)) return [`${below} is missing in Dutch`];
    return compared(dutch[key], english[key], below, same);
  });
}

function comparedStrings(dutch: string, english: string, way: string, same: ReadonlySet<string>): string[] {
  const empty = [dutch, english].some((text) => text.trim() === "") ? [`${way} is empty`] : [];
  const copied = dutch === english && dutch.length > LONGEST_EQUAL && !same.has(dutch);
  return copied ? [...empty, `${way} is not translated: ${dutch}`] : empty;
}

function kindOf(value: unknown): string {
  if (typeof value === "function") return `a function of ${value.length}`;
  if (Array.isArray(value)) return "a list";
  if (value === null || value === undefined) return "nothing";
  return `a ${typeof value}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** A file may call its export by its language, `nl` and `en`: then that is no difference. */
function unwrapped(exported: unknown, lang: string): unknown {
  if (!isRecord(exported) || !Object.hasOwn(exported, lang)) return exported;
  const { [lang]: text, ...others } = exported;
  return { ...others, text };
}
