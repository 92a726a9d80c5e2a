import type { Route, Signer } from "#platform/web";
import { earlierRoute } from "./earlier/route.js";
import { noteRoute } from "./note/page.js";
import { receiptRoute } from "./receipt/page.js";

/** Noting what somebody tells, and what they take home. */
export const counterRoutes = (signer: Signer): Route[] => [noteRoute, earlierRoute, receiptRoute(signer)];
