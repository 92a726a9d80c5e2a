import { element, xml } from "./odt/xml.js";
import { type Parts, zipped } from "./table/zipped.js";
import type { Cell, TableFile, TableWriter } from "./table.js";

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The style of a cell, as `styles` numbers them. */
const STYLE = { plain: 0, head: 1, day: 2 } as const;

/** More than this a cell cannot hold, counted in halves of UTF-16. */
const LONGEST = 32_767;

/** A workbook of one sheet (ECMA-376). Texts are written as texts, so that none of them is ever a formula. */
export const xlsxOf: TableWriter = (table) =>
  zipped(parts(table), { path: "xl/worksheets/sheet1.xml", pieces: sheet(table) });

function parts({ name }: TableFile): Parts {
  const override = (path: string, kind: string) =>
    element("Override", { PartName: path, ContentType: `${KINDS}.${kind}+xml` });
  const relation = (id: string, kind: string, target: string) =>
    element("Relationship", { Id: id, Type: `${LINKS}/${kind}`, Target: target });
  const relations = (inner: string) => HEAD + element("Relationships", { xmlns: `${PACKAGE}/relationships` }, inner);
  const types =
    element("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }) +
    element("Default", { Extension: "xml", ContentType: "application/xml" }) +
    override("/xl/workbook.xml", "sheet.main") +
    override("/xl/worksheets/sheet1.xml", "worksheet") +
    override("/xl/styles.xml", "styles");
  const sheets = element("sheets", {}, element("sheet", { name: sheetName(name), sheetId: 1, "r:id": "rId1" }));
  return {
    "[Content_Types].xml": HEAD + element("Types", { xmlns: `${PACKAGE}/content-types` }, types),
    "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": HEAD + element("workbook", { xmlns: MAIN, "xmlns:r": LINKS }, sheets),
    "xl/_rels/workbook.xml.rels": relations(
      relation("rId1", "worksheet", "worksheets/sheet1.xml") + relation("rId2", "styles", "styles.xml"),
    ),
    "xl/styles.xml": HEAD + styles,
  };
}

const one = (name: string, inner: string) => element(name, { count: 1 }, inner);

const styles = element(
  "styleSheet",
  { xmlns: MAIN },
  element("numFmts", { count: 1 }, element("numFmt", { numFmtId: 164, formatCode: "dd\\-mm\\-yyyy" })) +
    element("fonts", { count: 2 }, element("font", {}, sized()) + element("font", {}, element("b", {}) + sized())) +
    element("fills", { count: 2 }, fill("none") + fill("gray125")) +
    one(
      "borders",
      element("border", {}, ["left", "right", "top", "bottom"].map((side) => element(side, {})).join("")),
    ) +
    one("cellStyleXfs", element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })) +
    element(
      "cellXfs",
      { count: 3 },
      element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }) +
        element("xf", { numFmtId: 0, fontId: 1, fillId: 0, borderId: 0, xfId: 0, applyFont: 1 }) +
        element("xf", { numFmtId: 164, fontId: 0, fillId: 0, borderId: 0, xfId: 0, applyNumberFormat: 1 }),
    ),
);

function sized(): string {
  return element("sz", { val: 11 }) + element("name", { val: "Calibri" });
}

function fill(pattern: string): string {
  return element("fill", {}, element("patternFill", { patternType: pattern }));
}

async function* sheet({ columns, rows }: TableFile): AsyncGenerator<string> {
  const widths = columns.map(({ width }, at) => element("col", { min: at + 1, max: at + 1, width, customWidth: 1 }));
  const pane = element("pane", { ySplit: 1, topLeftCell: "A2", activePane: "bottomLeft", state: "frozen" });
  const view = element("sheetView", { workbookViewId: 0 }, pane);
  const head = rowOf(
    columns.map(({ title }) => title),
    1,
    STYLE.head,
  );
  yield `${HEAD}<worksheet xmlns="${MAIN}">${element("sheetViews", {}, view)}${element("cols", {}, widths.join(""))}<sheetData>${head}`;
  let last = 1;
  for await (const some of rows)
    yield some
      .map((cells) => {
        last += 1;
        return rowOf(cells, last, STYLE.plain);
      })
      .join("");
  const range = element("autoFilter", { ref: `A1:${letters(columns.length)}${last}` });
  yield `</sheetData>${range}</worksheet>`;
}

const rowOf = (cells: readonly Cell[], at: number, style: number) =>
  element("row", { r: at }, cells.map((cell, column) => cellOf(cell, `${letters(column + 1)}${at}`, style)).join(""));

function cellOf(cell: Cell, r: string, style: number): string {
  if (cell === undefined || cell === "") return "";
  if (typeof cell === "number") return element("c", { r, s: style }, element("v", {}, String(cell)));
  if (typeof cell !== "string") return element("c", { r, s: STYLE.day }, element("v", {}, String(serial(cell))));
  const text = element("t", { "xml:space": "preserve" }, xlsxText(cell));
  return element("c", { r, s: style, t: "inlineStr" }, element("is", {}, text));
}

/** Days since the last of 1899, as spreadsheets count them from March 1900 on. */
const serial = (day: Exclude<Cell, string | number | undefined>) =>
  Math.round((Date.UTC(day.year, day.month - 1, day.day) - Date.UTC(1899, 11, 30)) / 86_400_000);

/** Signs that XML does not have are written as the format does, and what looks like that already too. */
function xlsxText(text: string): string {
  const isLong = text.length > LONGEST;
  // Where that is in the middle of a sign, its first half goes too.
  const held = isLong ? text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, "") : text;
  const escaped = held
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML does not have
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (sign) => `_x${hex(sign)}_`);
  return xml(isLong ? `${escaped}…` : escaped);
}

const hex = (sign: string) => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");

/** The name of a column: A to Z, then AA. */
function letters(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return `${before > 0 ? letters(before) : ""}${String.fromCharCode(65 + rest)}`;
}

/** A sheet is called by at most 31 characters, without those that have a meaning in formulas. */
const sheetName = (name: string) => name.replace(/[[\]:*?/\\']/g, " ").slice(0, 31);
