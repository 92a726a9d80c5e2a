import { permits } from "#platform/access";
import { choose } from "#platform/i18n";
import type { WebModule } from "#platform/web";
import { printKitAccess } from "./access.js";
import { addresses } from "./addresses.js";
import { kitPage } from "./pages/kit/page.js";
import { paperFile } from "./pages/paper.js";
import { settingsPart } from "./settings-part.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

const module: WebModule = {
  routes: [kitPage, paperFile],
  menu({ actor, lang }) {
    // Administrators find the papers among the other parts of the administration.
    const administers = actor.kind === "person" && actor.roles.has("administrator");
    if (administers || !permits(printKitAccess, "print-kit.make", actor)) return [];
    return [{ label: choose(lang, { nl, en }).menu.kit, address: addresses.kit }];
  },
};

/** The papers with which a desk begins, and how the administration speaks of them. */
export const printKit = { module, settingsPart };
