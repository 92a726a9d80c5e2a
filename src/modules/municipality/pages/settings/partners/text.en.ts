import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  kinds: {
    "employers-desk": "Employers' service desk",
    "work-integration": "Social development company",
    environment: "Environment agency",
    uwv: "Employee Insurance Agency (UWV)",
  },
  whys: {
    "employers-desk": "For questions about staff, subsidies and job agreements.",
    "work-integration": "For questions about people at a distance from work.",
    environment: "For questions about the environment, permits and inspection.",
    uwv: "For questions about benefits and wage cost advantages.",
  },
  name: (kind: string) => `${kind}: name`,
  email: (kind: string) => `${kind}: email address`,
  shared: "Fill in both fields of a partner, or leave both empty. Choose a shared mailbox if you can.",
};
