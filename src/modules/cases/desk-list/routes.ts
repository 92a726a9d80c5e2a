import type { Route } from "#platform/web";
import { exportRoute } from "./export/route.js";
import { caseList } from "./pages/list.js";
import { viewRoute, viewsRoute } from "./views/pages/routes.js";

/** The list with what belongs to it. Before the pages of a case, so that none of these is taken for one. */
export const deskListRoutes: readonly Route[] = [caseList, exportRoute, viewsRoute, viewRoute];
