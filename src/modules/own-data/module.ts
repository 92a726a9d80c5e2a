import { accounts } from "#identity";
import { choose } from "#platform/i18n";
import type { WebModule } from "#platform/web";
import { addresses } from "./addresses.js";
import { erasePage } from "./pages/erase/page.js";
import { erasedPage } from "./pages/erased/page.js";
import { fileRoute } from "./pages/file.js";
import { overviewPage } from "./pages/overview/page.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** What is known of whoever asks, as the GDPR gives everybody the right to see. */
export const ownDataModule: WebModule = {
  routes: [overviewPage, fileRoute, erasePage, erasedPage],
  foot({ actor, lang, municipality }) {
    const { foot } = choose(lang, { nl, en });
    const maySignIn = actor.kind === "person" || accounts.hasAccounts(municipality);
    return maySignIn ? [{ label: foot, address: addresses.overview }] : [];
  },
};
