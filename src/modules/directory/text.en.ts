import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  number: (number: string) => `KvK number ${number}`,
  members: (count: number) => (count === 1 ? "1 member" : `${count} members`),
  roles: { admin: "admin", member: "member" },
};
