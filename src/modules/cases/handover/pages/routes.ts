import { acceptRoute, withdrawRoute } from "./decisions.js";
import { declinedPage, declineRoute } from "./decline.js";
import { offerRoute } from "./offer.js";

/** Where a question goes to another owner. */
export const handoverRoutes = [offerRoute, acceptRoute, declineRoute, declinedPage, withdrawRoute];
