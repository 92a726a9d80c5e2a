import { choose } from "#platform/i18n";
import { RadioGroup, TextArea, TextField } from "#platform/ui";
import type { Route } from "#platform/web";
import { givers, type Mandate } from "../../../mandate/mandate.js";
import { findMandate } from "../../../mandate/queries.js";
import { changeMandate } from "../../../use-cases/change-mandate.js";
import { sectionForm } from "../section-form.js";
import { parseMandate } from "./form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** What the aanjager may do, and who decided that. Who the aanjager is follows from the roles. */
export const mandateSettings: Route = sectionForm<{ mandate: Mandate | undefined }>({
  id: "municipality.settings-mandate",
  section: "mandate",
  async read(read) {
    const mandate = await findMandate(read);
    if (!mandate) return { givenBy: "none", public: "yes" };
    const { givenBy, decidedOn, holds, reference = "", isPublic } = mandate;
    return { givenBy, decidedOn, holds, reference, public: isPublic ? "yes" : "no" };
  },
  parse: parseMandate,
  save: (visit, seen, { mandate }) => changeMandate(visit, seen, mandate),
  labels: (lang) => choose(lang, { nl, en }).labels,
  valueName(lang, field, value) {
    const { givers, publicity } = choose(lang, { nl, en });
    const names: Readonly<Record<string, string>> = field === "givenBy" ? givers : field === "public" ? publicity : {};
    return names[value] ?? value;
  },
  draw(field, lang) {
    const text = choose(lang, { nl, en });
    const publicity = (["yes", "no"] as const).map((value) => ({ value, label: text.publicity[value] }));
    return (
      <>
        <RadioGroup
          {...field("givenBy")}
          options={(["none", ...givers] as const).map((value) => ({ value, label: text.givers[value] }))}
        />
        <TextField {...field("decidedOn")} type="date" width="short" hint={text.hints.decidedOn} optional />
        <TextArea {...field("holds")} hint={text.hints.holds} rows={6} optional />
        <TextField {...field("reference")} hint={text.hints.reference} autocomplete="off" optional />
        <RadioGroup {...field("public")} hint={text.hints.public} options={publicity} />
      </>
    );
  },
});
