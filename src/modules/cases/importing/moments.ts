import { AMSTERDAM, Temporal } from "#platform/clock";
import { type FoundCell, momentOf } from "#platform/documents";

const months = [
  ["januari", "january", "jan"],
  ["februari", "february", "feb"],
  ["maart", "march", "mrt", "mar"],
  ["april", "apr"],
  ["mei", "may"],
  ["juni", "june", "jun"],
  ["juli", "july", "jul"],
  ["augustus", "august", "aug"],
  ["september", "sep", "sept"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nov"],
  ["december", "dec"],
] as const;

const weekday =
  /^(?:(?:ma(?:an)?|di(?:ns)?|wo(?:ens)?|do(?:nder)?|vr(?:ij)?|za(?:ter)?|zo(?:n)?)(?:dag)?|(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?)\.?,?\s+(?=\d|[a-z])/i;
const time = /[\sT]+(?:om\s+|at\s+)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?(?:\s*uur)?$/i;

/**
 * The moment that people mean: 2026-11-03, 3-11-2026, 03/11/2026 (the day first), 3 november 2026, with or without a time in the
 * Netherlands; a moment with its zone; and the number of a spreadsheet. A day without a time begins at midnight.
 * @returns undefined for what is none of these, and for a day that does not exist
 */
export function readMoment({ kind, text }: FoundCell): Temporal.Instant | undefined {
  const given = text.trim();
  try {
    if (/^\d{4}-\d\d-\d\d[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)$/i.test(given)) return Temporal.Instant.from(given);
    const serial = kind !== "moment" && /^\d{5}(?:\.\d+)?$/.test(given) ? momentOf(Number(given), false) : undefined;
    return instantIn(serial ?? given);
  } catch (error) {
    // Of a day that does not exist, such as 31 February, and an hour that does not, Temporal says so.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function instantIn(given: string): Temporal.Instant | undefined {
  const found = time.exec(given);
  const day = dayIn((found ? given.slice(0, found.index) : given).replace(weekday, "").trim());
  if (!day) return undefined;
  const [hour, minute, second] = (found?.slice(1) ?? []).map((part) => Number(part ?? 0));
  const at = Temporal.PlainTime.from(
    { hour: hour ?? 0, minute: minute ?? 0, second: second ?? 0 },
    { overflow: "reject" },
  );
  return day.toZonedDateTime({ timeZone: AMSTERDAM, plainTime: at }).toInstant();
}

/** @throws RangeError for a day that does not exist */
function dayIn(text: string): Temporal.PlainDate | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text);
  if (iso) return dayFrom(iso[1], iso[2], iso[3]);
  const digits = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text);
  if (digits) return dayFrom(digits[3], digits[2], digits[1]);
  const words = /^(\d{1,2})(?:e|st|nd|rd|th)?[\s-]+([a-z]+)\.?,?[\s-]+(\d{4})$/i.exec(text);
  if (words) return dayFrom(words[3], monthIn(words[2]), words[1]);
  const english = /^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(text);
  return english ? dayFrom(english[3], monthIn(english[1]), english[2]) : undefined;
}

const monthIn = (word = "") =>
  String(months.findIndex((names) => names.some((name) => name === word.toLowerCase())) + 1);

function dayFrom(year = "", month = "", day = ""): Temporal.PlainDate | undefined {
  const full = year.length === 2 ? Number(year) + 2000 : Number(year);
  if (Number(month) === 0) return undefined;
  return Temporal.PlainDate.from({ year: full, month: Number(month), day: Number(day) }, { overflow: "reject" });
}
