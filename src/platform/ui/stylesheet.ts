import { readFileSync } from "node:fs";

/** The sheet of every page, and what holds on paper and in forced colours alone: a browser fetches that without waiting for it. */
export const stylesheets = ["rode-loper.css", "rode-loper.apart.css"] as const;
type Stylesheet = (typeof stylesheets)[number];

/** Whom the second sheet is for, as a media query. */
export const APART = "print, (forced-colors: active)";

/** Where the build puts it, by `make-stylesheet.ts`. */
export const stylesheetFile = (name: Stylesheet): URL => new URL(`./${name}`, import.meta.url);

/** A sheet as it was made when this version was built. */
export const readStylesheet = (name: Stylesheet): string => readFileSync(stylesheetFile(name), "utf8");
