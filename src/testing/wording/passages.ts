import { HTMLElement, type Node, parse, TextNode } from "node-html-parser";

/** A piece of a page that is read in one breath. */
export type Passage = { readonly text: string; readonly isHeading: boolean };

const INLINE = new Set(["a", "abbr", "b", "code", "em", "i", "small", "span", "strong", "time"]);
const HEADINGS = new Set(["title", "h1", "h2", "h3", "h4", "button", "legend", "label", "summary"]);
const SILENT = new Set(["script", "style", "svg", "blockquote", "textarea"]);
const SPOKEN = ["aria-label", "alt", "placeholder", "title"];

/**
 * Everything that people read or hear on a page or in a mail, without what somebody typed (quotes and filled-in fields).
 * @param html the whole document
 */
export function passagesOf(html: string): Passage[] {
  const found: Passage[] = [];
  const end = (run: string[], tag: string) => {
    const text = run.splice(0).join("").trim();
    if (/\p{L}/u.test(text)) found.push({ text, isHeading: HEADINGS.has(tag) });
  };
  const visit = (node: Node, run: string[], block: string): void => {
    if (node instanceof TextNode) return void run.push(node.text.replace(/\s*\n\s*/g, " "));
    if (!(node instanceof HTMLElement)) return;
    const tag = (node.rawTagName ?? "").toLowerCase();
    for (const name of SPOKEN) found.push(...spoken(node.getAttribute(name)));
    if (SILENT.has(tag)) return;
    if (INLINE.has(tag)) {
      for (const child of node.childNodes) visit(child, run, block);
      return;
    }
    end(run, block);
    for (const child of node.childNodes) visit(child, run, tag);
    end(run, tag);
  };
  const run: string[] = [];
  visit(parse(html.replace(/^<!doctype html>/i, "")), run, "");
  end(run, "");
  return found;
}

function spoken(value: string | undefined): Passage[] {
  return value !== undefined && /\p{L}/u.test(value) ? [{ text: value, isHeading: false }] : [];
}
