import { choose } from "#platform/i18n";
import type { WebModule } from "#platform/web";
import { addresses } from "./addresses.js";
import { accessibility } from "./pages/accessibility/page.js";
import { privacy } from "./pages/privacy/page.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** Pages about the municipality itself; anyone may read them. */
export const municipalityModule: WebModule = {
  routes: [accessibility, privacy],
  foot(visit) {
    const { foot } = choose(visit.lang, { nl, en });
    return [
      { label: foot.accessibility, address: addresses.accessibility },
      { label: foot.privacy, address: addresses.privacy },
    ];
  },
};
