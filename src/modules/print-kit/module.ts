import { permits } from "#platform/access";
import { choose } from "#platform/i18n";
import type { WebModule } from "#platform/web";
import { printKitAccess } from "./access.js";
import { addresses } from "./addresses.js";
import { kitPage } from "./pages/kit/page.js";
import { paperFile } from "./pages/paper.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** The papers with which a desk begins. */
export const printKitModule: WebModule = {
  routes: [kitPage, paperFile],
  menu({ actor, lang }) {
    const { menu } = choose(lang, { nl, en });
    return permits(printKitAccess, "print-kit.make", actor) ? [{ label: menu.kit, address: addresses.kit }] : [];
  },
};
