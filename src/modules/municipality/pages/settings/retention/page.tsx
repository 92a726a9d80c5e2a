import { z } from "zod";
import { choose } from "#platform/i18n";
import { Heading, Paragraph, Portion, TextField } from "#platform/ui";
import { parseFields, type Route } from "#platform/web";
import { findMunicipality } from "../../../queries.js";
import { changeRetention } from "../../../use-cases/change-municipality.js";
import { type ErrorCode, line } from "../fields.js";
import { sectionForm } from "../section-form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Whole years from one on; empty as long as nobody chose. */
const years = (most: number, wrong: ErrorCode) =>
  line
    .refine((typed) => typed === "" || (/^\d{1,2}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most), wrong)
    .transform((typed) => (typed === "" ? undefined : Number(typed)));

const schema = z.object({ keepYears: years(50, "years-wrong"), keepStaffYears: years(20, "staff-years-wrong") });

const shown = (chosen: number | undefined) => (chosen === undefined ? "" : String(chosen));

/** How many years closed questions are kept, and who somebody was that has left; empty as long as nobody chose. */
export const retentionSettings: Route = sectionForm<z.infer<typeof schema>>({
  id: "municipality.settings-retention",
  section: "retention",
  async read(read) {
    const { keepYears, keepStaffYears } = await findMunicipality(read);
    return { keepYears: shown(keepYears), keepStaffYears: shown(keepStaffYears) };
  },
  parse: (fields) => parseFields<z.infer<typeof schema>, ErrorCode>(schema, fields),
  save: changeRetention,
  labels: (lang) => choose(lang, { nl, en }).labels,
  draw(field, lang) {
    const { questions, staff } = choose(lang, { nl, en });
    return (
      <>
        <Heading level={2} size="small">
          {questions.title}
        </Heading>
        <TextField {...field("keepYears")} hint={questions.hint} inputmode="numeric" width="short" optional />
        <Paragraph>{questions.what}</Paragraph>
        <Paragraph muted>{questions.source}</Paragraph>
        <Portion>
          <Heading level={2} size="small">
            {staff.title}
          </Heading>
          <TextField {...field("keepStaffYears")} hint={staff.hint} inputmode="numeric" width="short" optional />
          <Paragraph>{staff.what}</Paragraph>
          <Paragraph muted>{staff.source}</Paragraph>
        </Portion>
      </>
    );
  },
});
