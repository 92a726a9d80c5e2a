import { permits } from "#platform/access";
import { choose } from "#platform/i18n";
import type { Signer, WebModule } from "#platform/web";
import { caseAccess } from "./access.js";
import { addresses } from "./addresses.js";
import { attachmentAtDesk, attachmentByLink } from "./attachments/routes.js";
import { experienceRoute } from "./experience/pages/page.js";
import { figureBook } from "./figures/figures.js";
import { figureRoutes } from "./figures/pages/page.js";
import { en as figuresEn } from "./figures/text.en.js";
import { nl as figuresNl } from "./figures/text.nl.js";
import { handoverRoutes } from "./handover/pages/routes.js";
import { officialRoutes } from "./official/pages/routes.js";
import { figuresPart } from "./optional-parts.js";
import { ownCasesModule } from "./own/module.js";
import { aboutDesk } from "./pages/about-desk/page.js";
import { askPage } from "./pages/ask-question/page.js";
import { askerRoutes } from "./pages/asker-acts/acts.js";
import { byLink } from "./pages/asker-acts/side.js";
import { movePromiseRoute } from "./pages/case-acts/date.js";
import { goOnRoute } from "./pages/case-acts/go-on.js";
import { messageRoute } from "./pages/case-acts/message.js";
import { reopenRoute } from "./pages/case-acts/reopen.js";
import { splitRoute } from "./pages/case-acts/split.js";
import { caseList } from "./pages/case-list/page.js";
import { statusPage } from "./pages/case-status/page.js";
import { caseWork, workRoutes } from "./pages/case-work/page.js";
import { frontPage } from "./pages/front/page.js";
import { receivedPage } from "./pages/question-received/page.js";
import { renewLinkRoute } from "./pages/renew-link/routes.js";
import { subListRoute } from "./pages/sub-question/list.js";
import { replySubRoute, withdrawSubRoute } from "./pages/sub-question/owner.js";
import { subQuestionRoute, workRoute } from "./pages/sub-question/page.js";
import { en as subEn } from "./pages/sub-question/text.en.js";
import { nl as subNl } from "./pages/sub-question/text.nl.js";
import { presentRoute } from "./presence/route.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";
import { consentRoute } from "./transfer/pages/consent.js";
import { transferRoutes } from "./transfer/pages/routes.js";

/** The desk, and apart from it what only exists for whoever has an account. */
export const caseModules = { desk: deskModule, own: ownCasesModule };

/** The desk. @param signer signs the private links @param baseUrl of the installation */
function deskModule(signer: Signer, baseUrl: () => URL): WebModule {
  const side = byLink(signer, baseUrl);
  const figuresOf = figureBook();
  return {
    optionalParts: [figuresPart],
    routes: [
      frontPage(figuresOf),
      ...figureRoutes(figuresOf),
      aboutDesk,
      askPage(signer),
      receivedPage(signer),
      statusPage(signer, side),
      ...askerRoutes(side),
      consentRoute(side),
      experienceRoute(side),
      attachmentByLink(signer),
      caseList,
      caseWork,
      ...workRoutes,
      presentRoute,
      messageRoute,
      goOnRoute,
      movePromiseRoute,
      reopenRoute,
      splitRoute,
      workRoute(signer),
      subListRoute,
      subQuestionRoute,
      replySubRoute,
      withdrawSubRoute,
      ...handoverRoutes,
      ...transferRoutes,
      ...officialRoutes,
      renewLinkRoute,
      attachmentAtDesk,
    ],
    menu({ actor, lang }) {
      const { menu } = choose(lang, { nl, en });
      const questions = permits(caseAccess, "case.list", actor)
        ? [{ label: menu.questions, address: addresses.list }]
        : [];
      const { list } = choose(lang, { nl: subNl, en: subEn });
      const subs = permits(caseAccess, "sub-question.list-own", actor)
        ? [{ label: list.menu, address: addresses.subQuestions }]
        : [];
      return [{ label: menu.desk, address: addresses.front }, ...questions, ...subs];
    },
    foot: ({ lang }) => [
      { label: choose(lang, { nl, en }).foot.aboutDesk, address: addresses.aboutDesk },
      { label: choose(lang, { nl: figuresNl, en: figuresEn }).foot, address: addresses.figures },
    ],
  };
}
