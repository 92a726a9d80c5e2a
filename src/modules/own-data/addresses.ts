import type { Address } from "#platform/web";

export const addresses = {
  overview: { nl: "/uw-gegevens", en: "/your-data" },
  file: { nl: "/uw-gegevens/bestand", en: "/your-data/file" },
  erase: { nl: "/uw-gegevens/wissen", en: "/your-data/erase" },
  erased: { nl: "/uw-gegevens/gewist", en: "/your-data/erased" },
} satisfies Record<string, Address>;
