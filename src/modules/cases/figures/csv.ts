import type { Figure, Figures, Point, Shown } from "./figures.js";
import { measures, type Unit } from "./measures.js";

/** The same in every language, for programs. */
const columns = ["figure", "unit", "period", "from", "to", "n", "value", "status"] as const;

/** What a value of a row says: it is there, or why it is not. */
type Status = "shown" | "too-few" | "held-back" | "none" | "more-than-half-waiting";

const periodNames = { 1: "month", 3: "quarter", 6: "half-year" } as const;

/**
 * The public figures as a file (RFC 4180): one row for each value, with the number of questions that it is over. What may not be
 * shown has no value here either.
 */
export function figuresFile({ period, received, all }: Figures): string {
  const whole = ["total", period.from.toString(), period.to.toString()];
  const rows = all.flatMap((figure) => [
    [figure.key, figure.unit, ...whole, ...cellsOf(figure.total)],
    ...(figure.beside ? [[figure.beside.key, besideUnit, ...whole, ...cellsOf(figure.beside)]] : []),
    ...pointRows(figure),
  ]);
  const lines = [
    [...columns],
    ["received", "questions", ...whole, String(received), String(received), "shown"],
    ...rows,
  ];
  return lines.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

/** What stands beside a figure is always a part of a whole. */
const besideUnit: Unit = "share";

function pointRows({ key, trend }: Figure): string[][] {
  if (!trend) return [];
  const { unit } = measures[key];
  return trend.points.map((point) => [
    key,
    unit,
    periodNames[trend.size],
    point.from.toString(),
    point.to.toString(),
    ...cellsOf(point, statusOf(point)),
  ]);
}

function statusOf({ fate }: Point): Status {
  return fate === "few" ? "too-few" : fate;
}

function cellsOf({ n, value }: Shown, why: Status = "too-few"): string[] {
  if (value === undefined) return [String(n), "", why];
  return Number.isFinite(value)
    ? [String(n), String(Number(value.toFixed(4))), "shown"]
    : [String(n), "", "more-than-half-waiting"];
}

/** Quoted where needed; never something that a spreadsheet takes for a formula. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
