import type { Address } from "#platform/web";

export const addresses = {
  accessibility: { nl: "/toegankelijkheid", en: "/accessibility" },
  privacy: { nl: "/privacy", en: "/privacy" },
} satisfies Record<string, Address>;
