import { accounts } from "#identity";
import { choose } from "#platform/i18n";
import type { Signer, WebModule } from "#platform/web";
import { addresses } from "../addresses.js";
import { attachmentOfOwn } from "../attachments/routes.js";
import { experienceRoute } from "../experience/pages/page.js";
import { askerRoutes } from "../pages/asker-acts/acts.js";
import { byAccount } from "../pages/asker-acts/side.js";
import { keepRoute } from "../pages/case-status/keep.js";
import { ownQuestionPage, shareRoute } from "../pages/own-question/page.js";
import { ownQuestionsPage } from "../pages/own-questions/page.js";
import { renewOwnLinkRoute } from "../pages/renew-link/routes.js";
import { en } from "../text.en.js";
import { nl } from "../text.nl.js";
import { consentRoute } from "../transfer/pages/consent.js";

/** The questions of whoever has an account. @param signer signs the private links @param baseUrl of the installation */
export function ownCasesModule(signer: Signer, baseUrl: () => URL): WebModule {
  const side = byAccount(baseUrl);
  return {
    routes: accounts.withAccounts([
      ownQuestionsPage,
      ownQuestionPage(side),
      shareRoute(side),
      renewOwnLinkRoute,
      keepRoute(signer),
      ...askerRoutes(side),
      consentRoute(side),
      experienceRoute(side),
      attachmentOfOwn,
    ]),
    menu({ actor, lang }) {
      const { menu } = choose(lang, { nl, en });
      // Staff with a role have the questions of everybody; who has none comes for their own.
      const comesForOwn = actor.kind === "person" && actor.roles.size === 0;
      return comesForOwn ? [{ label: menu.own, address: addresses.own }] : [];
    },
  };
}
