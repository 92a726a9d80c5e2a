import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  number: (number: string) => `KvK number ${number}`,
  roles: { admin: "admin", member: "member" },
};
