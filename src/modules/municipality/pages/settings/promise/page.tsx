import { z } from "zod";
import { choose } from "#platform/i18n";
import { Paragraph, RadioGroup, TextField } from "#platform/ui";
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
  takesOfficial: z.enum(["yes", "no"], "choice-missing").transform((answer) => answer === "yes"),
});

/** Within how many working days people are promised something. */
export const promiseSettings: Route = sectionForm<z.infer<typeof schema>>({
  id: "municipality.settings-promise",
  section: "promise",
  async read(read) {
    const { promise, takesOfficial } = await findMunicipality(read);
    return {
      firstReactionDays: String(promise.firstReactionDays),
      answerDays: String(promise.answerDays),
      takesOfficial: takesOfficial ? "yes" : "no",
    };
  },
  parse(fields) {
    const parsed = parseFields<z.infer<typeof schema>, ErrorCode>(schema, fields);
    const isTooSoon = parsed.ok && parsed.value.answerDays < parsed.value.firstReactionDays;
    return together(parsed, isTooSoon ? [["answerDays", "answer-too-soon"]] : []);
  },
  save: (visit, seen, { takesOfficial, ...promise }) => changePromise(visit, seen, { promise, takesOfficial }),
  labels: (lang) => choose(lang, { nl, en }).labels,
  valueName(lang, field, value) {
    const { official } = choose(lang, { nl, en });
    return field === "takesOfficial" ? (value === "yes" ? official.yes : official.no) : value;
  },
  draw(field, lang) {
    const { hints, later, official } = choose(lang, { nl, en });
    const look = { inputmode: "numeric", width: "short" } as const;
    return (
      <>
        <TextField {...field("firstReactionDays")} hint={hints.firstReactionDays} {...look} />
        <TextField {...field("answerDays")} hint={hints.answerDays} {...look} />
        <Paragraph muted>{later}</Paragraph>
        <RadioGroup
          {...field("takesOfficial")}
          hint={hints.takesOfficial}
          options={[
            { value: "no", label: official.no },
            { value: "yes", label: official.yes },
          ]}
        />
      </>
    );
  },
});
