import type { Lang } from "#platform/i18n";
import { type FieldName, fields } from "./fields.js";

/** The fields that there are, as they stand in a text: "{naam} (naam van wie de vraag stelde), …". */
export const namesOfFields = (lang: Lang, meaning: Readonly<Record<FieldName, string>>): string =>
  (Object.keys(fields) as FieldName[]).map((name) => `{${fields[name][lang]}} (${meaning[name]})`).join(", ");
