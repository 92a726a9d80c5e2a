import type { Temporal } from "#platform/clock";
import { choose, formatDay, type Lang } from "#platform/i18n";
import type { Absence } from "../../absence/absence.js";
import { en } from "./text.en.js";
import { nl } from "./text.nl.js";

/** A day on which somebody has to act: with its weekday. */
export function writtenDay(day: Temporal.PlainDate, lang: Lang, today: Temporal.PlainDate): string {
  return formatDay(day, lang, { style: "long", weekday: true, year: "auto", today });
}

/** "Van maandag 30 november tot en met vrijdag 4 december" */
export function writtenStretch({ firstDay, lastDay }: Absence, lang: Lang, today: Temporal.PlainDate): string {
  const { list } = choose(lang, { nl, en });
  const first = writtenDay(firstDay, lang, today);
  if (lastDay === undefined) return list.from(first);
  return lastDay.equals(firstDay) ? list.oneDay(first) : list.fromTo(first, writtenDay(lastDay, lang, today));
}

/** The names of weekdays. @param days ISO weekdays: 1 is Monday */
export function weekdayNames(days: readonly number[], lang: Lang): string[] {
  const { weekdays } = choose(lang, { nl, en }).arrange;
  return days.flatMap((day) => weekdays[day - 1] ?? []);
}
