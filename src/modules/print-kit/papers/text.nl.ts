import { plural } from "#platform/i18n";

export const nl = {
  pageOf: (page: number, pages: number) => `bladzijde ${page} van ${pages}`,
  workingDays: (days: number) => plural(days, { one: "1 werkdag", other: `${days} werkdagen` }),
  years: (years: number) => `${years} jaar`,
};
