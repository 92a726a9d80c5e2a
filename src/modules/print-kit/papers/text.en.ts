import { plural, type Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  pageOf: (page, pages) => `page ${page} of ${pages}`,
  workingDays: (days) => plural(days, { one: "1 working day", other: `${days} working days` }),
  years: (years) => plural(years, { one: "1 year", other: `${years} years` }),
};
