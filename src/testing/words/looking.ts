import { execFileSync } from "node:child_process";
import { type HTMLElement, parse } from "node-html-parser";
import type { Reply } from "../ask.js";
import { paragraphsIn } from "../odt.js";
import { readCsv, readOds, readXlsx } from "../tables.js";
import { inLinesKept, marksIn } from "./naughty-words.js";

export type Typed = { readonly text: string; readonly kept: string; readonly field: string };

/** What XML has no place for, in a file that shows a sign for it or leaves it out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs
const notForXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const shownForXml = (text: string) => text.replace(notForXml, "\ufffd");
/** Of a paper, whose lines are broken anew: the signs that are no white space. */
const signsOf = (text: string) => text.replace(notForXml, "").replace(/\s/g, "");

/** Looks at pages and files for words that somebody typed: never a part of them, and shown as they were kept. */
export class Looking {
  readonly broken = new Set<string>();
  /** Every mark that was seen, with what stood around it. */
  readonly shown = new Map<string, string>();
  /** Marks of texts that something showed exactly as they were. */
  readonly shownWhole = new Set<string>();
  readonly inFiles = new Map<string, Set<string>>();
  readonly #typed: ReadonlyMap<string, Typed>;

  constructor(typed: ReadonlyMap<string, Typed>) {
    this.#typed = typed;
  }

  page(html: string, where: string): void {
    if (/<zz-el|<script>zz/i.test(html)) this.broken.add(`an element at ${where}`);
    if (!/zz-|q7f3x/i.test(html)) return;
    const root = parse(html, { comment: false });
    for (const element of root.querySelectorAll("*")) {
      if (Object.keys(element.attributes).some((name) => name.toLowerCase().startsWith("zz-")))
        this.broken.add(`an attribute of ${element.tagName} at ${where}`);
      for (const value of Object.values(element.attributes)) this.#see(value);
    }
    // A browser leaves out the first end of a line in a field.
    for (const field of root.querySelectorAll("textarea")) this.#see(field.text.replace(/^\n/, ""));
    this.#see(withoutFields(root).text);
  }

  #see(text: string, fit = (kept: string) => kept, whole = this.shownWhole): void {
    for (const mark of marksIn(text)) {
      if (!this.shownWhole.has(mark)) this.shown.set(mark, aroundOf(text, mark));
      const typed = this.#typed.get(mark);
      if (typed && [typed.kept, inLinesKept(typed.text)].some((kept) => text.includes(fit(kept)))) {
        whole.add(mark);
        this.shownWhole.add(mark);
      } else if (whole !== this.shownWhole)
        this.broken.add(`${typed?.field} changed in a file: ${JSON.stringify(text)}`);
    }
  }

  /** A file of any kind that the product gives. @returns the kind as its answer calls it */
  file(reply: Reply, where: string): void {
    const kind = String(reply.headers["content-type"]).split(";", 1)[0] ?? "";
    const whole = this.inFiles.get(kind) ?? new Set<string>();
    this.inFiles.set(kind, whole);
    for (const text of this.#textsIn(kind, reply.bytes, where)) this.#see(text, fits[kind], whole);
  }

  #textsIn(kind: string, bytes: Buffer, where: string): string[] {
    if (kind === "application/json") return stringsIn(JSON.parse(bytes.toString("utf8")));
    if (kind === "application/pdf") return printedIn(bytes);
    if (kind.endsWith("opendocument.text")) return [signsOf(paragraphsIn(bytes).join(""))];
    if (kind === "text/csv") {
      const cells = readCsv(bytes[0] === 0xef ? bytes : Buffer.concat([Buffer.from("\ufeff"), bytes])).flat();
      for (const cell of cells)
        if (/^[\s"\u200b\ufeff]*[=+@]/.test(cell)) this.broken.add(`a formula at ${where}: ${cell}`);
      return cells;
    }
    const read = kind.endsWith("spreadsheet") ? readOds : readXlsx;
    return read(bytes).flatMap((row) => row.map((cell) => cell?.text ?? ""));
  }
}

const fits: Readonly<Record<string, (kept: string) => string>> = {
  "application/vnd.oasis.opendocument.spreadsheet": shownForXml,
  "application/vnd.oasis.opendocument.text": signsOf,
  "application/pdf": (kept) => marksIn(kept)[0] ?? kept,
};

const aroundOf = (text: string, mark: string) => JSON.stringify(text.slice(Math.max(0, text.indexOf(mark) - 150)));

function withoutFields(root: HTMLElement): HTMLElement {
  for (const field of root.querySelectorAll("textarea")) field.remove();
  return root;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** The words of a PDF; nothing on a machine that cannot read one: that it is made at all is seen everywhere. */
function printedIn(pdf: Buffer): string[] {
  if (!pdf.subarray(0, 5).equals(Buffer.from("%PDF-"))) throw new Error("no PDF");
  try {
    return [
      execFileSync("pdftotext", ["-raw", "-", "-"], { input: pdf, maxBuffer: 1 << 26 })
        .toString("utf8")
        .replace(/\s/g, ""),
    ];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
