import type { WebModule } from "#platform/web";
import { detailsPage } from "../pages/details/page.js";
import { accountsPart, withAccounts } from "./part.js";

/** What somebody with an account can change about themselves. Signing in itself is one door for everybody. */
export const accountModule: WebModule = { routes: withAccounts([detailsPage]), optionalParts: [accountsPart] };
