import type { Texts } from "#platform/i18n";
import type { nl } from "./text.nl.js";

export const en: Texts<typeof nl> = {
  asker: {
    title: "Your private link",
    body: "Did somebody else get your link? Ask for a new one. The old one then stops working at once.",
    renew: "Email me a new link",
    done: "The old link no longer works. The new one is in your email.",
  },
  desk: {
    title: "Private link",
    body: "Did the link reach the wrong person? Send a new one to whoever asked. The old one then stops working at once.",
    renew: "Send a new link",
    done: "The old link no longer works. The new one has been emailed.",
  },
  printed: {
    title: "Private link",
    body: "Whoever asked this has no email address. You can print a new link. The old one then stops working at once.",
    renew: "Print a new link",
    done: "The old link no longer works.",
  },
};
