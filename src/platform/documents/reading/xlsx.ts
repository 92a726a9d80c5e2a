import { type FoundCell, type FoundTable, longer, MOST, Rows, Unreadable } from "./found.js";
import { momentOf, showsMoment } from "./serial.js";
import { walk } from "./xml.js";

/** A part of a zipped document; undefined where there is none of that name. */
export type PartOf = (path: string) => Promise<Uint8Array | undefined>;

type Book = {
  readonly since1904: boolean;
  readonly strings: readonly string[];
  /** Of each style of a cell whether it shows a day or a time. */
  readonly moments: readonly boolean[];
};

/** The sheets of a workbook (ECMA-376) that are not hidden, with the values that its formulas had last. @throws Unreadable */
export async function readXlsxTables(part: PartOf): Promise<FoundTable[]> {
  const { sheets, since1904 } = readWorkbook(await needed(part, "xl/workbook.xml"));
  const targets = readTargets(await needed(part, "xl/_rels/workbook.xml.rels"));
  const strings = readStrings(await part(targets.kind("sharedStrings") ?? "xl/sharedStrings.xml"));
  const moments = readStyles(await part(targets.kind("styles") ?? "xl/styles.xml"));
  const rows = new Rows();
  const tables: FoundTable[] = [];
  for (const { name, id } of sheets) {
    const path = targets.id(id);
    const sheet = path === undefined ? undefined : await part(path);
    if (!sheet) continue;
    readSheet(sheet, { since1904, strings, moments }, rows);
    tables.push({ name, rows: rows.take() });
  }
  return tables;
}

async function needed(part: PartOf, path: string): Promise<Uint8Array> {
  const found = await part(path);
  if (!found) throw new Unreadable(`The workbook is damaged: it has no ${path}.`);
  return found;
}

/** Some programs put a prefix before each name. */
const local = (name: string) => name.slice(name.indexOf(":") + 1);

const isTrue = (value: string | undefined) => value === "1" || value === "true";

function readWorkbook(part: Uint8Array) {
  const sheets: { name: string; id: string }[] = [];
  let since1904 = false;
  walk(part, {
    open(name, attribute) {
      if (local(name) === "workbookPr") since1904 = isTrue(attribute("date1904"));
      if (local(name) !== "sheet" || (attribute("state") ?? "visible") !== "visible") return;
      sheets.push({ name: attribute("name") ?? "", id: attribute("r:id") ?? attribute("d3p1:id") ?? "" });
    },
    close() {},
    text() {},
  });
  return { sheets, since1904 };
}

function readTargets(part: Uint8Array) {
  const relations: { id: string; kind: string; path: string }[] = [];
  walk(part, {
    open(name, attribute) {
      if (local(name) !== "Relationship") return;
      const target = attribute("Target") ?? "";
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      relations.push({ id: attribute("Id") ?? "", kind: attribute("Type")?.split("/").at(-1) ?? "", path });
    },
    close() {},
    text() {},
  });
  return {
    id: (wanted: string) => relations.find(({ id }) => id === wanted)?.path,
    kind: (wanted: string) => relations.find(({ kind }) => kind === wanted)?.path,
  };
}

/** Signs that XML does not have stand as `_x000D_`. */
const signs = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function readStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (!part) return strings;
  let [text, isIn, aside] = ["", false, 0];
  walk(part, {
    open(name) {
      if (local(name) === "si") text = "";
      // How a Japanese word sounds is no part of it.
      if (local(name) === "rPh") aside += 1;
      isIn = local(name) === "t" && aside === 0;
    },
    close(name) {
      if (local(name) === "si") strings.push(signs(text));
      if (local(name) === "rPh") aside -= 1;
      isIn = false;
      if (strings.length > MOST.cells) throw new Unreadable("The workbook has more texts than can be read.");
    },
    text(more) {
      if (isIn) text = longer(text, more, 0);
    },
  });
  return strings;
}

function readStyles(part: Uint8Array | undefined): boolean[] {
  const codes = new Map<number, string>();
  const moments: boolean[] = [];
  let isOfCells = false;
  if (!part) return moments;
  walk(part, {
    open(name, attribute) {
      if (local(name) === "numFmt") codes.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
      if (local(name) === "cellXfs") isOfCells = true;
      if (local(name) !== "xf" || !isOfCells) return;
      const id = Number(attribute("numFmtId") ?? 0);
      moments.push(showsMoment(id, codes.get(id)));
    },
    close(name) {
      if (local(name) === "cellXfs") isOfCells = false;
    },
    text() {},
  });
  return moments;
}

function readSheet(part: Uint8Array, book: Book, rows: Rows): void {
  let [at, isHidden, isIn, aside] = [0, false, false, 0];
  let [column, type, style, text] = [-1, "n", 0, ""];
  let cells: (FoundCell | undefined)[] = [];
  walk(part, {
    open(full, attribute) {
      const name = local(full);
      if (name === "row") {
        at = Number(attribute("r") ?? at + 1);
        [cells, column, isHidden] = [[], -1, isTrue(attribute("hidden"))];
      }
      if (name === "c") {
        column = columnOf(attribute("r"), column + 1, at);
        [type, style, text] = [attribute("t") ?? "n", Number(attribute("s") ?? 0), ""];
      }
      if (name === "rPh") aside += 1;
      isIn = (name === "v" && type !== "inlineStr") || (name === "t" && type === "inlineStr" && aside === 0);
    },
    close(full) {
      const name = local(full);
      if (name === "rPh") aside -= 1;
      if (name === "c") cells[column] = cellOf(book, type, style, text);
      if (name === "row") rows.add(at, Array.from(cells), isHidden);
      isIn = false;
    },
    text(more) {
      if (isIn) text = longer(text, more, at);
    },
  });
}

/** From `AB12`, or the next one where a cell does not say where it is. */
function columnOf(place: string | undefined, next: number, at: number): number {
  const letters = /^([A-Z]{1,3})\d*$/.exec(place ?? "")?.[1];
  const found = letters ? [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1 : next;
  if (found >= MOST.columns)
    throw new Unreadable(`Row ${at} has more than ${MOST.columns} columns; that is not a list of questions.`);
  return found;
}

function cellOf(book: Book, type: string, style: number, text: string): FoundCell | undefined {
  if (type === "s") return { kind: "text", text: book.strings[Number(text)] ?? "" };
  if (type === "inlineStr" || type === "str") return { kind: "text", text: signs(text) };
  if (type === "d") return { kind: "moment", text };
  if (type === "b") return { kind: "text", text: text === "1" ? "TRUE" : "FALSE" };
  if (type === "e" || text === "") return text === "" ? undefined : { kind: "text", text };
  const number = Number(text);
  const moment = book.moments[style] ? momentOf(number, book.since1904) : undefined;
  if (moment !== undefined) return { kind: "moment", text: moment };
  return { kind: "number", text: Number.isSafeInteger(number) ? String(number) : text };
}
