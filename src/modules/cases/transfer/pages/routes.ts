import { acceptRoute, offeredRoute } from "./offered.js";
import { proposeRoute } from "./propose.js";
import { withdrawRoute } from "./work.js";

/** Where staff hand a question over to another municipality, and take one. */
export const transferRoutes = [proposeRoute, withdrawRoute, offeredRoute, acceptRoute];
