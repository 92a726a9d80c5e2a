import { readFileSync } from "node:fs";
import { HtmlValidate } from "html-validate";
import { parse } from "node-html-parser";
import type { Page, Response } from "playwright-core";
import type { Lang } from "#platform/i18n";

/** The short form of it: the long one takes a browser as long to read as a page takes to be judged. */
const AXE = readFileSync(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const LARGEST = { html: 60_000, script: 30_000, stylesheet: 50_000 };

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // An external file needs no integrity hash when it is our own.
    "require-sri": "off",
    // Telephone numbers are written with ordinary spaces: they wrap at 200 % instead of pushing the page sideways.
    "tel-non-breaking": "off",
    "long-title": "off",
    // Ways of writing the same document.
    "void-style": "off",
    "doctype-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-trailing-whitespace": "off",
  },
});

/** Writes down what a page says and fetches while it is being used. */
export class Witness {
  readonly #page: Page;
  #said: string[] = [];
  /** The answer to the last navigation: the document that is on the screen. */
  document: Response | undefined;

  /** @param base where everything should come from */
  constructor(page: Page, base: string) {
    this.#page = page;
    page.on("pageerror", (error) => this.#said.push(`script failed: ${error.message}`));
    page.on("console", (message) => {
      // A browser also calls a 404 an error; here that is what was asked for.
      const expected = /Failed to load resource/.test(message.text()) && message.location().url === page.url();
      if (["error", "warning"].includes(message.type()) && !expected) this.#said.push(`console: ${message.text()}`);
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(`${base}/`)) this.#said.push(`asked of another host: ${request.url()}`);
    });
    page.on("response", (response) => {
      const isPage = response.request().isNavigationRequest() && response.frame() === page.mainFrame();
      if (isPage && response.headers().location === undefined) this.document = response;
    });
  }

  /** What was said and fetched since the last time, and what is too heavy on the page as it stands. */
  async complaints(): Promise<string[]> {
    const said = this.#said;
    this.#said = [];
    const sizes = await this.#page.evaluate<[string, number][]>(
      'performance.getEntriesByType("resource").map((one) => [new URL(one.name).pathname, one.encodedBodySize])',
    );
    const weight = (ending: string) =>
      sizes.filter(([path]) => path.endsWith(ending)).reduce((sum, [, size]) => sum + size, 0);
    return [...said, ...tooHeavy("script", weight(".js")), ...tooHeavy("stylesheet", weight(".css"))];
  }
}

function tooHeavy(kind: keyof typeof LARGEST, weight: number): string[] {
  if (weight === 0) return [`no ${kind} at all`];
  return weight > LARGEST[kind] ? [`${kind} weighs ${weight} bytes`] : [];
}

/** What is wrong with the document as it was sent. @param html before any script touched it */
export async function documentComplaints(html: string, lang: Lang): Promise<string[]> {
  const { results } = await validator.validateString(html);
  const invalid = results.flatMap(({ messages }) =>
    messages.map((one) => `html: ${one.ruleId}: ${one.message} ${one.selector ?? ""}`),
  );
  const root = parse(html);
  const headings = root.querySelectorAll("h1").length;
  const said = root.querySelector("html")?.getAttribute("lang");
  return [
    ...invalid,
    ...tooHeavy("html", Buffer.byteLength(html)),
    ...(headings === 1 ? [] : [`${headings} h1`]),
    ...(said === lang ? [] : [`lang is ${said}`]),
  ];
}

const found = new Map<string, Promise<string[]>>();

/** Judges once what is made alike. */
function once(made: string, judge: () => Promise<string[]>): Promise<string[]> {
  const complaints = found.get(made) ?? judge();
  found.set(made, complaints);
  return complaints;
}

/**
 * What axe finds on the page as it stands now. It judges how a page is made and looks, not what its sentences say: pages that
 * are made alike, as those in two languages mostly are, are judged once at each width.
 */
export async function axeComplaints(page: Page): Promise<string[]> {
  const made = await page.evaluate<string>(SKELETON);
  return once(`${page.viewportSize()?.width} ${made}`, () => askAxe(page));
}

/** The same on the narrowest phone, and on one that is a little wider the words that are broken there: in each language for itself. */
export async function phoneComplaints(page: Page, lang: Lang): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 640 });
  const made = await page.evaluate<string>(SKELETON);
  const complaints = [...(await sidewaysComplaints(page)), ...(await once(`320 ${made}`, () => askAxe(page)))];
  const broken = await once(`${lang} ${made}`, async () => {
    const narrowest = await brokenComplaints(page);
    await page.setViewportSize({ width: 360, height: 640 });
    return [...narrowest, ...(await brokenComplaints(page))];
  });
  return [...complaints, ...broken];
}

/** The whole document with its classes, ids and references, where every text is only there or not. */
const SKELETON = `(() => {
  // A document of its own: a picture in a copy would be fetched.
  const copy = new DOMParser().parseFromString(document.documentElement.outerHTML, "text/html").documentElement;
  const texts = copy.ownerDocument.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.trim() === "" ? "" : "x";
  const worded = ["href", "action", "value", "content", "title", "aria-label", "alt", "placeholder", "datetime", "nonce", "src"];
  const spoken = ["lang", "hreflang", "data-sending", "data-at", "data-token", "data-live-notice"];
  // A stylesheet of its own gives a town its colours.
  for (const one of copy.querySelectorAll("*:not(link)"))
    for (const name of [...worded, ...spoken]) if (one.getAttribute(name)) one.setAttribute(name, "x");
  copy.removeAttribute("lang");
  // Ids of records differ each time; which ones are the same matters.
  const ids = [];
  return copy.outerHTML.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
    if (!ids.includes(id)) ids.push(id);
    return "id-" + ids.indexOf(id);
  });
})()`;

async function askAxe(page: Page): Promise<string[]> {
  const rules = { "target-size": { enabled: true } };
  // Only rules about sound and about a turned screen look into files: no page has sound, and the other is not among these.
  const options = { runOnly: standards, rules, resultTypes: ["violations"], preload: false };
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(AXE);
  return page.evaluate<string[]>(`(async () => {
    const { violations } = await axe.run(${JSON.stringify(options)});
    return violations.flatMap((rule) => rule.nodes.map((node) =>
      \`axe: \${rule.id}: \${node.target.join(" ")}: \${(node.any[0] ?? node.all[0] ?? node.none[0])?.message}\`));
  })()`);
}

/** Ordinary words in large letters that are broken without a hyphen: nobody reads "workin g day". Longer words may have to be. */
export async function brokenComplaints(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const broken = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode;
      const { fontSize, hyphens } = getComputedStyle(parentElement);
      if (data.trim() === "" || hyphens === "auto" || parseFloat(fontSize) < 24) continue;
      for (const { 0: word, index } of data.matchAll(/\\p{L}{2,14}/gu)) {
        const range = document.createRange();
        range.setStart(texts.currentNode, index);
        range.setEnd(texts.currentNode, index + word.length);
        if (range.getClientRects().length > 1) broken.push(\`broken at \${innerWidth}: \${word}\`);
      }
    }
    return broken;
  })()`);
}

/** Whether the page can be moved sideways, and by what; nothing when it cannot. */
export async function sidewaysComplaints(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const { scrollWidth } = document.scrollingElement;
    if (scrollWidth <= innerWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > innerWidth);
    return [\`scrolls sideways at \${innerWidth}: \${scrollWidth} by \${wide.at(-1)?.outerHTML.slice(0, 120)}\`];
  })()`);
}
