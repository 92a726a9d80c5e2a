import { globSync, readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { fonts, packageFile } from "./fonts.js";
import { split, squeezed, withoutUnused, withSettledVariables } from "./lean-css.js";
import { projectFile } from "./project-file.js";
import { stylesheetFile } from "./stylesheet.js";

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

/** What the components call themselves and their variables; nothing else sets one of these. */
const THEIRS = /^--_?utrecht-/;

/**
 * The stylesheet of every page: fonts, the NL Design System components in use, our tokens, our patterns. The components sit in a
 * cascade layer, so that our own rules win without fighting over specificity. What is said in it stays; that it comes in fewer
 * bytes than a server may send at once spares a first visit a whole turn of the network.
 * @param code all that makes pages, compiled: of the components only what it names comes along
 */
async function makeStylesheet(code: string): Promise<{ common: string; apart: string }> {
  const composed = /utrecht-[\w-]*\$\{/.exec(code);
  if (composed)
    throw new Error(`${composed[0]}…}: write the whole class, else its rules are left out of the stylesheet`);
  const names = new Set(code.match(/utrecht-[\w-]+/g));
  const components = await Promise.all(COMPONENTS.map(readComponent));
  const theme = await Promise.all(
    THEME.map((name) => readFile(projectFile(`src/platform/ui/theme/${name}.css`), "utf8")),
  );
  const layer = `@layer nlds{${withoutUnused(components.join("\n"), (name) => names.has(name))}}`;
  const css = [...fonts.map((font) => font.face), layer, ...theme].join("\n");
  const whole = squeezed(withSettledVariables(css, (name) => THEIRS.test(name)));
  return split(whole, (query) => /\bprint\b|forced-colors: ?active/.test(query));
}

async function readComponent(name: string): Promise<string> {
  const css = await readFile(packageFile(`@utrecht/${name}-css/dist/index.css`), "utf8");
  // A charset rule is only allowed as the first thing in a sheet; ours is sent as UTF-8 anyway.
  return css.replace(/@charset "[^"]*";/g, "");
}

const folder = fileURLToPath(new URL("../..", import.meta.url));
const files = globSync("**/*.js", { cwd: folder }).filter((path) => !/\.test\.js$|^testing\//.test(path));
const code = files.map((path) => readFileSync(`${folder}/${path}`, "utf8"));
const { common, apart } = await makeStylesheet(code.join("\n"));
await writeFile(stylesheetFile("rode-loper.css"), common);
await writeFile(stylesheetFile("rode-loper.apart.css"), apart);
