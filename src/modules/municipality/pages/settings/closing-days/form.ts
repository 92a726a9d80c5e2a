import { z } from "zod";
import { readDay, Temporal } from "#platform/clock";
import { type Fields, parseFields } from "#platform/web";
import type { ClosingDay } from "../../../settings.js";
import { isWorkingDay } from "../../../working-days.js";
import { type ErrorCode, given, line, type Parsed, together } from "../fields.js";

const schema = z.object({ day: line, reason: line });

/** How far ahead a day may lie: no town hall plans further. */
const YEARS_AHEAD = 5;

/** Reads a day to close on. */
export function parseClosingDay(fields: Fields, today: Temporal.PlainDate): Parsed<ClosingDay> {
  const parsed = parseFields<z.infer<typeof schema>, ErrorCode>(schema, fields);
  const day = readDay(fields.get("day")?.trim() ?? "");
  const problem = problemOf(day, today);
  const checked = together(parsed, problem ? [["day", problem]] : []);
  if (!checked.ok) return checked;
  return { ok: true, value: { day: String(day), reason: given(checked.value.reason) } };
}

function problemOf(day: Temporal.PlainDate | undefined, today: Temporal.PlainDate): ErrorCode | undefined {
  if (day === undefined) return "day-wrong";
  if (Temporal.PlainDate.compare(day, today) < 0) return "day-past";
  if (Temporal.PlainDate.compare(day, today.add({ years: YEARS_AHEAD })) > 0) return "day-far";
  return isWorkingDay(day, new Set()) ? undefined : "day-free";
}
