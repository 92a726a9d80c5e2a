import { z } from "zod";
import { choose } from "#platform/i18n";
import { RadioGroup } from "#platform/ui";
import { parseFields, type Route } from "#platform/web";
import { findMunicipality } from "../../../queries.js";
import { termNames } from "../../../terms/names.js";
import { terms } from "../../../terms/terms.js";
import { changeWords } from "../../../use-cases/change-municipality.js";
import type { ErrorCode } from "../fields.js";
import { sectionForm } from "../section-form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const schema = z.object({ term: z.enum(termNames, "choice-missing") });

/** The word for the enterprises that the desk is there for, each with sentences as they will stand on the pages. */
export const wordSettings: Route = sectionForm<z.infer<typeof schema>>({
  id: "municipality.settings-words",
  section: "words",
  async read(read) {
    return { term: (await findMunicipality(read)).term };
  },
  parse: (fields) => parseFields<z.infer<typeof schema>, ErrorCode>(schema, fields),
  save: changeWords,
  labels: (lang) => choose(lang, { nl, en }).labels,
  valueName: (lang, _, value) => terms.find(({ name }) => name === value)?.label[lang] ?? value,
  draw(field, lang) {
    const { hint } = choose(lang, { nl, en });
    const options = terms.map(({ name, label, preview }) => ({
      value: name,
      label: label[lang],
      hint: (
        <>
          <p lang="nl">{preview.nl}</p>
          <p lang="en">{preview.en}</p>
        </>
      ),
    }));
    return <RadioGroup {...field("term")} hint={hint} options={options} />;
  },
});
