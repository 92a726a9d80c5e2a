import { strFromU8, unzipSync } from "fflate";
import { type HTMLElement, parse } from "node-html-parser";

/** What a cell of a read table file holds: its text, and of which kind the file says that it is. */
export type ReadCell = { readonly kind: "text" | "number" | "day"; readonly text: string };

const entities = (text: string) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** The cells of a CSV file with semicolons (RFC 4180). */
export function readCsv(file: Buffer): string[][] {
  const text = file.toString("utf8");
  if (!text.startsWith("\ufeff")) throw new Error("no mark of UTF-8 in front");
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 1; at < text.length; ) {
    const quoted = text[at] === '"' ? /"((?:[^"]|"")*)"/y : undefined;
    if (quoted) {
      quoted.lastIndex = at;
      const found = quoted.exec(text) ?? fail("a quote that does not end");
      row.push((found[1] ?? "").replaceAll('""', '"'));
      at = quoted.lastIndex;
    } else {
      const end = text.slice(at).search(/[;\r]/) + at;
      row.push(text.slice(at, end));
      at = end;
    }
    if (text[at] === ";") {
      at += 1;
      if (text[at] === "\r") row.push("");
    }
    if (text.startsWith("\r\n", at)) {
      rows.push(row);
      row = [];
      at += 2;
    }
  }
  return rows;
}

function fail(why: string): never {
  throw new Error(why);
}

/** The sheet of an XLSX file, by row and column; empty cells are undefined. */
export function readXlsx(file: Uint8Array): (ReadCell | undefined)[][] {
  const sheet = parse(partOf(file, "xl/worksheets/sheet1.xml"));
  return sheet.querySelectorAll("row").map((row) => {
    const cells: (ReadCell | undefined)[] = [];
    for (const cell of row.querySelectorAll("c")) cells[columnOf(cell.getAttribute("r") ?? "")] = xlsxCell(cell);
    return cells;
  });
}

function xlsxCell(cell: HTMLElement): ReadCell {
  if (cell.querySelector("f")) fail("a formula");
  if (cell.getAttribute("t") === "inlineStr") {
    const raw = entities(cell.querySelector("t")?.rawText ?? "");
    const text = raw.replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    return { kind: "text", text };
  }
  const value = cell.querySelector("v")?.rawText ?? "";
  if (cell.getAttribute("s") !== "2") return { kind: "number", text: value };
  const day = new Date(Date.UTC(1899, 11, 30) + Number(value) * 86_400_000);
  return { kind: "day", text: day.toISOString().slice(0, 10) };
}

const columnOf = (place: string) =>
  [...place.replace(/\d/g, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The sheet of an ODS file, by row and column; empty cells are undefined. */
export function readOds(file: Uint8Array): (ReadCell | undefined)[][] {
  const content = parse(partOf(file, "content.xml"));
  return content.querySelectorAll("table\\:table-row").map((row) =>
    row.querySelectorAll("table\\:table-cell").map((cell) => {
      if (cell.getAttribute("table:formula")) fail("a formula");
      const kind = cell.getAttribute("office:value-type");
      if (kind === undefined) return undefined;
      if (kind === "float") return { kind: "number", text: cell.getAttribute("office:value") ?? "" } as const;
      if (kind === "date") return { kind: "day", text: cell.getAttribute("office:date-value") ?? "" } as const;
      const lines = cell
        .querySelectorAll("text\\:p")
        .map((line) =>
          entities(
            line.innerHTML
              .replace(/<text:s text:c="(\d+)"\s*\/?>(<\/text:s>)?/g, (_, count: string) => " ".repeat(Number(count)))
              .replace(/<text:tab\s*\/?>(<\/text:tab>)?/g, "\t"),
          ),
        );
      return { kind: "text", text: lines.join("\n") } as const;
    }),
  );
}

function partOf(file: Uint8Array, path: string): string {
  const part = unzipSync(file)[path];
  return part ? strFromU8(part) : fail(`no ${path}`);
}
