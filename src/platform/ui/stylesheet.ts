import { readFile } from "node:fs/promises";
import { contentHash } from "./content-hash.js";
import { fonts, packageFile } from "./fonts.js";
import { projectFile } from "./project-file.js";

/** The NL Design System components in use; each is a package `@utrecht/<name>-css`. */
const COMPONENTS = [
  "root",
  "heading-1",
  "heading-2",
  "heading-3",
  "pre-heading",
  "paragraph",
  "link",
  "skip-link",
  "button",
  "button-link",
  "button-group",
  "form-field",
  "form-label",
  "form-field-description",
  "form-field-error-message",
  "form-fieldset",
  "textbox",
  "textarea",
  "select",
  "radio-button",
  "checkbox",
  "alert",
  "badge-status",
  "blockquote",
  "card",
  "data-list",
  "pagination",
  "table",
  "unordered-list",
  "page-header",
  "page-body",
  "page-footer",
];

/** Our own sheets, in the order in which they are read: later ones may lean on earlier ones. */
const THEME = [
  "tokens",
  "utrecht-text",
  "utrecht-forms",
  "base",
  "masthead",
  "layout",
  "card",
  "rows",
  "parts",
  "beside",
  "search",
  "form",
  "road",
  "figures",
  "measured",
  "table",
  "board",
  "footer",
  "notes",
  "theme-region",
  "forced-colors",
  "print",
  "board-print",
];

/**
 * The one stylesheet of every page: fonts, the NL Design System components in use, our tokens, our patterns.
 * The components sit in a cascade layer, so that our own rules win without fighting over specificity.
 * @returns the text and a hash of it, for its address
 */
export async function buildStylesheet(): Promise<{ css: string; hash: string }> {
  const components = await Promise.all(COMPONENTS.map(readComponent));
  const theme = await Promise.all(
    THEME.map((name) => readFile(projectFile(`src/platform/ui/theme/${name}.css`), "utf8")),
  );
  const css = squeeze(
    [...fonts.map((font) => font.face), `@layer nlds{${components.join("\n")}}`, theme.join("\n")].join("\n"),
  );
  return { css, hash: contentHash(css) };
}

async function readComponent(name: string): Promise<string> {
  const css = await readFile(packageFile(`@utrecht/${name}-css/dist/index.css`), "utf8");
  // A charset rule is only allowed as the first thing in a sheet; ours is sent as UTF-8 anyway.
  return css.replace(/@charset "[^"]*";/g, "");
}

// Comments and indentation are for us, not for the browser. Strings with two spaces do not occur in these sheets.
function squeeze(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\s+/g, " ");
}
