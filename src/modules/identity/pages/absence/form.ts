import { z } from "zod";
import { readDay, Temporal } from "#platform/clock";
import { isId } from "#platform/db";
import { type Fields, parseFields } from "#platform/web";
import type { Stretch } from "../../use-cases/note-absence.js";

/** What can be wrong; the text files have a sentence for each. */
export type ErrorCode =
  | "days-missing"
  | "deputy-unknown"
  | "first-missing"
  | "day-wrong"
  | "day-far"
  | "last-before-first"
  | "over"
  | "confirm-missing"
  | "nobody-else"
  | "last-administrator";

type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: ReadonlyMap<string, ErrorCode> };

const MONDAY_TO_SUNDAY = [1, 2, 3, 4, 5, 6, 7] as const;

/** The field of a weekday; each day is sent under a name of its own. */
export const dayField = (day: number) => `day${day}`;

/** The days that were checked. */
export function checkedDays(fields: Fields): number[] {
  return MONDAY_TO_SUNDAY.filter((day) => fields.get(dayField(day)) !== undefined);
}

/** Which version the editor saw; anything else than a number counts as an old one. */
const version = z.object({ version: z.coerce.number().int().min(0).max(2_147_483_646).catch(0) });

type Arrangement = { readonly workingDays: number[]; readonly deputyId: string | undefined; readonly version: number };

/** Working days and deputy. */
export function parseArrangement(fields: Fields): Parsed<Arrangement> {
  const workingDays = checkedDays(fields);
  const deputy = fields.get("deputy") ?? "";
  const errors = new Map<string, ErrorCode>();
  if (workingDays.length === 0) errors.set("days", "days-missing");
  if (deputy !== "" && !isId(deputy)) errors.set("deputy", "deputy-unknown");
  const seen = parseFields(version, fields);
  if (errors.size > 0 || !seen.ok) return { ok: false, errors };
  return {
    ok: true,
    value: { workingDays, deputyId: deputy === "" ? undefined : deputy, version: seen.value.version },
  };
}

/** So far back or ahead a day may lie: further away it is a slip of the hand. */
const FURTHEST = { years: 2 };

/**
 * The days of an absence.
 * @param today an absence may have begun, but not be over
 */
export function parseStretch(fields: Fields, today: Temporal.PlainDate): Parsed<Stretch> {
  const errors = new Map<string, ErrorCode>();
  const read = (name: string) => {
    const text = (fields.get(name) ?? "").trim();
    if (text === "") return undefined;
    const day = readDay(text);
    if (day === undefined) errors.set(name, "day-wrong");
    else if (isFar(day, today)) errors.set(name, "day-far");
    return day;
  };
  const firstDay = read("first");
  const lastDay = read("last");
  if (firstDay === undefined && !errors.has("first")) errors.set("first", "first-missing");
  if (lastDay && !errors.has("last")) {
    if (firstDay && Temporal.PlainDate.compare(lastDay, firstDay) < 0) errors.set("last", "last-before-first");
    else if (Temporal.PlainDate.compare(lastDay, today) < 0) errors.set("last", "over");
  }
  if (firstDay === undefined || errors.size > 0) return { ok: false, errors };
  return { ok: true, value: { firstDay, lastDay } };
}

function isFar(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  const [from, to] = [today.subtract(FURTHEST), today.add(FURTHEST)];
  return Temporal.PlainDate.compare(day, from) < 0 || Temporal.PlainDate.compare(day, to) > 0;
}
