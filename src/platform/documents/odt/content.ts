import { type Block, type Paper, type Picture, type Run, runsOf, type Table, type Text, wordsOf } from "../paper.js";
import { namespaces } from "./styles.js";
import { element, xml } from "./xml.js";

/** A picture of a document, under the name that it has in the file. */
export type Placed = { readonly path: string; readonly picture: Picture };

/** The content of a document and the pictures that it points at. */
export function contentXml(paper: Paper): { readonly content: string; readonly pictures: readonly Placed[] } {
  const pictures: Placed[] = [];
  const place = (picture: Picture) => {
    const path = `Pictures/${pictures.length + 1}.${picture.file.ending}`;
    pictures.push({ path, picture });
    return path;
  };
  const tables = paper.blocks.filter((block) => block.kind === "table");
  const body = paper.blocks.map((block) => blockXml(block, place, tables.indexOf(block as Table))).join("");
  const inner =
    element("office:automatic-styles", {}, tables.map(tableStyles).join("") + cellStyles(paper.colour) + LISTS) +
    element("office:body", {}, element("office:text", {}, body));
  const content = `<?xml version="1.0" encoding="UTF-8"?>${element("office:document-content", namespaces, inner)}`;
  return { content, pictures };
}

function blockXml(block: Block, place: (picture: Picture) => string, table: number): string {
  switch (block.kind) {
    case "heading":
      return element(
        "text:h",
        { "text:style-name": `Heading_20_${block.level}`, "text:outline-level": block.level },
        xml(block.text),
      );
    case "paragraph":
      return paragraph(block.look === "lead" ? "Lead" : block.look === "note" ? "Note" : "Text_20_body", block.text);
    case "lines":
      return block.lines.map((line) => paragraph("Lines", line)).join("") + paragraph("Text_20_body", "");
    case "list":
      return listXml(block.items, block.isNumbered ?? false);
    case "banner":
      return (
        element("text:h", { "text:style-name": "Banner", "text:outline-level": 1 }, xml(block.text)) +
        paragraph("Banner_20_under", block.under ?? "")
      );
    case "display":
      return paragraph(`Display_20_${block.look}`, block.text);
    case "picture":
      return element(
        "text:p",
        { "text:style-name": block.at === "left" ? "Standard" : "Picture" },
        pictureXml(block, place(block)),
      );
    case "table":
      return tableXml(block, table);
  }
}

const paragraph = (style: string, text: Text) => element("text:p", { "text:style-name": style }, textXml(text));

const textXml = (text: Text) => runsOf(text).map(runXml).join("");

/** Line ends and more than one space would be lost, were they not written as elements. */
function runXml(run: Run): string {
  const words = xml(wordsOf(run))
    .replace(/ {2,}/g, (spaces) => ` <text:s text:c="${spaces.length - 1}"/>`)
    .replace(/\r\n?|\n/g, "<text:line-break/>");
  if (typeof run === "string") return words;
  return element("text:span", { "text:style-name": "bold" in run ? "Strong" : "Blank" }, words);
}

function listXml(items: readonly Text[], isNumbered: boolean): string {
  const inner = items.map((item) => element("text:list-item", {}, paragraph("Text_20_body", item))).join("");
  return element("text:list", { "text:style-name": isNumbered ? "Numbers" : "Bullets" }, inner);
}

const LEVEL = element("style:list-level-properties", { "text:space-before": "0cm", "text:min-label-width": "0.55cm" });

const LISTS =
  element(
    "text:list-style",
    { "style:name": "Bullets" },
    element("text:list-level-style-bullet", { "text:level": 1, "text:bullet-char": "•" }, LEVEL),
  ) +
  element(
    "text:list-style",
    { "style:name": "Numbers" },
    element(
      "text:list-level-style-number",
      { "text:level": 1, "style:num-format": "1", "style:num-suffix": "." },
      LEVEL,
    ),
  );

function pictureXml(picture: Picture, path: string): string {
  const size = { "svg:width": `${picture.widthMm}mm`, "svg:height": `${picture.heightMm}mm` };
  const link = { "xlink:href": path, "xlink:type": "simple", "xlink:show": "embed", "xlink:actuate": "onLoad" };
  const inner = element("draw:image", link) + element("svg:title", {}, xml(picture.alt));
  return element("draw:frame", { "draw:name": path, "text:anchor-type": "as-char", ...size }, inner);
}

function tableXml({ title, head, rows, widths }: Table, index: number): string {
  const columns = widths
    .map((_, at) => element("table:table-column", { "table:style-name": `T${index}.${at}` }))
    .join("");
  const cell = (style: string, look: string) => (text: Text) =>
    element("table:table-cell", { "table:style-name": style, "office:value-type": "string" }, paragraph(look, text));
  const header = element("table:table-row", {}, head.map(cell("Head", "Table_20_Heading")).join(""));
  const body = rows.map(([first = "", ...others]) => {
    const cells = cell("Cell", "Row_20_Heading")(first) + others.map(cell("Cell", "Table_20_Contents")).join("");
    return element("table:table-row", { "table:style-name": "Row" }, cells);
  });
  const inner = columns + element("table:table-header-rows", {}, header) + body.join("");
  return (
    paragraph("Table", title) + element("table:table", { "table:name": title }, inner) + paragraph("Text_20_body", "")
  );
}

function tableStyles({ widths }: Table, index: number): string {
  return widths
    .map((width, at) =>
      element(
        "style:style",
        { "style:name": `T${index}.${at}`, "style:family": "table-column" },
        element("style:table-column-properties", { "style:rel-column-width": `${Math.round(width * 1000)}*` }),
      ),
    )
    .join("");
}

function cellStyles(colour: string): string {
  const cell = (name: string, look: Readonly<Record<string, string>>) =>
    element(
      "style:style",
      { "style:name": name, "style:family": "table-cell" },
      element("style:table-cell-properties", { "fo:padding": "0.15cm", ...look }),
    );
  const row = element("style:table-row-properties", { "fo:keep-together": "always" });
  return (
    cell("Head", { "fo:background-color": colour }) +
    cell("Cell", { "fo:border-bottom": "0.7pt solid #ddd5cb" }) +
    element("style:style", { "style:name": "Row", "style:family": "table-row" }, row)
  );
}
