import { strToU8, type Zippable, zipSync } from "fflate";
import { contentXml } from "./odt/content.js";
import { namespaces, stylesXml } from "./odt/styles.js";
import { element, xml } from "./odt/xml.js";
import type { Paper } from "./paper.js";

const TYPES: Readonly<Record<string, string>> = { png: "image/png", jpg: "image/jpeg" };
const TYPE = "application/vnd.oasis.opendocument.text";

/** A paper as OpenDocument text (ODF 1.3), to go on with in a word processor. */
export function odtOf(paper: Paper): Buffer {
  const { content, pictures } = contentXml(paper);
  const parts: Record<string, string | Buffer> = {
    "content.xml": content,
    "styles.xml": stylesXml(paper),
    "meta.xml": metaXml(paper),
    ...Object.fromEntries(pictures.map(({ path, picture }) => [path, picture.file.body])),
  };
  // The type comes first and unpacked, so that it can be told from the first bytes of the file.
  const files: Zippable = { mimetype: [strToU8(TYPE), { level: 0 }] };
  for (const [path, body] of Object.entries(parts)) files[path] = typeof body === "string" ? strToU8(body) : body;
  files["META-INF/manifest.xml"] = strToU8(manifest(Object.keys(parts)));
  return Buffer.from(zipSync(files, { mtime: `${paper.madeOn}T12:00:00` }));
}

function metaXml({ title, author, lang, madeOn }: Paper): string {
  const inner =
    element("dc:title", {}, xml(title)) +
    element("dc:creator", {}, xml(author)) +
    element("dc:language", {}, lang === "nl" ? "nl-NL" : "en-GB") +
    element("meta:creation-date", {}, `${madeOn}T12:00:00`);
  const meta = element("office:meta", {}, inner);
  return `<?xml version="1.0" encoding="UTF-8"?>${element("office:document-meta", namespaces, meta)}`;
}

function manifest(paths: readonly string[]): string {
  const entry = (path: string, type: string) =>
    element("manifest:file-entry", { "manifest:full-path": path, "manifest:media-type": type });
  const list = paths.map((path) => entry(path, TYPES[path.split(".").at(-1) ?? ""] ?? "text/xml"));
  const space = { "xmlns:manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:version": "1.3" };
  return `<?xml version="1.0" encoding="UTF-8"?>${element("manifest:manifest", space, entry("/", TYPE) + list.join(""))}`;
}
