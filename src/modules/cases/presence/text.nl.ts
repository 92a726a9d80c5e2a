import { listOf, plural } from "#platform/i18n";

export const nl = {
  others: (names: readonly string[]) =>
    `${listOf(names, "nl")} ${plural(names.length, { one: "heeft", other: "hebben" })} deze vraag ook open.`,
};
