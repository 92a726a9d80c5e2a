import { z } from "zod";
import { choose, type Lang } from "#platform/i18n";
import { RadioGroup, TextField } from "#platform/ui";
import { parseFields, type Route } from "#platform/web";
import { kinds } from "../../../kinds/names.js";
import { findMunicipality } from "../../../queries.js";
import { changeName } from "../../../use-cases/change-municipality.js";
import { type ErrorCode, name } from "../fields.js";
import { sectionForm } from "../section-form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const schema = z.object({
  name,
  kind: z.enum(kinds, "choice-missing"),
  english: z.enum(["yes", "no"], "choice-missing").transform((answer) => answer === "yes"),
});

/** What the municipality is called, and in which languages it speaks. */
export const nameSettings: Route = sectionForm<z.infer<typeof schema>>({
  id: "municipality.settings-name",
  section: "name",
  async read(read) {
    const { name, kind, english } = await findMunicipality(read);
    return { name, kind, english: english ? "yes" : "no" };
  },
  parse: (fields) => parseFields<z.infer<typeof schema>, ErrorCode>(schema, fields),
  save: changeName,
  labels: (lang) => choose(lang, { nl, en }).labels,
  valueName(lang, field, value) {
    const { kinds, languages } = choose(lang, { nl, en });
    const names: Readonly<Record<string, string>> = field === "kind" ? kinds : field === "english" ? languages : {};
    return names[value] ?? value;
  },
  draw(field, lang) {
    const text = choose(lang, { nl, en });
    const languages = [
      { value: "yes", label: text.languages.yes },
      { value: "no", label: text.languages.no },
    ];
    return (
      <>
        <TextField {...field("name")} hint={text.hints.name} autocomplete="off" width="medium" />
        <RadioGroup
          {...field("kind")}
          hint={text.hints.kind}
          options={kinds.map((value) => ({ value, label: text.kinds[value] }))}
        />
        <RadioGroup {...field("english")} hint={text.hints.english} options={languages} />
      </>
    );
  },
  languageAfter: ({ english }, lang: Lang) => (english ? lang : "nl"),
});
