import { listOf, plural, type Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  others: (names) =>
    `${listOf(names, "en")} ${plural(names.length, { one: "has", other: "have" })} this question open too.`,
};
