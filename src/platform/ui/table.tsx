import type { Child } from "hono/jsx";
import { classNames } from "./class-names.js";

export type Column = { label: string; numeric?: boolean | undefined };

export type TableProps = {
  caption: string;
  /** The caption stands already in a heading above: screen readers still hear it. */
  captionHidden?: boolean | undefined;
  columns: Column[];
  /** Per row one cell for each column; the first cell names the row. */
  rows: Child[][];
};

/** A table that scrolls inside itself on a narrow screen, also by keyboard. */
export function Table({ caption, captionHidden, columns, rows }: TableProps) {
  return (
    <section class="rl-table" aria-label={caption} tabindex={0}>
      <table class="utrecht-table">
        <caption class={captionHidden ? "rl-hidden" : "utrecht-table__caption"}>{caption}</caption>
        <thead class="utrecht-table__header">
          <tr class="utrecht-table__row">
            {columns.map((column) => (
              <th class={cellClass("header-cell", column)} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {rows.map((cells) => (
            <tr class="utrecht-table__row">{cells.map((cell, index) => renderCell(cell, index, columns[index]))}</tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function renderCell(cell: Child, index: number, column: Column | undefined) {
  if (index > 0) return <td class={cellClass("cell", column)}>{cell}</td>;
  return (
    <th class="utrecht-table__cell rl-table__row-header" scope="row">
      {cell}
    </th>
  );
}

const CELLS = {
  "header-cell": { name: "utrecht-table__header-cell", numeric: "utrecht-table__header-cell--numeric-column" },
  cell: { name: "utrecht-table__cell", numeric: "utrecht-table__cell--numeric-column" },
} as const;

function cellClass(part: keyof typeof CELLS, column: Column | undefined): string {
  const { name, numeric } = CELLS[part];
  return classNames(name, column?.numeric && `${numeric} utrecht-table__cell--numeric-data`);
}
