import { z } from "zod";
import { choose } from "#platform/i18n";
import { Paragraph, TextField } from "#platform/ui";
import { parseFields, type Route } from "#platform/web";
import { findMunicipality } from "../../../queries.js";
import { changeRetention } from "../../../use-cases/change-municipality.js";
import { type ErrorCode, line } from "../fields.js";
import { sectionForm } from "../section-form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const MOST_YEARS = 50;

const schema = z.object({
  keepYears: line
    .refine(
      (typed) => typed === "" || (/^\d{1,2}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= MOST_YEARS),
      "years-wrong",
    )
    .transform((typed) => (typed === "" ? undefined : Number(typed))),
});

/** How many years closed questions are kept; empty as long as nobody chose. */
export const retentionSettings: Route = sectionForm<z.infer<typeof schema>>({
  id: "municipality.settings-retention",
  section: "retention",
  async read(read) {
    const { keepYears } = await findMunicipality(read);
    return { keepYears: keepYears === undefined ? "" : String(keepYears) };
  },
  parse: (fields) => parseFields<z.infer<typeof schema>, ErrorCode>(schema, fields),
  save: changeRetention,
  labels: (lang) => choose(lang, { nl, en }).labels,
  draw(field, lang) {
    const { hint, what, source } = choose(lang, { nl, en });
    return (
      <>
        <TextField {...field("keepYears")} hint={hint} inputmode="numeric" width="short" optional />
        <Paragraph>{what}</Paragraph>
        <Paragraph muted>{source}</Paragraph>
      </>
    );
  },
});
