import type { Paper } from "../paper.js";
import { element, xml } from "./xml.js";

/** The namespaces of ODF 1.3 that we use. */
export const namespaces: Readonly<Record<string, string>> = {
  "xmlns:office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
  "xmlns:style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
  "xmlns:text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
  "xmlns:table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
  "xmlns:draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
  "xmlns:fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
  "xmlns:svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
  "xmlns:xlink": "http://www.w3.org/1999/xlink",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
  "office:version": "1.3",
};

type Attributes = Readonly<Record<string, string>>;

type ParagraphStyle = {
  readonly name: string;
  readonly parent?: string;
  readonly box?: Attributes;
  readonly type?: Attributes;
};

/** The styles of a document, under the names that a word processor knows, so that the house's own template can take over. */
export function stylesXml(paper: Paper): string {
  const inner =
    element(
      "office:font-face-decls",
      {},
      ["Atkinson Hyperlegible Next", "Bricolage Grotesque"].map(fontFace).join(""),
    ) +
    element(
      "office:styles",
      {},
      defaults(paper) + paragraphStyles(paper).map(paragraphStyle).join("") + characterStyles,
    ) +
    element("office:automatic-styles", {}, pageLayout()) +
    element("office:master-styles", {}, masterPage(paper));
  return `<?xml version="1.0" encoding="UTF-8"?>${element("office:document-styles", namespaces, inner)}`;
}

const fontFace = (family: string) =>
  element("style:font-face", { "style:name": family, "svg:font-family": `'${family}', Arial, sans-serif` });

function defaults({ lang }: Paper): string {
  const text = element("style:text-properties", {
    "style:font-name": "Atkinson Hyperlegible Next",
    "fo:font-size": "10.5pt",
    "fo:language": lang,
    "fo:country": lang === "nl" ? "NL" : "GB",
    "fo:color": "#1c1a20",
  });
  return element("style:default-style", { "style:family": "paragraph" }, text);
}

const HEADING: Attributes = { "style:font-name": "Bricolage Grotesque", "fo:font-weight": "bold" };
const CENTRED: Attributes = { "fo:text-align": "center" };

function paragraphStyles({ colour }: Paper): readonly ParagraphStyle[] {
  const inColour = { ...HEADING, "fo:color": colour };
  const stays = { "fo:keep-with-next": "always" };
  return [
    { name: "Standard", box: { "fo:line-height": "140%" } },
    { name: "Text_20_body", parent: "Standard", box: { "fo:margin-bottom": "0.25cm" } },
    { name: "Lead", parent: "Text_20_body", type: { "fo:font-size": "12.5pt" } },
    { name: "Note", parent: "Text_20_body", type: { "fo:font-size": "9pt", "fo:color": "#55505c" } },
    { name: "Lines", parent: "Standard" },
    {
      name: "Heading_20_1",
      parent: "Standard",
      box: { ...stays, "fo:margin-bottom": "0.35cm" },
      type: { ...inColour, "fo:font-size": "21pt" },
    },
    {
      name: "Heading_20_2",
      parent: "Standard",
      box: { ...stays, "fo:margin-top": "0.4cm", "fo:margin-bottom": "0.1cm" },
      type: { ...inColour, "fo:font-size": "14pt" },
    },
    { name: "Table_20_Contents", parent: "Standard", type: { "fo:font-size": "9.25pt" } },
    {
      name: "Table_20_Heading",
      parent: "Table_20_Contents",
      type: { "fo:font-weight": "bold", "fo:color": "#ffffff" },
    },
    { name: "Row_20_Heading", parent: "Table_20_Contents", type: { "fo:font-weight": "bold" } },
    {
      name: "Table",
      parent: "Standard",
      box: { ...stays, "fo:margin-top": "0.2cm", "fo:margin-bottom": "0.1cm" },
      type: { "fo:font-weight": "bold" },
    },
    { name: "Footer", parent: "Standard", type: { "fo:font-size": "8.5pt", "fo:color": "#55505c" } },
    {
      name: "Banner",
      parent: "Standard",
      box: { "fo:background-color": colour, "fo:padding": "0.5cm" },
      type: { ...HEADING, "fo:color": "#ffffff", "fo:font-size": "30pt" },
    },
    {
      name: "Banner_20_under",
      parent: "Banner",
      box: { "fo:margin-bottom": "0.8cm" },
      type: { "fo:font-size": "15pt", "fo:font-weight": "normal" },
    },
    {
      name: "Display_20_large",
      parent: "Standard",
      box: { ...CENTRED, "fo:line-height": "110%", "fo:margin-bottom": "0.5cm" },
      type: { ...inColour, "fo:font-size": "40pt" },
    },
    {
      name: "Display_20_middle",
      parent: "Standard",
      box: { ...CENTRED, "fo:margin-bottom": "0.2cm" },
      type: { ...HEADING, "fo:font-size": "21pt" },
    },
    {
      name: "Display_20_small",
      parent: "Standard",
      box: { ...CENTRED, "fo:margin-bottom": "0.2cm" },
      type: { "fo:font-size": "14pt" },
    },
    { name: "Picture", parent: "Standard", box: CENTRED },
  ];
}

function paragraphStyle({ name, parent, box, type }: ParagraphStyle): string {
  const properties =
    (box ? element("style:paragraph-properties", box) : "") + (type ? element("style:text-properties", type) : "");
  const shown = name.replaceAll("_20_", " ");
  return element(
    "style:style",
    { "style:name": name, "style:display-name": shown, "style:family": "paragraph", "style:parent-style-name": parent },
    properties,
  );
}

const characterStyles =
  element(
    "style:style",
    { "style:name": "Strong", "style:family": "text" },
    element("style:text-properties", { "fo:font-weight": "bold" }),
  ) +
  element(
    "style:style",
    { "style:name": "Blank", "style:family": "text" },
    element("style:text-properties", { "fo:background-color": "#fdeeb5" }),
  );

function pageLayout(): string {
  return element(
    "style:page-layout",
    { "style:name": "A4" },
    element("style:page-layout-properties", {
      "fo:page-width": "21cm",
      "fo:page-height": "29.7cm",
      "style:print-orientation": "portrait",
      "fo:margin": "2.2cm",
    }) +
      element(
        "style:footer-style",
        {},
        element("style:header-footer-properties", { "fo:min-height": "0.8cm", "fo:margin-top": "0.4cm" }),
      ),
  );
}

function masterPage({ foot, pageOf }: Paper): string {
  const footer = foot === undefined ? "" : element("style:footer", {}, footerLine(foot, pageOf));
  return element("style:master-page", { "style:name": "Standard", "style:page-layout-name": "A4" }, footer);
}

/** The count as the word processor keeps it; the words around it are those of the paper. */
function footerLine(foot: string, pageOf: Paper["pageOf"]): string {
  const words = pageOf?.(1, 2) ?? "1";
  const count = element("text:page-number", { "text:select-page": "current" }, "1");
  const total = element("text:page-count", {}, "1");
  const [before = "", middle = "", after = ""] = words.split(/[12]/).map(xml);
  const pages = pageOf ? before + count + middle + total + after : count;
  return element("text:p", { "text:style-name": "Footer" }, `${xml(foot)} · ${pages}`);
}
