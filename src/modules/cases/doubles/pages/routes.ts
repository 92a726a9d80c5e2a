import { mergeRoute } from "./merge.js";
import { splitOffRoute } from "./split-off.js";

/** Two cases that are one question, and one that holds two. */
export const doublesRoutes = [mergeRoute, splitOffRoute];
