import { z } from "zod";
import { choose } from "#platform/i18n";
import { Paragraph, TextField } from "#platform/ui";
import { parseFields, type Route } from "#platform/web";
import { findMunicipality } from "../../../queries.js";
import { changePromise } from "../../../use-cases/change-municipality.js";
import { days, type ErrorCode, together } from "../fields.js";
import { sectionForm } from "../section-form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const schema = z.object({
  firstReactionDays: days(60, "first-days-wrong"),
  answerDays: days(120, "answer-days-wrong"),
});

/** Within how many working days people are promised something. */
export const promiseSettings: Route = sectionForm<z.infer<typeof schema>>({
  id: "municipality.settings-promise",
  section: "promise",
  async read(read) {
    const { firstReactionDays, answerDays } = (await findMunicipality(read)).promise;
    return { firstReactionDays: String(firstReactionDays), answerDays: String(answerDays) };
  },
  parse(fields) {
    const parsed = parseFields<z.infer<typeof schema>, ErrorCode>(schema, fields);
    const isTooSoon = parsed.ok && parsed.value.answerDays < parsed.value.firstReactionDays;
    return together(parsed, isTooSoon ? [["answerDays", "answer-too-soon"]] : []);
  },
  save: changePromise,
  labels: (lang) => choose(lang, { nl, en }).labels,
  draw(field, lang) {
    const { hints, later } = choose(lang, { nl, en });
    const look = { inputmode: "numeric", width: "short" } as const;
    return (
      <>
        <TextField {...field("firstReactionDays")} hint={hints.firstReactionDays} {...look} />
        <TextField {...field("answerDays")} hint={hints.answerDays} {...look} />
        <Paragraph muted>{later}</Paragraph>
      </>
    );
  },
});
