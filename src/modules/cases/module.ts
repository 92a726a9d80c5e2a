import { permits } from "#platform/access";
import { choose } from "#platform/i18n";
import type { Signer, Visit, WebModule } from "#platform/web";
import { caseAccess } from "./access.js";
import { addresses } from "./addresses.js";
import { answerBlockRoutes } from "./answer-blocks/pages/routes.js";
import { en as blocksEn } from "./answer-blocks/pages/text.en.js";
import { nl as blocksNl } from "./answer-blocks/pages/text.nl.js";
import { attachmentAtDesk, attachmentByLink } from "./attachments/routes.js";
import { boardRoutes } from "./board/page.js";
import { en as boardEn } from "./board/text.en.js";
import { nl as boardNl } from "./board/text.nl.js";
import { markBudgetsRoute } from "./budgets/pages/mark.js";
import { budgetsRoute } from "./budgets/pages/settings/list.js";
import { budgetRoute } from "./budgets/pages/settings/one.js";
import { budgetPart } from "./budgets/pages/settings/settings-part.js";
import { en as noteEn } from "./counter/pages/note/text.en.js";
import { nl as noteNl } from "./counter/pages/note/text.nl.js";
import { counterRoutes } from "./counter/pages/routes.js";
import { deskListRoutes } from "./desk-list/routes.js";
import { doublesRoutes } from "./doubles/pages/routes.js";
import { experienceRoute } from "./experience/pages/page.js";
import { figureBook } from "./figures/figures.js";
import { figureRoutes } from "./figures/pages/page.js";
import { en as figuresEn } from "./figures/text.en.js";
import { nl as figuresNl } from "./figures/text.nl.js";
import { handoverRoutes } from "./handover/pages/routes.js";
import { noteRoute } from "./notes/pages/page.js";
import { watchRoute } from "./notices/following/route.js";
import { notificationsPage } from "./notices/pages/page.js";
import { en as noticesEn } from "./notices/pages/text.en.js";
import { nl as noticesNl } from "./notices/pages/text.nl.js";
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

/** The desk, apart from it what only exists for whoever has an account, and what it adds to the administration. */
export const caseModules = { desk: deskModule, own: ownCasesModule, settingsParts: [budgetPart], ofStaff };

/** What stands beside the days and sessions of somebody who works here. */
function ofStaff({ actor, lang }: Visit) {
  const { title } = choose(lang, { nl: blocksNl, en: blocksEn });
  const { menu } = choose(lang, { nl: noticesNl, en: noticesEn });
  const blocks = permits(caseAccess, "answer-block.manage", actor) ? [{ title, address: addresses.answerBlocks }] : [];
  return [{ title: menu, address: addresses.notifications }, ...blocks];
}

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
      ...boardRoutes(),
      markBudgetsRoute,
      budgetsRoute,
      budgetRoute,
      ...deskListRoutes,
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
      ...counterRoutes(signer),
      ...doublesRoutes,
      renewLinkRoute,
      attachmentAtDesk,
      noteRoute,
      watchRoute,
      notificationsPage,
      ...answerBlockRoutes,
    ],
    menu({ actor, lang }) {
      const { menu } = choose(lang, { nl, en });
      const questions = permits(caseAccess, "case.list", actor)
        ? [
            { label: choose(lang, { nl: boardNl, en: boardEn }).menu, address: addresses.board },
            { label: menu.questions, address: addresses.list },
          ]
        : [];
      const { list } = choose(lang, { nl: subNl, en: subEn });
      const subs = permits(caseAccess, "sub-question.list-own", actor)
        ? [{ label: list.menu, address: addresses.subQuestions }]
        : [];
      const note = permits(caseAccess, "case.note", actor)
        ? [{ label: choose(lang, { nl: noteNl, en: noteEn }).menu, address: addresses.noteQuestion }]
        : [];
      return [{ label: menu.desk, address: addresses.front }, ...questions, ...note, ...subs];
    },
    foot: ({ lang }) => [
      { label: choose(lang, { nl, en }).foot.aboutDesk, address: addresses.aboutDesk },
      { label: choose(lang, { nl: figuresNl, en: figuresEn }).foot, address: addresses.figures },
    ],
  };
}
