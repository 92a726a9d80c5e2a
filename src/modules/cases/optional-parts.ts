import type { OptionalPart } from "#platform/web";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** The public figures: a small town with few questions may do without. */
export const figuresPart: OptionalPart = {
  key: "figures",
  title: { nl: nl.figuresPart.title, en: en.figuresPart.title },
  why: { nl: nl.figuresPart.why, en: en.figuresPart.why },
};
