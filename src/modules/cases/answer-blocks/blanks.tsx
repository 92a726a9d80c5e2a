import { choose } from "#platform/i18n";
import { RadioGroup } from "#platform/ui";
import type { Fields, Visit } from "#platform/web";
import { blanksIn } from "./fields.js";
import { en } from "./pages/text.en.js";
import { nl } from "./pages/text.nl.js";

const FIELD = "blanks";

/** Whether a text may go as it is: nothing in it has still to be filled in, or its writer said that it belongs there. */
export const isFilledIn = (fields: Fields, text: string): boolean =>
  blanksIn(text).length === 0 || fields.get(FIELD) === "keep";

/** The question what to do with what is still open; nothing as long as there is no reason to ask. */
export function BlankChoice({ visit, text, asked }: { visit: Visit; text: string; asked: boolean }) {
  const { blanks } = choose(visit.lang, { nl, en });
  const open = blanksIn(text);
  if (open.length === 0 || !(asked || visit.fields.has(FIELD))) return null;
  return (
    <RadioGroup
      lang={visit.lang}
      name={FIELD}
      label={blanks.label(open)}
      value={visit.fields.get(FIELD) ?? "fill"}
      options={[
        { value: "fill", label: blanks.fill },
        { value: "keep", label: blanks.keep },
      ]}
    />
  );
}
