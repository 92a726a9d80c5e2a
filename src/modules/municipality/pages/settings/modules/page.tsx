import { z } from "zod";
import { choose } from "#platform/i18n";
import { RadioGroup } from "#platform/ui";
import { type OptionalPart, parseFields, type Route } from "#platform/web";
import { findMunicipality } from "../../../queries.js";
import { changeModules } from "../../../use-cases/change-modules.js";
import type { ErrorCode } from "../fields.js";
import { sectionForm } from "../section-form.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const nameOf = ({ key }: OptionalPart) => `part-${key}`;

/** Which optional parts there are here. @param parts all that the modules offer */
export function moduleSettings(parts: readonly OptionalPart[]): Route {
  const answer = z.enum(["on", "off"], "choice-missing");
  const schema: z.ZodType<Record<string, "on" | "off">> = z.object(
    Object.fromEntries(parts.map((part) => [nameOf(part), answer])),
  );
  return sectionForm<z.infer<typeof schema>>({
    id: "municipality.settings-modules",
    section: "modules",
    async read(read) {
      const { partsOff } = await findMunicipality(read);
      return Object.fromEntries(parts.map((part) => [nameOf(part), partsOff.includes(part.key) ? "off" : "on"]));
    },
    parse: (fields) => parseFields<z.infer<typeof schema>, ErrorCode>(schema, fields),
    save(visit, seen, value) {
      const off = parts.filter((part) => value[nameOf(part)] === "off");
      return changeModules(
        visit,
        seen,
        off.map(({ key }) => key),
      );
    },
    labels: (lang) => Object.fromEntries(parts.map((part) => [nameOf(part), part.title[lang]])),
    valueName: (lang, _, value) => (value === "on" || value === "off" ? choose(lang, { nl, en })[value] : value),
    draw(field, lang) {
      const text = choose(lang, { nl, en });
      const options = (["on", "off"] as const).map((value) => ({ value, label: text[value] }));
      return (
        <>
          {parts.map((part) => (
            <RadioGroup {...field(nameOf(part))} hint={part.why[lang]} options={options} />
          ))}
        </>
      );
    },
  });
}
