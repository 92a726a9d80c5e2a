import { accounts } from "#identity";
import type { WebModule } from "#platform/web";
import { enterpriseChanges, enterprisePage } from "./pages/enterprise/page.js";
import { invitationPage } from "./pages/invitation/page.js";
import { leavePage } from "./pages/leave/page.js";
import { listPage } from "./pages/list/page.js";
import { askedPage, registerPage } from "./pages/register/page.js";

/** Organisations and who belongs to them: only for whoever has an account. */
export const directoryModule: WebModule = {
  routes: accounts.withAccounts([
    listPage,
    registerPage,
    askedPage,
    enterprisePage,
    ...enterpriseChanges,
    leavePage,
    invitationPage,
  ]),
};
