import type { Address } from "#platform/web";
import type { SectionKey } from "./settings.js";

export const addresses = {
  accessibility: { nl: "/toegankelijkheid", en: "/accessibility" },
  privacy: { nl: "/privacy", en: "/privacy" },
  administration: { nl: "/beheer", en: "/administration" },
  newDepartment: { nl: "/beheer/afdelingen/nieuw", en: "/administration/departments/new" },
  department: { nl: "/beheer/afdelingen/:departmentId", en: "/administration/departments/:departmentId" },
} satisfies Record<string, Address>;

/** Where each part of the settings is changed. */
export const sectionAddresses: Readonly<Record<SectionKey, Address>> = {
  name: { nl: "/beheer/naam", en: "/administration/name" },
  words: { nl: "/beheer/woorden", en: "/administration/words" },
  desk: { nl: "/beheer/loket", en: "/administration/desk" },
  promise: { nl: "/beheer/belofte", en: "/administration/promise" },
  "closing-days": { nl: "/beheer/sluitingsdagen", en: "/administration/closing-days" },
  departments: { nl: "/beheer/afdelingen", en: "/administration/departments" },
  "chain-partners": { nl: "/beheer/ketenpartners", en: "/administration/chain-partners" },
  retention: { nl: "/beheer/bewaartermijn", en: "/administration/retention" },
  mandate: { nl: "/beheer/aanjager", en: "/administration/aanjager" },
  modules: { nl: "/beheer/modules", en: "/administration/modules" },
  "house-style": { nl: "/beheer/huisstijl", en: "/administration/house-style" },
  logo: { nl: "/beheer/logo", en: "/administration/logo" },
};
