import type { Lang } from "#platform/i18n";

/** What fills itself from the question, by its name between braces in either language. */
export const fields = {
  name: { nl: "naam", en: "name" },
  organisation: { nl: "onderneming", en: "organisation" },
  number: { nl: "nummer", en: "number" },
  date: { nl: "datum", en: "date" },
  owner: { nl: "eigenaar", en: "owner" },
  phone: { nl: "telefoon", en: "phone" },
} as const satisfies Record<string, Record<Lang, string>>;
export type FieldName = keyof typeof fields;

/** What each field of a question holds; undefined where the question has nothing of the kind. */
export type Filling = Readonly<Record<FieldName, string | undefined>>;

const FIELD = /\{([^{}\n]{1,40})\}/gu;
const BLANK = /\[([^[\]\n]{1,60})\]/gu;

const fieldOf = (word: string): FieldName | undefined => {
  const low = word.trim().toLocaleLowerCase("nl");
  return (Object.keys(fields) as FieldName[]).find((name) => Object.values(fields[name]).some((one) => one === low));
};

/** The words between braces that fill nothing, each once. */
export const unknownFields = (text: string): string[] => [
  ...new Set([...text.matchAll(FIELD)].map(([, word = ""]) => word).filter((word) => fieldOf(word) === undefined)),
];

/** The text with what is known of the question in it. What is not known stays as a field, so that whoever writes sees it. */
export function fill(text: string, filling: Filling): string {
  return text.replace(FIELD, (whole, word: string) => {
    const name = fieldOf(word);
    return (name && filling[name]) ?? whole;
  });
}

/** What still has to be filled in: fields and blanks, as they stand in the text, each once. */
export const blanksIn = (text: string): string[] => [
  ...new Set([...text.matchAll(FIELD), ...text.matchAll(BLANK)].map(([whole]) => whole)),
];
