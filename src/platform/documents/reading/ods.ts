import { type FoundCell, type FoundTable, longer, MOST, Rows, Unreadable } from "./found.js";
import { walk } from "./xml.js";

/** The sheets of a spreadsheet (ODF), with the values that its formulas had last. @throws Unreadable */
export function readOdsTables(content: Uint8Array): FoundTable[] {
  const sheets = new Sheets();
  const path: string[] = [];
  walk(content, {
    open(name, attribute) {
      sheets.open(name, path.at(-1), attribute);
      path.push(name);
    },
    close(name) {
      path.pop();
      sheets.close(name, path.at(-1));
    },
    text: (more) => sheets.text(more),
  });
  return sheets.tables;
}

const isCell = (name: string | undefined) => name === "table:table-cell" || name === "table:covered-table-cell";

class Sheets {
  readonly tables: FoundTable[] = [];
  readonly #rows = new Rows();
  #name = "";
  #at = 0;
  #row = { times: 1, isHidden: false, cells: [] as (FoundCell | undefined)[] };
  #cell = { times: 1, type: "", value: undefined as string | undefined, lines: [] as string[] };
  /** Undefined outside of a paragraph of a cell itself: a note beside a cell has paragraphs too. */
  #line: string | undefined;

  open(name: string, parent: string | undefined, attribute: (name: string) => string | undefined): void {
    const times = (of: string, most = 1_048_576) =>
      Math.min(most, Math.max(1, Math.trunc(Number(attribute(of) ?? 1)) || 1));
    if (name === "table:table") {
      [this.#name, this.#at] = [attribute("table:name") ?? "", 0];
    } else if (name === "table:table-row") {
      const isHidden = ["collapse", "filter"].includes(attribute("table:visibility") ?? "");
      this.#row = { times: times("table:number-rows-repeated"), isHidden, cells: [] };
    } else if (isCell(name)) {
      const type = attribute("office:value-type") ?? "";
      const value =
        type === "date"
          ? attribute("office:date-value")
          : type === "string"
            ? attribute("office:string-value")
            : attribute("office:value");
      this.#cell = { times: times("table:number-columns-repeated"), type, value, lines: [] };
    } else if (name === "text:p" && isCell(parent)) this.#line = "";
    else if (this.#line === undefined) return;
    else if (name === "text:s") this.text(" ".repeat(times("text:c", MOST.signs)));
    else if (name === "text:tab") this.text("\t");
    else if (name === "text:line-break") this.text("\n");
  }

  text(more: string): void {
    if (this.#line !== undefined) this.#line = longer(this.#line, more, this.#at + 1);
  }

  close(name: string, parent: string | undefined): void {
    if (name === "text:p" && isCell(parent) && this.#line !== undefined) {
      this.#cell.lines.push(this.#line);
      this.#line = undefined;
    } else if (isCell(name)) this.#endCell(name);
    else if (name === "table:table-row") this.#endRow();
    else if (name === "table:table") this.tables.push({ name: this.#name, rows: this.#rows.take() });
  }

  #endCell(name: string): void {
    const { times, type, value, lines } = this.#cell;
    const cell = name === "table:table-cell" ? cellOf(type, value, lines.join("\n")) : undefined;
    const { cells } = this.#row;
    if (cells.length + times > MOST.columns && cell !== undefined)
      throw new Unreadable(
        `Row ${this.#at + 1} has more than ${MOST.columns} columns; that is not a list of questions.`,
      );
    // Behind the last cell that holds something, thousands of empty ones stand as one.
    for (let n = 0; n < times && cells.length < MOST.columns; n += 1) cells.push(cell);
  }

  #endRow(): void {
    const { times, isHidden, cells } = this.#row;
    if (cells.some((cell) => cell !== undefined))
      for (let n = 1; n <= times; n += 1) this.#rows.add(this.#at + n, cells, isHidden);
    this.#at += times;
  }
}

function cellOf(type: string, value: string | undefined, shown: string): FoundCell | undefined {
  if (type === "date" && value !== undefined) return { kind: "moment", text: value };
  if (["float", "currency", "percentage"].includes(type) && value !== undefined) return { kind: "number", text: value };
  const text = value ?? shown;
  return text === "" ? undefined : { kind: "text", text };
}
