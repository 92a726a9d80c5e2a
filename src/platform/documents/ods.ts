import { namespaces as text } from "./odt/styles.js";
import { element, xml } from "./odt/xml.js";
import { zipped } from "./table/zipped.js";
import type { Cell, Column, TableFile, TableWriter } from "./table.js";

export const ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

const namespaces = {
  ...text,
  "xmlns:number": "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
};

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

/** A spreadsheet of one sheet (ODF 1.3). Texts are written as texts, so that none of them is ever a formula. */
export const odsOf: TableWriter = (table) =>
  zipped(
    { mimetype: ODS_TYPE, "META-INF/manifest.xml": HEAD + manifest },
    { path: "content.xml", pieces: content(table) },
  );

const manifest = element(
  "manifest:manifest",
  { "xmlns:manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:version": "1.3" },
  element("manifest:file-entry", { "manifest:full-path": "/", "manifest:media-type": ODS_TYPE }) +
    element("manifest:file-entry", { "manifest:full-path": "content.xml", "manifest:media-type": "text/xml" }),
);

async function* content({ name, columns, rows }: TableFile): AsyncGenerator<string> {
  const spaces = Object.entries(namespaces).map(([key, value]) => ` ${key}="${value}"`);
  const styles = element("office:automatic-styles", {}, fixedStyles + columns.map(columnStyle).join(""));
  const widths = columns.map((_, at) => element("table:table-column", { "table:style-name": `co${at}` })).join("");
  const head = rowOf(
    columns.map(({ title }) => title),
    "head",
  );
  yield `${HEAD}<office:document-content${spaces.join("")}>${styles}<office:body><office:spreadsheet><table:table table:name="${xml(name)}">${widths}${element("table:table-header-rows", {}, head)}`;
  for await (const some of rows) yield some.map((cells) => rowOf(cells)).join("");
  yield "</table:table></office:spreadsheet></office:body></office:document-content>";
}

const part = (name: string, inner = "") => element(`number:${name}`, { "number:style": "long" }, inner);

const fixedStyles =
  element(
    "number:date-style",
    { "style:name": "day-form" },
    `${part("day")}<number:text>-</number:text>${part("month")}<number:text>-</number:text>${part("year")}`,
  ) +
  element("style:style", { "style:name": "day", "style:family": "table-cell", "style:data-style-name": "day-form" }) +
  element(
    "style:style",
    { "style:name": "head", "style:family": "table-cell" },
    element("style:text-properties", { "fo:font-weight": "bold" }),
  );

/** @param column about so many characters wide */
const columnStyle = ({ width }: Column, at: number) =>
  element(
    "style:style",
    { "style:name": `co${at}`, "style:family": "table-column" },
    element("style:table-column-properties", { "style:column-width": `${(width * 0.2).toFixed(2)}cm` }),
  );

const rowOf = (cells: readonly Cell[], style?: string) =>
  element("table:table-row", {}, cells.map((cell) => cellOf(cell, style)).join(""));

function cellOf(cell: Cell, style?: string): string {
  const named = style ? { "table:style-name": style } : {};
  if (cell === undefined || cell === "") return element("table:table-cell", named);
  if (typeof cell === "number")
    return typed({ ...named, "office:value-type": "float", "office:value": cell }, String(cell));
  if (typeof cell === "string") return typed({ ...named, "office:value-type": "string" }, cell);
  const day = cell.toString();
  return typed({ "table:style-name": "day", "office:value-type": "date", "office:date-value": day }, day);
}

/** A paragraph for each line; blanks and tabs would be lost, were they not written as elements. */
function typed(kind: Readonly<Record<string, string | number>>, text: string): string {
  const lines = text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write these
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
    .split(/\r\n|\r|\n/);
  const paragraphs = lines.map((line) =>
    element(
      "text:p",
      {},
      xml(line)
        .replaceAll("\t", "<text:tab/>")
        .replace(/^ | $| {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`),
    ),
  );
  return element("table:table-cell", kind, paragraphs.join(""));
}
