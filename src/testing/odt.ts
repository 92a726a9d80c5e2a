import { strFromU8, unzipSync } from "fflate";
import { parse } from "node-html-parser";

const NAMES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

/** What a text document says, a paragraph each, with what its pictures show. @param odt the file */
export function paragraphsIn(odt: Uint8Array): string[] {
  const content = unzipSync(odt)["content.xml"];
  if (!content) throw new Error("no content.xml: that is no text document");
  const found = parse(strFromU8(content)).querySelectorAll("text\\:p, text\\:h, svg\\:title");
  return found
    .map(({ rawText }) => rawText.replace(/&\w+;/g, (name) => NAMES[name] ?? name))
    .filter((text) => text !== "");
}
